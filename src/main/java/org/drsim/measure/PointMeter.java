package org.drsim.measure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.drsim.replication.Marker;
import org.drsim.replication.PointStore;
import org.drsim.replication.RetainedPoints;
import org.jspecify.annotations.Nullable;

/** Measures the recovery points of one machine, and the RPO against each kind of them. */
public final class PointMeter {

  private final MeterSettings settings;
  private final AgeMeter any;
  private final @Nullable AgeMeter app;
  private final @Nullable AgeMeter common;
  private final @Nullable AgeMeter commonApp;
  private final Spans resyncs = new Spans();
  private final StopTimes stops;
  private final BudgetMeter budget;
  private final @Nullable BudgetMeter commonBudget;
  private final Trend trend;
  private final AlertMeter alerts;
  private final ShownMeter shown;
  private final @Nullable SawToothSeries series;
  private final JoinedAges joined;
  private final PointStore store;
  private final TimeWithout unprotected;
  private boolean givenUp;
  private final PointTally tally = new PointTally();

  /**
   * @param store of the points themselves
   * @param joined where its RPO is measured together with that of others
   */
  public PointMeter(MeterSettings settings, PointStore store, JoinedAges joined) {
    final double from = settings.fromSeconds();
    this.settings = settings;
    this.any = age();
    this.app = settings.appConsistent() ? age() : null;
    this.common = settings.grouped() ? age() : null;
    this.commonApp = settings.grouped() && settings.appConsistent() ? age() : null;
    this.store = store;
    this.stops = new StopTimes();
    this.budget = new BudgetMeter(from, resyncs, stops);
    this.commonBudget = settings.grouped() ? new BudgetMeter(from, resyncs, stops) : null;
    this.trend =
        new Trend(from, settings.usualEndSeconds(), settings.intervalSeconds(), settings.load());
    this.alerts = alerts();
    this.shown = new ShownMeter(from, alerts());
    this.series = settings.mostDrops() > 0 ? new SawToothSeries(settings.mostDrops()) : null;
    this.joined = joined;
    this.unprotected = new TimeWithout(from);
    unprotected.begin(Double.NEGATIVE_INFINITY);
  }

  private AlertMeter alerts() {
    return new AlertMeter(
        settings.fromSeconds(),
        settings.alertAfterSeconds(),
        settings.intervalSeconds(),
        settings.alertCountsFromSource());
  }

  private AgeMeter age() {
    return new AgeMeter(settings.fromSeconds(), settings.exactPieces());
  }

  /** Tells of the RPO against a kind of points, which the machine has to have. */
  void tell(RpoKind kind, AgeListener listener) {
    final AgeMeter age =
        switch (kind) {
          case CRASH_CONSISTENT -> any;
          case APP_CONSISTENT -> app;
          case MULTI_VM -> common;
          case MULTI_VM_APP_CONSISTENT -> commonApp;
          case LATEST, LATEST_CACHE_LOST -> null;
        };
    if (age == null) {
      throw new IllegalStateException(settings.machine() + " has no points for " + kind.key());
    }
    age.tell(listener);
  }

  /**
   * The points of a machine that has long been protected when the run starts.
   *
   * @return the newest marker
   */
  double history(RetainedPoints crashConsistent, @Nullable RetainedPoints appConsistent) {
    store.history(crashConsistent, appConsistent);
    double newest = crashConsistent.newestMarker();
    if (app != null && appConsistent != null) {
      app.change(appConsistent.newestMarker(), 0);
      newest = Math.max(newest, orNever(appConsistent.newestMarker()));
    }
    budget.begin(newest);
    trend.history(newest);
    becameNewest(newest, 0);
    return newest;
  }

  /** It has points of which no RPO is measured, or has none any more. */
  void protectedUnmeasured(boolean is, double now) {
    unprotected.change(is, now);
  }

  private static double orNever(double marker) {
    return Double.isNaN(marker) ? Double.NEGATIVE_INFINITY : marker;
  }

  /**
   * The newest points that all members of the consistency group have when the run starts.
   *
   * @param appConsistent not a number where there is none
   */
  public void commonHistory(double crashConsistent, double appConsistent) {
    final double newest = Math.max(crashConsistent, orNever(appConsistent));
    store.historyIsCommon();
    if (common != null && commonBudget != null) {
      common.change(newest, 0);
      commonBudget.begin(newest);
    }
    if (commonApp != null) {
      commonApp.change(appConsistent, 0);
    }
  }

