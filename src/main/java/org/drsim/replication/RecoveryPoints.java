package org.drsim.replication;

import java.util.List;

/** The recovery points that one machine has. */
public interface RecoveryPoints {

  /** All that there are now, the oldest first. */
  List<RecoveryPoint> all();

  /**
   * Somebody has committed a failover, which ends the choice of points: there are none any more.
   */
  void deleteAll();

  /** Whether it is known what else is on its way, so that a latest state can be made of it. */
  boolean knowsWhatIsOnItsWay();
}
