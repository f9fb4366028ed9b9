package org.drsim.scenario;

import org.drsim.quantity.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * A disk of a machine.
 *
 * @param ioSize mean size of a write, which the published limits depend on; by default that of the
 *     workload
 * @param managed whether its replica is a managed disk
 * @param account the target account of an unmanaged disk
 * @param exclude whether it is left out of replication
 * @param used how much an initial copy reads; by default the whole size
 */
public record Disk(
    @Identifier String name,
    @InRange(from = "1 B") Bytes size,
    @Default("premium") DiskType type,
    String workload,
    @Nullable @InRange(from = "1 B") Bytes ioSize,
    @Default("true") boolean managed,
    @Nullable @Identifier String account,
    @Default("false") boolean exclude,
    @Nullable @InRange(from = "0 B") Bytes used) {

  /** The same with another target account. */
  Disk in(String targetAccount) {
    return new Disk(name, size, type, workload, ioSize, managed, targetAccount, exclude, used);
  }
}
