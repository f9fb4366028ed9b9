package org.drsim.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * The recovery points that one machine has, pruned as they become available. What is known of each
 * is kept only where somebody may ask for it.
 */
public final class PointStore implements RecoveryPoints {

  private final Retention retention;
  private final boolean detailed;
  private RetainedPoints crashConsistent;
  private @Nullable RetainedPoints appConsistent;

  /** The points made in the simulation that are retained, and some that are no more. */
  private final List<Made> made = new ArrayList<>(0);

  /** Whether points from before the simulation are common. */
  private boolean commonHistory;

  /**
   * @param detailed whether to keep what is known of each
   */
  public PointStore(Retention retention, boolean appConsistent, boolean detailed) {
    this.retention = retention;
    this.crashConsistent = RetainedPoints.none(retention);
    this.appConsistent = appConsistent ? RetainedPoints.none(retention) : null;
    this.detailed = detailed;
  }

  /** The points that the machine has when the simulation starts. */
  public void history(RetainedPoints crash, @Nullable RetainedPoints app) {
    crashConsistent = crash;
    if (app != null) {
      appConsistent = app;
    }
  }

  @Override
  public void deleteAll() {
    crashConsistent = RetainedPoints.none(retention);
    appConsistent = appConsistent == null ? null : RetainedPoints.none(retention);
    made.clear();
  }

  /** All members of the consistency group have the points of the start. */
  public void historyIsCommon() {
    commonHistory = true;
  }

  /** A point became available. */
  public void add(Marker marker) {
    if (marker.isCrashConsistent()) {
      crashConsistent.add(marker.seconds());
    }
    if (marker.isAppConsistent() && appConsistent != null) {
      appConsistent.add(marker.seconds());
    }
    if (detailed) {
      made.add(new Made(marker));
      forgetPruned();
    }
  }

  /** All members of the consistency group have a point. */
  public void isCommon(Marker marker, boolean asAppConsistent) {
    for (int i = made.size() - 1; i >= 0; i--) {
      final Made point = made.get(i);
      if (point.marker == marker) {
        point.common = true;
        point.commonApp |= asAppConsistent;
        return;
      }
    }
  }

  /** How many crash-consistent points there are. */
  public int crashConsistentCount() {
    return crashConsistent.count();
  }

  /** How many app-consistent points there are. */
  public int appConsistentCount() {
    return appConsistent == null ? 0 : appConsistent.count();
  }

  @Override
  public boolean knowsWhatIsOnItsWay() {
    return true;
  }

  private void forgetPruned() {
    if (made.size() > 2 * (crashConsistentCount() + appConsistentCount()) + 64) {
      final DoublePredicate retained = crashConsistent.contains().or(retainedApp());
      made.removeIf(point -> !retained.test(point.marker.seconds()));
    }
  }

  private DoublePredicate retainedApp() {
    return appConsistent == null ? marker -> false : appConsistent.contains();
  }

  /** Only of a store that keeps what is known. */
  @Override
  public List<RecoveryPoint> all() {
    final DoublePredicate crash = crashConsistent.contains();
    final DoublePredicate app = retainedApp();
    final List<RecoveryPoint> points = new ArrayList<>(history(app));
    for (final Made point : made) {
      final double marker = point.marker.seconds();
      final boolean isApp = app.test(marker);
      if (isApp || crash.test(marker)) {
        points.add(
            new RecoveryPoint(
                marker, point.marker.writtenBytes(), isApp, point.common, point.commonApp));
      }
    }
    return points;
  }

  private List<RecoveryPoint> history(DoublePredicate app) {
    final TreeSet<Double> markers = new TreeSet<>();
    crashConsistent.forEach(markers::add);
    if (appConsistent != null) {
      appConsistent.forEach(markers::add);
    }
    return markers.headSet(0.0).stream().map(marker -> before(marker, app.test(marker))).toList();
  }

  /** A point from before the simulation. */
  private RecoveryPoint before(double marker, boolean app) {
    return new RecoveryPoint(
        marker, Marker.UNKNOWN_BYTES, app, commonHistory, commonHistory && app);
  }

  private static final class Made {

    private final Marker marker;
    private boolean common;
    private boolean commonApp;

    private Made(Marker marker) {
      this.marker = marker;
    }
  }
}
