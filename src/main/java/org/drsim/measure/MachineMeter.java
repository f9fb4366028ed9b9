package org.drsim.measure;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.drsim.recovery.RecoveryObserver;
import org.drsim.replication.Batch;
import org.drsim.replication.MachineWrites;
import org.drsim.replication.Marker;
import org.drsim.replication.PathPart;
import org.drsim.replication.ReplicationObserver;
import org.drsim.replication.ReplicationPath;
import org.drsim.replication.RetainedPoints;
import org.jspecify.annotations.Nullable;

/**
 * Measures one machine over one run: everything between the warm-up and the end, from what the path
 * reports.
 */
public final class MachineMeter implements ReplicationObserver, RecoveryObserver {

  /** A backlog of which less is left at the end is being worked off, and does not grow for good. */
  private static final double STILL_THERE = 0.75;

  private final Simulator simulator;
  private final MeterSettings settings;
  private final MachineWrites writes;
  private final PointMeter points;
  private final LatestMeter latest;
  private final LatestMeter latestCacheLost;
  private final LagMeter lag;
  private final BacklogMeter backlog;
  private final DownTime downTime;

  /** On their way to be points. */
  private final ArrayDeque<Marker> underway = new ArrayDeque<>(2);

  /** On their way to be points that the whole consistency group has. */
  private final ArrayDeque<Marker> commonUnderway = new ArrayDeque<>(2);

  private @Nullable ReplicationPath path;
  private long writtenBefore;
  private long appliedBytes;
  private long appFailed;
  private boolean failedOver;
  private MeanAndMax lagMeasured = Backlog.NONE.total();
  private Backlog backlogMeasured = Backlog.NONE;
  private double backlogLeft;

  public MachineMeter(
      Simulator simulator, MeterSettings settings, MachineWrites writes, PointMeter points) {
    final double from = settings.fromSeconds();
    this.simulator = simulator;
    this.settings = settings;
    this.writes = writes;
    this.points = points;
    this.latest = latestMeter(from);
    this.latestCacheLost = latestMeter(from);
    this.downTime = new DownTime(from);
    this.lag = new LagMeter(from);
    this.backlog = new BacklogMeter(writes);
  }

  private LatestMeter latestMeter(double from) {
    return new LatestMeter(
        from, new AgeDistribution(settings.exactPieces()), points.stops().pauses());
  }

  /** Begins to measure, or schedules it for the end of the warm-up. */
  public void start() {
    if (settings.fromSeconds() == 0) {
      backlog.begin(0);
    } else {
      simulator.schedule(
          settings.fromSeconds(),
          new EventRoutine(settings.machine(), "measuring begins", Order.MEASURE, this::begin));
    }
  }

  private void begin() {
    writtenBefore = writes.bytesBy(simulator.now());
    appliedBytes = 0;
    appFailed = 0;
    points.forgetCounts();
    backlog.begin(simulator.now());
    path().peaks().forget();
  }

  /** Tells of what it measures; before the run. */
  public void measure(ReplicationPath measured) {
    path = measured;
  }

  /** Tells of the RPO of a kind, piece by piece. */
  public void tell(RpoKind kind, AgeListener listener) {
    switch (kind) {
      case LATEST -> latest.tell(listener);
      case LATEST_CACHE_LOST -> latestCacheLost.tell(listener);
      default -> points.tell(kind, listener);
    }
  }

  /** Tells of the lag, piece by piece. */
  public void tellLag(AgeListener listener) {
    lag.tell(listener);
  }

  private ReplicationPath path() {
    return Objects.requireNonNull(path, "a meter is told its path");
  }

  /** The recovery points of a machine that has long been protected when the run starts. */
  public void history(RetainedPoints crashConsistent, @Nullable RetainedPoints appConsistent) {
    final double newest = points.history(crashConsistent, appConsistent);
    latest.available(newest, 0, 0);
    latestCacheLost.available(newest, 0, 0);
  }

  @Override
  public void captureBegan() {
    lag.captureBegan(simulator.now());
    backlog.captureBegan(simulator.now());
  }

  @Override
  public void marked(Marker marker) {
    underway.add(marker);
    if (settings.grouped()) {
      commonUnderway.add(marker);
    }
  }

