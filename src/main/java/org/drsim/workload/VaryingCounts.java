package org.drsim.workload;

import org.drsim.engine.RandomStream;

/** The writes that fall into the cells of one disk while their rate follows a rhythm. */
final class VaryingCounts implements WriteCounts {

  private final Flow writes;
  private final double cellSeconds;
  private final boolean regular;

  /**
   * @param writes the mean number of writes so far
   * @param regular whether a write comes at every whole number of it, and not at random
   */
  VaryingCounts(Flow writes, double cellSeconds, boolean regular) {
    this.writes = writes;
    this.cellSeconds = cellSeconds;
    this.regular = regular;
  }

  /** {@inheritDoc} Not of a cell before the last one. */
  @Override
  public long in(long cell, RandomStream stream) {
    final double start = cell * cellSeconds;
    final double end = (cell + 1) * cellSeconds;
    writes.release(start);
    return regular
        ? writes.wholeBy(end) - writes.wholeBy(start)
        : PoissonNumber.at(writes.between(start, end), stream.uniform(cell));
  }
}
