package org.drsim.replication;

/** Lets the replication of a machine begin anew, without anything that was on its way before. */
public final class FreshStart {

  private final PathStages stages;
  private final PathStops stops;
  private final Ledger ledger;
  private final ReplicationObserver observer;

  FreshStart(PathStages stages, PathStops stops, Ledger ledger, ReplicationObserver observer) {
    this.stages = stages;
    this.stops = stops;
    this.ledger = ledger;
    this.observer = observer;
  }

  /**
   * The replica disks have all that was written up to now, and the machine is protected from now
   * on, as one that was given up and has come back.
   */
  public void begin() {
    discardEverything();
    stops.beginSource();
  }

  /**
   * Replication is switched off, also of a machine that was given up: what was on its way is
   * deleted, and the disks have to be copied once it is switched on.
   */
  public void switchOff() {
    stops.stop(PathPart.PROTECTION, true);
    discardEverything();
    stops.copyBeforeGoingOn();
    stops.beginSource();
  }

  /** Replication is switched on again. */
  public void switchOn() {
    stops.goOn(PathPart.PROTECTION);
  }

  private void discardEverything() {
    discard(stages.agent().takeOpen());
    stops.takeEverything().forEach(this::discard);
    stages.points().discard().forEach(observer::skipped);
    ledger.check();
  }

  private void discard(Batch batch) {
    ledger.discarded(batch.bytes());
    final Marker marker = batch.marker();
    if (marker != null) {
      observer.skipped(marker);
    }
  }
}
