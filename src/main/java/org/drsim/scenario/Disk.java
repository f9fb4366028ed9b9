package org.drsim.scenario;

import org.drsim.quantity.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * A disk of a machine.
 *
 * @param ioSize mean size of a write, which the published limits depend on; by default that of the
 *     workload
 */
public record Disk(
    @Identifier String name,
    @InRange(from = "1 B") Bytes size,
    @Default("premium") DiskType type,
    String workload,
    @Nullable @InRange(from = "1 B") Bytes ioSize) {}
