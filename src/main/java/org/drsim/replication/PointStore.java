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
public final class PointStore {

  private final boolean detailed;
  private RetainedPoints crashConsistent;
  private @Nullable RetainedPoints appConsistent;

  /** Of the points made in the simulation, those retained and some that are no more. */
  private final List<Marker> made = new ArrayList<>(0);

  /** Whether all members of the consistency group have a point that was made. */
  private final List<Boolean> common = new ArrayList<>(0);

  /** Whether points from before the simulation are common. */
  private boolean commonHistory;

  /**
   * @param detailed whether to keep what is known of each
   */
  public PointStore(Retention retention, boolean appConsistent, boolean detailed) {
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
      made.add(marker);
      common.add(false);
      forgetPruned();
    }
  }

  /** All members of the consistency group have a point. */
  public void isCommon(Marker marker) {
    for (int i = made.size() - 1; i >= 0; i--) {
      if (made.get(i) == marker) {
        common.set(i, true);
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

  private void forgetPruned() {
    if (made.size() > 2 * (crashConsistentCount() + appConsistentCount()) + 64) {
      final DoublePredicate retained = retained();
      for (int i = made.size() - 1; i >= 0; i--) {
        if (!retained.test(made.get(i).seconds())) {
          made.remove(i);
          common.remove(i);
        }
      }
    }
  }

  private DoublePredicate retained() {
    final DoublePredicate crash = crashConsistent.contains();
    return appConsistent == null ? crash : crash.or(appConsistent.contains());
  }

  /** All points that there are, the oldest first. Only of a store that keeps what is known. */
  public List<RecoveryPoint> all() {
    final DoublePredicate crash = crashConsistent.contains();
    final DoublePredicate app = appConsistent == null ? marker -> false : appConsistent.contains();
    final List<RecoveryPoint> points = new ArrayList<>(history(app));
    for (int i = 0; i < made.size(); i++) {
      final Marker marker = made.get(i);
      final boolean isApp = app.test(marker.seconds());
      if (isApp || crash.test(marker.seconds())) {
        points.add(
            new RecoveryPoint(marker.seconds(), marker.writtenBytes(), true, isApp, common.get(i)));
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
    return markers.headSet(0.0).stream()
        .map(
            marker ->
                new RecoveryPoint(
                    marker, Marker.UNKNOWN_BYTES, true, app.test(marker), commonHistory))
        .toList();
  }
}
