package org.drsim.measure;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.drsim.replication.Batch;
import org.drsim.replication.MachineWrites;
import org.drsim.replication.Marker;
import org.drsim.replication.ReplicationObserver;
import org.drsim.replication.ReplicationPath;
import org.drsim.replication.RetainedPoints;
import org.jspecify.annotations.Nullable;

/**
 * Measures one machine over one run: everything between the warm-up and the end, from what the path
 * reports.
 */
public final class MachineMeter implements ReplicationObserver {

  private final Simulator simulator;
  private final MeterSettings settings;
  private final MachineWrites writes;
  private final PointMeter points;
  private final LatestMeter latest;
  private final LatestMeter latestCacheLost;
  private final LagMeter lag;
  private final BacklogMeter backlog;

  /** On their way to be points. */
  private final ArrayDeque<Marker> underway = new ArrayDeque<>(2);

  private long writtenBefore;
  private long appliedBytes;
  private long appFailed;

  public MachineMeter(
      Simulator simulator, MeterSettings settings, MachineWrites writes, PointMeter points) {
    final double from = settings.fromSeconds();
    this.simulator = simulator;
    this.settings = settings;
    this.writes = writes;
    this.points = points;
    this.latest = new LatestMeter(new AgeMeter(from, settings.exactPieces()));
    this.latestCacheLost = new LatestMeter(new AgeMeter(from, settings.exactPieces()));
    this.lag = new LagMeter(from);
    this.backlog = new BacklogMeter(writes);
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
  }

  /** The recovery points of a machine that has long been protected when the run starts. */
  public void history(RetainedPoints crashConsistent, @Nullable RetainedPoints appConsistent) {
    final double newest = points.history(crashConsistent, appConsistent);
    latest.available(newest, 0);
    latestCacheLost.available(newest, 0);
  }

  @Override
  public void captureBegan() {
    lag.captureBegan(simulator.now());
    backlog.captureBegan(simulator.now());
  }

  @Override
  public void marked(Marker marker) {
    underway.add(marker);
  }

  @Override
  public void uploaded(Batch batch) {
    final double now = simulator.now();
    backlog.uploaded(batch.bytes(), now);
    if (batch.ordered()) {
      latest.survives(batch.closeSeconds(), now);
    }
  }

  @Override
  public void transferBegins(Batch batch) {
    backlog.transferBegins(batch.bytes(), simulator.now());
  }

  @Override
  public void arrived(Batch batch) {
    final double now = simulator.now();
    backlog.arrived(batch.bytes(), now);
    if (batch.ordered()) {
      latestCacheLost.survives(batch.closeSeconds(), now);
    }
  }

  @Override
  public void applied(Batch batch) {
    final double now = simulator.now();
    lag.applied(batch, now);
    backlog.applied(batch.bytes(), now);
    appliedBytes += batch.sentBytes();
    if (batch.ordered()) {
      latest.applied(now);
      latestCacheLost.applied(now);
    }
  }

  @Override
  public void available(Marker marker) {
    final double now = simulator.now();
    underway.remove();
    points.available(marker, now);
    latest.available(marker.seconds(), now);
    latestCacheLost.available(marker.seconds(), now);
  }

  /** A point that all members of the consistency group have is available. */
  public void commonAvailable(Marker own, boolean appConsistent) {
    points.commonAvailable(own, appConsistent, simulator.now());
  }

  @Override
  public void skipped(Marker marker) {
    if (!underway.remove(marker) && marker.isAppConsistent()) {
      appFailed++;
    }
  }

  @Override
  public void resync(boolean begins) {
    points.resync(begins, simulator.now());
  }

  /**
   * Closes the books at the end of the run.
   *
   * @param path of the machine
   * @param now the end of the run in seconds
   */
  public MachineMeasures end(ReplicationPath path, double now) {
    final Map<RpoKind, AgeDistribution> rpo = new EnumMap<>(RpoKind.class);
    final PointMeasures measured = points.end(now, underway.peek(), rpo);
    rpo.put(RpoKind.LATEST, latest.end(now));
    rpo.put(RpoKind.LATEST_CACHE_LOST, latestCacheLost.end(now));
    return new MachineMeasures(
        settings.machine(),
        writes.bytesBy(now) - writtenBefore,
        appliedBytes,
        path.use().wireBytes(),
        rpo,
        measured,
        lag.end(now, path.oldestOutstanding()),
        backlog.end(now),
        appFailed,
        path.use().slowUploads());
  }
}
