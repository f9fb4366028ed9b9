package org.drsim.workload;

import org.drsim.engine.RandomStream;

/** How many writes fall into a cell of time. */
@FunctionalInterface
public interface WriteCounts {

  /** The number of writes in a cell; the same whenever asked. */
  long in(long cell, RandomStream stream);

  /** A Poisson number with the given mean. */
  static WriteCounts poisson(double mean) {
    final PoissonQuantiles quantiles = new PoissonQuantiles(mean);
    return (cell, stream) -> quantiles.at(stream.uniform(cell));
  }

  /** Writes at equal distances: the first one distance after the start. */
  static WriteCounts regular(double writesPerCell) {
    return (cell, stream) ->
        (long) StrictMath.floor((cell + 1) * writesPerCell)
            - (long) StrictMath.floor(cell * writesPerCell);
  }
}
