package org.drsim.replication;

import java.util.Arrays;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import org.drsim.engine.Nanoseconds;

/**
 * The markers of the recovery points of one kind that a machine has, pruned whenever a new one
 * becomes available. A point moves from stage to stage as it ages, and is dropped on the way if its
 * slot already has an earlier one.
 */
public final class RetainedPoints {

  private final Retention retention;
  private final MarkerQueue recent = new MarkerQueue();
  private final MarkerQueue slotted = new MarkerQueue();
  private final MarkerQueue wideSlotted = new MarkerQueue();
  private double newest = Double.NaN;

  private RetainedPoints(Retention retention) {
    this.retention = retention;
  }

  /**
   * The points that a machine has that has long been replicating, with markers up to just before
   * the start.
   */
  public static RetainedPoints steadyHistory(Retention retention, MarkerGrid grid) {
    final RetainedPoints points = none(retention);
    for (long number = oldest(retention, grid.intervalSeconds()); number < 0; number++) {
      points.add(grid.marker(number));
    }
    return points;
  }

  /** The same of app-consistent points, those that failed left out. */
  public static RetainedPoints steadyHistory(Retention retention, AppMarkers markers) {
    final RetainedPoints points = none(retention);
    final long end = markers.firstFrom(0);
    for (long request = end + oldest(retention, markers.intervalSeconds());
        request < end;
        request++) {
      if (markers.succeeds(request)) {
        points.add(markers.marker(request));
      }
    }
    return points;
  }

  private static long oldest(Retention retention, double intervalSeconds) {
    return -(long) StrictMath.ceil(retention.seconds() / intervalSeconds) - 1;
  }

  /** No points yet. */
  public static RetainedPoints none(Retention retention) {
    return new RetainedPoints(retention);
  }

  /**
   * The marker of the newest point, also when retention is zero and nothing is kept; not a number
   * where there never was one.
   */
  public double newestMarker() {
    return newest;
  }

  public int count() {
    return recent.size() + slotted.size() + wideSlotted.size();
  }

  /** Gives every marker to something, the oldest first. */
  public void forEach(DoubleConsumer action) {
    wideSlotted.forEach(action);
    slotted.forEach(action);
    recent.forEach(action);
  }

  /** Which markers are among them now. */
  DoublePredicate contains() {
    final double[] markers = new double[count()];
    final int[] size = {0};
    forEach(marker -> markers[size[0]++] = marker);
    return marker -> Arrays.binarySearch(markers, marker) >= 0;
  }

  /** A point became available. */
  public void add(double marker) {
    newest = marker;
    recent.add(marker);
    age(recent, slotted, before(marker, Retention.ALL_KEPT), retention.slotSeconds());
    if (retention.hasWideSlots()) {
      age(slotted, wideSlotted, before(marker, Retention.WIDE_FROM), Retention.WIDE_SLOT);
    }
    final long tooOld = before(marker, retention.seconds());
    drop(recent, tooOld);
    drop(slotted, tooOld);
    drop(wideSlotted, tooOld);
  }

  /** In nanoseconds: the difference of two times in seconds would be off in its last digits. */
  private static long before(double marker, double age) {
    return Nanoseconds.count(marker) - Nanoseconds.count(age);
  }

  /** Moves the points up to a marker on; a slot keeps its first. */
  private static void age(MarkerQueue from, MarkerQueue to, long upTo, double slotSeconds) {
    while (!from.isEmpty() && Nanoseconds.count(from.oldest()) <= upTo) {
      final double marker = from.removeOldest();
      if (to.isEmpty() || slot(marker, slotSeconds) != slot(to.newest(), slotSeconds)) {
        to.add(marker);
      }
    }
  }

  private static long slot(double marker, double slotSeconds) {
    return Math.floorDiv(Nanoseconds.count(marker), Nanoseconds.count(slotSeconds));
  }

  private static void drop(MarkerQueue points, long upTo) {
    while (!points.isEmpty() && Nanoseconds.count(points.oldest()) <= upTo) {
      points.removeOldest();
    }
  }
}