  void available(Marker marker, double now) {
    budget.available(marker, now);
    store.add(marker);
    becameNewest(marker.seconds(), now);
    trend.available(now - marker.seconds(), now);
    if (marker.isCrashConsistent()) {
      tally.crash();
    }
    if (marker.isAppConsistent() && app != null) {
      app.change(marker.seconds(), now);
      tally.app();
    }
  }

  private void becameNewest(double marker, double now) {
    if (!givenUp) {
      unprotected.end(now);
    }
    any.change(marker, now);
    alerts.available(marker, now);
    shown.available(marker, now);
    if (!stops.pauses().isOpen()) {
      showMarker(marker, now);
    }
  }

  private void showMarker(double marker, double now) {
    if (series != null) {
      series.add(now, marker);
    }
    joined.change(marker, now);
  }

  void commonAvailable(Marker own, boolean appConsistent, double now) {
    if (common == null || commonBudget == null) {
      throw new IllegalStateException(settings.machine() + " is in no consistency group");
    }
    store.isCommon(own, appConsistent);
    if (own.seconds() > orNever(common.marker())) {
      commonBudget.available(own, now);
      common.change(own.seconds(), now);
    }
    if (appConsistent && commonApp != null) {
      commonApp.change(own.seconds(), now);
    }
    tally.common(appConsistent && commonApp != null);
  }

  void resync(boolean begins, double now) {
    if (begins) {
      resyncs.begin(now);
    } else {
      resyncs.end(now);
    }
  }

  ShownMeter shown() {
    return shown;
  }

  StopTimes stops() {
    return stops;
  }

  /** There is no RPO from now on: the machine is down or failed over. */
  void pause(double now) {
    ages().forEach(age -> age.pause(now));
    alerts.pause(now);
    shown.pause(true, now);
    stops.pauses().begin(now);
    if (series != null) {
      series.add(now, Double.NaN);
    }
    joined.leave(now);
  }

  /** The machine runs again. */
  void goOn(double now) {
    ages().forEach(age -> age.goOn(now));
    alerts.goOn(now);
    shown.pause(false, now);
    stops.pauses().end(now);
    if (!Double.isNaN(any.marker())) {
      showMarker(any.marker(), now);
    }
  }

  /** The machine is failed over and has no points that count any more. */
  void protectionEnds(double now) {
    if (!stops.pauses().isOpen()) {
      pause(now);
    }
    givenUp = true;
    unprotected.begin(now);
  }

  /** Points of before are gone. */
  void forgetMarkers(double now) {
    ages().forEach(age -> age.change(Double.NaN, now));
  }

  /**
   * The machine is protected again, and has a point.
   *
   * @param runs whether it also runs, so that there is an RPO
   */
  void protectionBegins(double now, boolean runs) {
    givenUp = false;
    unprotected.end(now);
    if (runs) {
      goOn(now);
    }
  }

  private List<AgeMeter> ages() {
    return Stream.of(any, app, common, commonApp).filter(Objects::nonNull).toList();
  }

  void forgetCounts() {
    tally.forget();
  }

  PointMeasures end(
      double now,
      @Nullable Marker oldestUnderway,
      @Nullable Marker oldestCommon,
      boolean disturbed,
      Map<RpoKind, AgeDistribution> rpo) {
    rpo.put(RpoKind.CRASH_CONSISTENT, any.end(now));
    put(rpo, RpoKind.APP_CONSISTENT, app, now);
    put(rpo, RpoKind.MULTI_VM, common, now);
    put(rpo, RpoKind.MULTI_VM_APP_CONSISTENT, commonApp, now);
    return new PointMeasures(
        tally.counts(store),
        budget.end(now, oldestUnderway),
        commonBudget == null ? null : commonBudget.end(now, oldestCommon),
        stops.anyBefore(settings.usualEndSeconds()) ? Growth.UNKNOWN : trend.growth(disturbed),
        alerts.end(now),
        shown.end(now),
        series == null ? null : series.toSawTooth(settings.machine(), now),
        unprotected.secondsBy(now));
  }

  private static void put(
      Map<RpoKind, AgeDistribution> rpo, RpoKind kind, @Nullable AgeMeter age, double now) {
    if (age != null) {
      rpo.put(kind, age.end(now));
    }
  }
}
