package org.drsim.profile;

import java.time.ZoneId;
import org.drsim.quantity.Bytes;
import org.drsim.scenario.DiskType;
import org.jspecify.annotations.Nullable;

/**
 * What a profile is to be measured against.
 *
 * @param rpoSeconds what a disk or machine must keep to be said to fit
 * @param delaySeconds what a byte needs beside waiting and being sent
 * @param diskType of the replica disks
 * @param diskSize of each disk; null for the smallest that the written addresses fit on
 * @param timeZone of days and hours
 */
public record ProfileSettings(
    double rpoSeconds,
    double delaySeconds,
    DiskType diskType,
    @Nullable Bytes diskSize,
    ZoneId timeZone) {}
