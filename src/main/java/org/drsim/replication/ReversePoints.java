package org.drsim.replication;

import java.util.function.DoubleSupplier;

/**
 * The recovery points of a machine that runs in its target and is protected in the other direction.
 * That replication is not simulated write by write: markers come when they always do, and each is a
 * point as long after it as points of this machine usually take.
 *
 * @param markers when they come
 * @param usualSeconds from a marker until it is a point
 */
public record ReversePoints(MarkerGrid markers, DoubleSupplier usualSeconds) {

  /**
   * The marker of the newest point.
   *
   * @param fromSeconds since when it has been protected so, which gave a first point
   * @param atSeconds when its region is lost
   */
  public double newestSeconds(double fromSeconds, double atSeconds) {
    final double arrived = atSeconds - usualSeconds.getAsDouble();
    final long next = markers.firstFrom(arrived);
    final double newest = markers.marker(next) == arrived ? arrived : markers.marker(next - 1);
    return Math.max(fromSeconds, newest);
  }
}
