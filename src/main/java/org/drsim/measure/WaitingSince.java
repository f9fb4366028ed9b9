package org.drsim.measure;

import org.drsim.replication.Batch;

/** Since when the oldest batch would survive that waits to be applied. */
final class WaitingSince {

  private double uploaded;
  private double arrived;

  /**
   * @param now which holds where none waits
   */
  WaitingSince(double now) {
    this.uploaded = now;
    this.arrived = now;
  }

  void see(Batch batch) {
    if (batch.ordered()) {
      uploaded = Math.min(uploaded, batch.uploadedSeconds());
      if (!Double.isNaN(batch.arrivedSeconds())) {
        arrived = Math.min(arrived, batch.arrivedSeconds());
      }
    }
  }

  double uploaded() {
    return uploaded;
  }

  double arrived() {
    return arrived;
  }
}
