package org.drsim.scenario;

import org.drsim.quantity.DataRate;

/**
 * A storage account in the target region that holds the replicas of unmanaged disks.
 *
 * @param limit of what is applied on all its disks together
 */
public record TargetAccount(
    @Identifier String name,
    @Identifier String region,
    @Default(
            value = "unlimited",
            grade = Default.Grade.ASSUMED,
            source =
                "what counts is the limit of each disk; no figure published for replica disks together")
        @InRange(from = "1 B/s")
        DataRate limit) {}
