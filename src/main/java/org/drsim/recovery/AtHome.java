package org.drsim.recovery;

import org.drsim.replication.PathPart;
import org.drsim.replication.PathStops;

/**
 * A machine that is where it was, after a failover or instead of one: it serves there while nothing
 * stops it. Nothing happens before it has come back for the first time.
 */
public final class AtHome {

  private final PathStops stops;
  private final RecoveryObserver observer;
  private boolean listening;
  private boolean there;

  /**
   * @param stops what stops it there
   * @param observer told whether it serves
   */
  public AtHome(PathStops stops, RecoveryObserver observer) {
    this.stops = stops;
    this.observer = observer;
  }

  /** It has been started there. */
  void comeBack() {
    there = true;
    if (!listening) {
      listening = true;
      stops.tell(this::look);
    }
    look();
  }

  /** It is shut down or given up there. */
  void leave() {
    there = false;
  }

  boolean isThere() {
    return there;
  }

  private void look() {
    if (there) {
      observer.serves(stops.works(PathPart.COMPUTE));
    }
  }
}
