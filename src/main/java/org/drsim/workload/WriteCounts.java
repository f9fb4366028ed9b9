package org.drsim.workload;

import org.drsim.engine.RandomNumbers;
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

  /** Counts that are started anew for each disk and run, and asked cell by cell. */
  @FunctionalInterface
  interface PerDisk {

    /** The counts of one disk in one replication. */
    WriteCounts open(RandomNumbers numbers, String disk);

    /** The same for every disk. */
    static PerDisk same(WriteCounts counts) {
      return (numbers, disk) -> counts;
    }
  }

  /** Poisson numbers of a rate that follows a rhythm. */
  static PerDisk poisson(double perSecond, Rhythm rhythm, double cellSeconds) {
    return (numbers, disk) ->
        new VaryingCounts(new Flow(perSecond, rhythm.open(numbers, disk)), cellSeconds, false);
  }

  /** A write whenever the mean number of writes of a rate that follows a rhythm gets whole. */
  static PerDisk regular(double perSecond, Rhythm rhythm, double cellSeconds) {
    return (numbers, disk) ->
        new VaryingCounts(new Flow(perSecond, rhythm.open(numbers, disk)), cellSeconds, true);
  }
}
