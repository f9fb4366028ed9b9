package org.drsim.recovery;

import org.drsim.replication.PathPart;
import org.drsim.replication.PathStops;

/** Tells applications whether one of their machines serves, at home or where it was recovered. */
public final class ServiceWatch implements RecoveryObserver {

  private final String machine;
  private final Applications applications;
  private final PathStops stops;
  private final RecoveryObserver next;
  private boolean moved;
  private boolean servesInTarget;
  private boolean serves = true;

  private ServiceWatch(
      String machine, Applications applications, PathStops stops, RecoveryObserver next) {
    this.machine = machine;
    this.applications = applications;
    this.stops = stops;
    this.next = next;
  }

  /**
   * Watches a machine.
   *
   * @param next told, too
   */
  public static RecoveryObserver of(
      String machine, Applications applications, PathStops stops, RecoveryObserver next) {
    if (applications.isEmpty()) {
      return next;
    }
    final ServiceWatch watch = new ServiceWatch(machine, applications, stops, next);
    stops.tell(watch::look);
    return watch;
  }

  @Override
  public void failedOver() {
    next.failedOver();
    moved = true;
    servesInTarget = false;
    look();
  }

  @Override
  public void serves(boolean does) {
    next.serves(does);
    servesInTarget = does;
    look();
  }

  @Override
  public void cancelled() {
    next.cancelled();
  }

  @Override
  public void protectedThere(boolean is) {
    next.protectedThere(is);
  }

  @Override
  public void protectedAgain() {
    next.protectedAgain();
  }

  private void look() {
    final boolean now = moved ? servesInTarget : stops.works(PathPart.COMPUTE);
    if (now != serves) {
      serves = now;
      applications.machine(machine, now);
    }
  }
}
