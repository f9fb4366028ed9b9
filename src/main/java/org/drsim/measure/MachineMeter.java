package org.drsim.measure;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
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

  private final Simulator simulator;
  private final MeterSettings settings;
  private final MachineWrites writes;
  private final PointMeter points;
  private final BatchMeter batches;
  private final TimeWithout downTime;
  private long passages;
  private double passageSeconds;

  /** On their way to be points. */
  private final ArrayDeque<Marker> underway = new ArrayDeque<>(2);

  /** On their way to be points that the whole consistency group has. */
  private final ArrayDeque<Marker> commonUnderway = new ArrayDeque<>(2);

  private @Nullable ReplicationPath path;
  private long writtenBefore;
  private long appFailed;
  private boolean failedOver;

  /** Whether it is protected again after a failover, and has no point yet. */
  private boolean awaitsPoint;

  public MachineMeter(
      Simulator simulator, MeterSettings settings, MachineWrites writes, PointMeter points) {
    this.simulator = simulator;
    this.settings = settings;
    this.writes = writes;
    this.points = points;
    this.batches = new BatchMeter(settings, writes, points.stops().pauses());
    this.downTime = new TimeWithout(settings.fromSeconds());
  }

  /** Begins to measure, or schedules it for the end of the warm-up. */
  public void start() {
    if (settings.fromSeconds() == 0) {
      batches.begin(0);
    } else {
      simulator.schedule(
          settings.fromSeconds(),
          EventRoutine.of(settings.machine(), "measuring begins", Order.MEASURE, this::begin));
    }
  }

  private void begin() {
    writtenBefore = writes.bytesBy(simulator.now());
    appFailed = 0;
    points.forgetCounts();
    batches.begin(simulator.now());
    path().forgetPeaks();
  }

  /** Tells of what it measures; before the run. */
  public void measure(ReplicationPath measured) {
    path = measured;
  }

  /** Tells of the RPO of a kind, piece by piece. */
  public void tell(RpoKind kind, AgeListener listener) {
    switch (kind) {
      case LATEST -> batches.tellLatest(listener);
      case LATEST_CACHE_LOST -> batches.tellLatestCacheLost(listener);
      default -> points.tell(kind, listener);
    }
  }

  /** Tells of the lag, piece by piece. */
  public void tellLag(AgeListener listener) {
    batches.tellLag(listener);
  }

  private ReplicationPath path() {
    return Objects.requireNonNull(path, "a meter is told its path");
  }

  /** The recovery points of a machine that has long been protected when the run starts. */
  public void history(RetainedPoints crashConsistent, @Nullable RetainedPoints appConsistent) {
    batches.history(points.history(crashConsistent, appConsistent));
  }

  @Override
  public void captureBegan() {
    batches.captureBegan(simulator.now());
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
    batches.accept(batch);
  }

  /** What is to be told of each applied batch, for who can do without fetching all of this. */
  public Consumer<Batch> applied() {
    return batches;
  }

  @Override
  public void available(Marker marker) {
    final double now = simulator.now();
    underway.remove();
    passages++;
    passageSeconds += now - marker.seconds();
    points.available(marker, now);
    hasPointAgain();
    batches.available(marker.seconds(), path(), now);
  }

  /** How long markers have taken to become points, as a mean over the run; 0 before the first. */
  public double usualPassageSeconds() {
    return passages == 0 ? 0 : passageSeconds / passages;
  }

  /** There is a point: the first one, where it is protected again after a failover. */
  public void hasPointAgain() {
    if (awaitsPoint) {
      awaitsPoint = false;
      failedOver = false;
      points.protectionBegins(simulator.now(), path().stops().works(PathPart.COMPUTE));
    }
  }

  /** A point that all members of the consistency group have is available. */
  public void commonAvailable(Marker own, boolean appConsistent) {
    while (!commonUnderway.isEmpty() && commonUnderway.element().seconds() <= own.seconds()) {
      commonUnderway.remove();
    }
    points.commonAvailable(own, appConsistent, simulator.now());
  }

  /** A point that this machine has will not be one that all members have. */
  public void commonSkipped(Marker own) {
    commonUnderway.remove(own);
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
    awaitsPoint = false;
    batches.closeBacklog(path(), settings.fromSeconds(), simulator.now());
    points.protectionEnds(simulator.now());
    downTime.begin(simulator.now());
  }

  @Override
  public void protectedThere(boolean is) {
    points.protectedUnmeasured(is, simulator.now());
  }

  @Override
  public void protectedAgain() {
    awaitsPoint = true;
    points.forgetMarkers(simulator.now());
  }

  @Override
  public void serves(boolean does) {
    downTime.change(does, simulator.now());
  }

  /** Of a machine whose replication is not simulated, which has long been protected. */
  public void protectedFromTheStart() {
    points.protectedUnmeasured(true, 0);
  }

  /**
   * What is known at the end of the run where replication is not simulated.
   *
   * @param now the end of the run in seconds
   */
  public MachineMeasures endUnreplicated(double now) {
    return new MachineMeasures(
        settings.machine(),
        writes.bytesBy(now) - writtenBefore,
        0,
        Double.NaN,
        Map.of(),
        points.end(now, null, null, true, new EnumMap<>(RpoKind.class)),
        Backlog.NONE.total(),
        Backlog.NONE,
        0,
        path().use().uploads().slow(),
        downTime.secondsBy(now));
  }

  /**
   * Closes the books at the end of the run.
   *
   * @param now the end of the run in seconds
   * @param disturbed whether something kept the measured time from showing the usual course
   */
  public MachineMeasures end(double now, boolean disturbed) {
    final ReplicationPath path = path();
    path.closeBooks();
    final Map<RpoKind, AgeDistribution> rpo = new EnumMap<>(RpoKind.class);
    final PointMeasures measured =
        points.end(now, underway.peek(), commonUnderway.peek(), disturbed, rpo);
    batches.closeBacklog(path, settings.fromSeconds(), now);
    batches.end(path, now, rpo);
    return new MachineMeasures(
        settings.machine(),
        writes.bytesBy(now) - writtenBefore,
        batches.appliedBytes(),
        path.use().uploads().wireBytes(),
        rpo,
        measured,
        batches.lag(),
        batches.backlog(),
        appFailed,
        path.use().uploads().slow(),
        downTime.secondsBy(now));
  }
}
