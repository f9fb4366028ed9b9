package org.drsim.run;

import org.drsim.measure.AgeDistribution;
import org.drsim.replication.Conservation;

/** How much is kept of each machine one by one, so that many machines fit into memory. */
final class Detail {

  private static final int FEW_MACHINES = 100;
  private static final int FEWEST_PIECES = 32;
  private static final int ALL_PIECES = 100_000;

  /** Drops of saw-teeth, all machines together. */
  private static final int ALL_DROPS = 250_000;

  private Detail() {}

  /** Looking at all stages of one of many machines is dear, as none of them is in the caches. */
  static Conservation conservation(int machines) {
    return machines <= FEW_MACHINES ? Conservation.AT_EVERY_EVENT : Conservation.AT_MARKERS;
  }

  static int exactPieces(int machines) {
    return Math.min(
        AgeDistribution.EXACT_PIECES, Math.max(FEWEST_PIECES, ALL_PIECES / Math.max(1, machines)));
  }

  static int mostDrops(int machines) {
    return Math.max(1, ALL_DROPS / Math.max(1, machines));
  }
}