  @Override
  public void applied(Batch batch) {
    final double now = simulator.now();
    if (!failedOver) {
      lag.applied(batch, now);
      backlog.applied(batch, now);
    }
    appliedBytes += batch.sentBytes();
    if (batch.ordered()) {
      latest.applied(batch.uploadedSeconds(), batch.closeSeconds(), now);
      latestCacheLost.applied(batch.arrivedSeconds(), batch.closeSeconds(), now);
    }
  }

  @Override
  public void available(Marker marker) {
    final double now = simulator.now();
    underway.remove();
    points.available(marker, now);
    final WaitingSince waiting = new WaitingSince(now);
    path().forEachUploaded(waiting::see);
    latest.available(marker.seconds(), waiting.uploaded(), now);
    latestCacheLost.available(marker.seconds(), waiting.arrived(), now);
  }

  /** A point that all members of the consistency group have is available. */
  public void commonAvailable(Marker own, boolean appConsistent) {
    forgetCommonUpTo(own);
    points.commonAvailable(own, appConsistent, simulator.now());
  }

  /** A point that this machine has will not be one that all members have. */
  public void commonSkipped(Marker own) {
    commonUnderway.remove(own);
  }

  private void forgetCommonUpTo(Marker own) {
    while (!commonUnderway.isEmpty() && commonUnderway.element().seconds() <= own.seconds()) {
      commonUnderway.remove();
    }
  }

  @Override
  public void skipped(Marker marker) {
    commonUnderway.remove(marker);
    if (!underway.remove(marker) && marker.isAppConsistent()) {
      appFailed++;
    }
  }

  @Override
  public void resync(boolean begins) {
    points.resync(begins, simulator.now());
  }

  @Override
  public void stopped(PathPart part) {
    final double now = simulator.now();
    points.stops().stopped(part, now);
    points.shown().stopped(part, now);
    if (part == PathPart.COMPUTE && !failedOver) {
      points.pause(now);
      downTime.begin(now);
    }
  }

  @Override
  public void worksAgain(PathPart part) {
    final double now = simulator.now();
    points.stops().worksAgain(part, now);
    points.shown().worksAgain(part, now);
    if (part == PathPart.COMPUTE && !failedOver) {
      points.goOn(now);
      downTime.end(now);
    }
  }

  @Override
  public void failedOver() {
    failedOver = true;
    closeBacklog(simulator.now());
    points.protectionEnds(simulator.now());
    downTime.begin(simulator.now());
  }

  @Override
  public void serves(boolean does) {
    downTime.change(does, simulator.now());
  }

  /** What is not applied counts up to the end of the run, or until the machine is given up. */
  private void closeBacklog(double now) {
    if (now <= settings.fromSeconds()) {
      return; // Nothing of it is measured.
    }
    path().forEachUploaded(batch -> backlog.underway(batch, now));
    lagMeasured = lag.end(now, path().oldestOutstanding());
    backlogMeasured = backlog.end(now, path().bytesAtAgent(), path().peaks());
    backlogLeft = (double) backlog.atEnd(now);
  }

  private void underway(Batch batch) {
    if (batch.ordered()) {
      latest.waiting(batch.uploadedSeconds(), batch.closeSeconds());
      if (!Double.isNaN(batch.arrivedSeconds())) {
        latestCacheLost.waiting(batch.arrivedSeconds(), batch.closeSeconds());
      }
    }
  }

  /**
   * Closes the books at the end of the run.
   *
   * @param now the end of the run in seconds
   */
  public MachineMeasures end(double now) {
    final ReplicationPath path = path();
    path.closeBooks();
    final Map<RpoKind, AgeDistribution> rpo = new EnumMap<>(RpoKind.class);
    final PointMeasures measured = points.end(now, underway.peek(), commonUnderway.peek(), rpo);
    path.forEachUploaded(this::underway);
    if (!failedOver) {
      closeBacklog(now);
    }
    rpo.put(RpoKind.LATEST, latest.end(now));
    rpo.put(RpoKind.LATEST_CACHE_LOST, latestCacheLost.end(now));
    return new MachineMeasures(
        settings.machine(),
        writes.bytesBy(now) - writtenBefore,
        appliedBytes,
        path.use().wireBytes(),
        rpo,
        measured,
        lagMeasured,
        backlogMeasured,
        backlogLeft >= STILL_THERE * backlogMeasured.total().max()
            ? measured.growthPerHour()
            : Double.NaN,
        appFailed,
        path.use().slowUploads(),
        downTime.secondsBy(now));
  }
}
