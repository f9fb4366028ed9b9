package org.drsim.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.drsim.replication.Marker;
import org.drsim.replication.RetainedPoints;
import org.drsim.scenario.RecoveryPointChoice;
import org.jspecify.annotations.Nullable;

/**
 * What an outage at any instant of a run without one would lose of a machine, by choice of recovery
 * point: with everything that survives applied and made into points before the failover starts.
 */
public final class AnyInstant {

  private final String machine;
  private final Survival survival;
  private final boolean grouped;
  private final boolean latestCutsApplied;
  private final Map<RecoveryPointChoice, MarkerSteps> steps =
      new EnumMap<>(RecoveryPointChoice.class);
  private RetainedPoints crash;
  private @Nullable RetainedPoints app;
  private double newestPoint = Double.NaN;
  private double newestClose = Double.NEGATIVE_INFINITY;

  /**
   * @param grouped whether it is in a consistency group
   * @param latestCutsApplied whether the latest state is that of the replica disks
   * @param crash no points yet
   * @param app no points yet; null where there are none
   */
  public AnyInstant(
      String machine,
      Survival survival,
      boolean grouped,
      boolean latestCutsApplied,
      RetainedPoints crash,
      @Nullable RetainedPoints app) {
    this.machine = machine;
    this.survival = survival;
    this.grouped = grouped;
    this.latestCutsApplied = latestCutsApplied;
    this.crash = crash;
    this.app = app;
  }

  public String machine() {
    return machine;
  }

  public Survival survival() {
    return survival;
  }

  /** The functions of those choices that ever give something. */
  public Map<RecoveryPointChoice, MarkerSteps> steps() {
    return steps;
  }

  /** The points there are at the start. */
  public void history(RetainedPoints crashPoints, @Nullable RetainedPoints appPoints) {
    crash = crashPoints;
    app = appPoints;
    if (appPoints != null && !Double.isNaN(appPoints.newestMarker())) {
      changeApp(appPoints.newestMarker(), 0);
    }
    pointChanged(newest(crashPoints.newestMarker(), appPoints), 0);
  }

  private static double newest(double marker, @Nullable RetainedPoints appPoints) {
    final double other = appPoints == null ? Double.NaN : appPoints.newestMarker();
    return other > marker ? other : marker;
  }

  /** The points in common that there are at the start; not a number for none. */
  public void commonHistory(double marker, double appMarker) {
    commonSurvives(marker, false, 0);
    if (!Double.isNaN(appMarker)) {
      commonSurvives(appMarker, true, 0);
    }
  }

  /** From now on a batch survives. */
  public void survives(double closeSeconds, boolean ordered, @Nullable Marker marker, double now) {
    newestClose = ordered ? closeSeconds : Double.NEGATIVE_INFINITY;
    if (marker != null) {
      if (marker.isCrashConsistent()) {
        crash.add(marker.seconds());
      }
      if (marker.isAppConsistent() && app != null) {
        app.add(marker.seconds());
        changeApp(marker.seconds(), now);
      }
      pointChanged(marker.seconds(), now);
    } else {
      latestChanged(now);
    }
  }

  /** From now on a point in common survives in all members. */
  public void commonSurvives(double marker, boolean appConsistent, double now) {
    change(RecoveryPointChoice.LATEST_MULTI_VM, marker, now);
    if (appConsistent) {
      change(RecoveryPointChoice.LATEST_MULTI_VM_APP_CONSISTENT, marker, now);
    }
  }

  private void changeApp(double marker, double now) {
    change(RecoveryPointChoice.LATEST_APP_CONSISTENT, marker, now);
    if (!grouped) {
      change(RecoveryPointChoice.LATEST_MULTI_VM_APP_CONSISTENT, marker, now);
    }
  }

  private void pointChanged(double marker, double now) {
    newestPoint = marker;
    change(RecoveryPointChoice.LATEST_PROCESSED, marker, now);
    change(RecoveryPointChoice.OLDEST, oldest(), now);
    if (!grouped) {
      change(RecoveryPointChoice.LATEST_MULTI_VM, marker, now);
    }
    latestChanged(now);
  }

  private double oldest() {
    final double[] first = {newestPoint};
    crash.forEach(marker -> first[0] = Math.min(first[0], marker));
    if (app != null) {
      app.forEach(marker -> first[0] = Math.min(first[0], marker));
    }
    return first[0];
  }

  private void latestChanged(double now) {
    if (!Double.isNaN(newestPoint)) {
      final double latest = latestCutsApplied ? Math.max(newestClose, newestPoint) : newestPoint;
      change(RecoveryPointChoice.LATEST, latest, now);
    }
  }

  private void change(RecoveryPointChoice choice, double marker, double now) {
    steps.computeIfAbsent(choice, c -> new MarkerSteps());
    final MarkerSteps function = Objects.requireNonNull(steps.get(choice));
    // Points in common of two kinds may come in another order than their markers.
    if (choice != RecoveryPointChoice.LATEST_MULTI_VM || !(marker < function.newestMarker())) {
      function.change(marker, now);
    }
  }
}
