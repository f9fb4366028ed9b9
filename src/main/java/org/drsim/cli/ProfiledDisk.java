package org.drsim.cli;

import java.nio.file.Path;
import org.drsim.profile.DiskProfile;
import org.drsim.trace.TraceFormat;
import org.jspecify.annotations.Nullable;

/**
 * A disk, and where its writes are.
 *
 * @param disk as the file calls it; null where it has no names
 */
record ProfiledDisk(DiskProfile profile, Path file, @Nullable String disk, TraceFormat format) {}
