package org.drsim.replication;

import java.util.function.BooleanSupplier;

/**
 * Lets a closed batch go on with its marker, or without it where that cannot be a recovery point:
 * while disks are being copied, or the replication service is out of reach.
 */
final class MarkerGate {

  private final ReplicationObserver observer;
  private final BooleanSupplier serviceWorks;
  private boolean copying;

  MarkerGate(ReplicationObserver observer, BooleanSupplier serviceWorks) {
    this.observer = observer;
    this.serviceWorks = serviceWorks;
  }

  /** Disks are being copied from now on, or not any more. */
  void copying(boolean does) {
    copying = does;
  }

  boolean isCopying() {
    return copying;
  }

  Batch pass(Batch batch) {
    final Marker marker = batch.marker();
    if (marker != null && (copying || !serviceWorks.getAsBoolean())) {
      observer.skipped(marker);
      return batch.withoutMarker(!copying);
    }
    if (marker != null) {
      observer.marked(marker);
    } else if (copying) {
      return batch.withoutMarker(false);
    }
    return batch;
  }
}
