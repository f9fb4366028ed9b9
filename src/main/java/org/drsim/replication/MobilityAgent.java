package org.drsim.replication;

import java.util.function.LongConsumer;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Nanoseconds;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the writes of a machine into change batches. A batch closes at a marker, at marker + k ×
 * interval, or when it holds the batch size; within a nanosecond of a marker only the marker
 * closes. An interval without writes gives no batch, a marker always does.
 */
public final class MobilityAgent implements EventRoutine {

  private static final double ONE_NANOSECOND = 1e-9;

  private final Simulator simulator;
  private final CapturedWrites captured;
  private final MarkerGrid markers;
  private final @Nullable AppMarkers appMarkers;
  private final BatchRule rule;

  /** Whether it finds out by itself when a batch will be full; or else is told of each write. */
  private final boolean looksAhead;

  private final BatchWay way;
  private final LongConsumer appFailed;
  private final EventRoutine fullClose;
  private final EventRoutine appClose;

  /** The interval under way ends with this marker. */
  private long interval;

  /** When that is. */
  private double nextMarker;

  /** The app-consistent marker that comes next. */
  private long request;

  private double nextApp = Double.POSITIVE_INFINITY;

  /** Closes count from here. */
  private double lastMarker;

  private long stepsDone;
  private double nextByClock;
  private double lastClose;
  private double fullAt = Double.NaN;
  private boolean started;
  private boolean stopped;

  /**
   * @param way told of each closed batch
   * @param appFailed told of each request for which no marker is made
   */
  MobilityAgent(
      Simulator simulator,
      PathSettings settings,
      CapturedWrites captured,
      BatchWay way,
      LongConsumer appFailed) {
    final String machine = settings.machine();
    this.simulator = simulator;
    this.captured = captured;
    this.markers = settings.markers();
    this.appMarkers = settings.appMarkers();
    this.rule = settings.batches();
    this.looksAhead = settings.looksAhead();
    this.way = way;
    this.appFailed = appFailed;
    this.fullClose = EventRoutine.of(machine, "batch full", Order.CLOSE, this::closeFull);
    this.appClose = EventRoutine.of(machine, "app-consistent marker", Order.CLOSE, this::closeApp);
  }

  /** Begins to capture writes, now. */
  void start() {
    final double now = simulator.now();
    captured.start(now);
    started = true;
    lastClose = now;
    beginAt(now);
  }

  private void beginAt(double now) {
    endIntervalWith(markers.firstFrom(now));
    lastMarker = markers.marker(interval - 1);
    stepsDone =
        (long) Math.max(0, StrictMath.ceil((now - lastMarker) / rule.intervalSeconds()) - 1);
    scheduleApp(appMarkers == null ? 0 : appMarkers.firstFrom(now));
    scheduleByClock();
    lookAhead();
  }

  private void endIntervalWith(long marker) {
    interval = marker;
    nextMarker = markers.marker(marker);
  }

  boolean hasStarted() {
    return started;
  }

  /** Closes nothing any more; what is pending comes to nothing. */
  void stop() {
    stopped = true;
    nextByClock = Double.NaN;
    nextApp = Double.POSITIVE_INFINITY;
    fullAt = Double.NaN;
  }

  /** Goes on with the batch that was open. */
  void goOn() {
    stopped = false;
    beginAt(simulator.now());
  }

  /** Closes what has been written in no batch, without a marker; for one that has stopped. */
  Batch takeOpen() {
    lastClose = simulator.now();
    return captured.cut(lastClose, rule, interval, null);
  }

  /** Writes will come faster or slower than was foreseen. */
  public void ratesChanged() {
    if (started && !stopped) {
      lookAhead();
    }
  }

  /** Tells of a write that has just happened, where writes are events. */
  public void written() {
    final double now = simulator.now();
    if (Double.isNaN(fullAt) && closesBefore(now) && captured.openBytes(now) >= rule.sizeBytes()) {
      scheduleFull(now);
    }
  }

  /** Reads what the next close needs; see {@link BatchPrefetch}. */
  long touch() {
    return captured.closedBytes() + way.touch();
  }

  @Override
  public String entity() {
    return fullClose.entity();
  }

  @Override
  public String name() {
    return "batch close";
  }

  @Override
  public Order order() {
    return Order.CLOSE;
  }

  /** The clock closes the batch. */
  @Override
  public void happen() {
    final double now = simulator.now();
    if (now != nextByClock) {
      return; // An app-consistent marker has put the clock off, or the agent has stopped.
    }
    if (nextByClock == nextMarker) {
      closeCrashConsistent(now);
    } else {
      stepsDone++;
      cut(null);
    }
    scheduleByClock();
    lookAhead();
  }

  private void closeCrashConsistent(double now) {
    if (nextApp <= now + ONE_NANOSECOND && appSucceeds()) {
      cut(Marker.both(now, interval, request));
      scheduleApp(request + 1);
    } else {
      cut(Marker.crashConsistent(now, interval));
    }
    endIntervalWith(interval + 1);
    countFrom(now);
  }

  private void closeApp() {
    final double now = simulator.now();
    if (now != nextApp) {
      return; // The crash-consistent marker of the same instant was this one, too.
    }
    if (nextByClock == nextMarker && nextByClock <= now + ONE_NANOSECOND) {
      simulator.schedule(now, appClose);
      return;
    }
    if (appSucceeds()) {
      cut(Marker.appConsistent(now, request));
      countFrom(now);
      scheduleByClock();
    } else {
      appFailed.accept(request);
    }
    scheduleApp(request + 1);
    // Only now is it known up to when the batch may fill.
    lookAhead();
  }

  private boolean appSucceeds() {
    return appMarkers != null && appMarkers.succeeds(request);
  }

  private void closeFull() {
    if (simulator.now() == fullAt) {
      fullAt = Double.NaN;
      cut(null);
      lookAhead();
    }
  }

  private void countFrom(double marker) {
    lastMarker = marker;
    stepsDone = 0;
  }

  private void scheduleApp(long next) {
    request = next;
    if (appMarkers != null) {
      nextApp = Math.max(appMarkers.marker(request), simulator.now());
      simulator.schedule(nextApp, appClose);
    }
  }

  private void scheduleByClock() {
    final double step = Nanoseconds.round(lastMarker + (stepsDone + 1) * rule.intervalSeconds());
    nextByClock = step < nextMarker - ONE_NANOSECOND ? step : nextMarker;
    simulator.schedule(nextByClock, this);
  }

  private void lookAhead() {
    if (looksAhead && rule.limitsSize()) {
      // It may have become full in the very instant in which it stopped.
      final double full =
          Math.max(simulator.now(), captured.timeFull(rule.sizeBytes(), lastClose, nextByClock));
      if (closesBefore(full)) {
        scheduleFull(full);
      } else {
        fullAt = Double.NaN;
      }
    }
  }

  /** Whether a full batch may close at a time: not when the clock or a marker closes it anyway. */
  private boolean closesBefore(double time) {
    return time < nextByClock
        && time < nextMarker - ONE_NANOSECOND
        && time < nextApp - ONE_NANOSECOND;
  }

  private void scheduleFull(double time) {
    if (fullAt != time) {
      fullAt = time;
      simulator.schedule(time, fullClose);
    }
  }

  private void cut(@Nullable Marker marker) {
    final double now = simulator.now();
    lastClose = now;
    final Batch batch = captured.cut(now, rule, interval, marker);
    if (marker != null) {
      marker.written(captured.closedBytes());
    }
    if (batch.bytes() > 0 || marker != null) {
      way.left(Place.AGENT, batch);
    }
  }
}
