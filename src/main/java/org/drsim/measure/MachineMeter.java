package org.drsim.measure;

import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.drsim.replication.Batch;
import org.drsim.replication.MachineWrites;
import org.drsim.replication.ReplicationObserver;
import org.drsim.replication.ReplicationPath;
import org.drsim.replication.RetainedPoints;

/**
 * Measures one machine over one run: everything between the warm-up and the end, from what the path
 * reports.
 */
public final class MachineMeter implements ReplicationObserver {

  private final Simulator simulator;
  private final String machine;
  private final MachineWrites writes;
  private final double fromSeconds;
  private final RetainedPoints retained;
  private final RpoMeter rpo;
  private final LagMeter lag;
  private final BacklogMeter backlog;

  private long writtenBefore;
  private long appliedBytes;
  private double wireBytes;
  private long points;

  /**
   * @param fromSeconds when measuring begins
   * @param retained the recovery points of the machine, with their history
   * @param keepSeries whether the whole saw-tooth is kept
   */
  public MachineMeter(
      Simulator simulator,
      String machine,
      MachineWrites writes,
      double fromSeconds,
      RetainedPoints retained,
      boolean keepSeries) {
    this.simulator = simulator;
    this.machine = machine;
    this.writes = writes;
    this.fromSeconds = fromSeconds;
    this.retained = retained;
    this.rpo = new RpoMeter(machine, fromSeconds, retained.newestMarker(), keepSeries);
    this.lag = new LagMeter(fromSeconds);
    this.backlog = new BacklogMeter(writes);
  }

  /** Begins to measure, or schedules it for the end of the warm-up. */
  public void start() {
    if (fromSeconds == 0) {
      // Nothing has happened yet; a write at the very start is measured.
      backlog.begin(0, 0);
    } else {
      simulator.schedule(
          fromSeconds, new EventRoutine(machine, "measuring begins", Order.MEASURE, this::begin));
    }
  }

  private void begin() {
    final double now = simulator.now();
    writtenBefore = writes.bytesBy(now);
    appliedBytes = 0;
    wireBytes = 0;
    points = 0;
    backlog.begin(now, writtenBefore);
  }

  @Override
  public void closed(Batch batch) {
    lag.closed(batch);
  }

  @Override
  public void uploaded(Batch batch) {
    wireBytes += batch.wireBytes();
  }

  @Override
  public void applied(Batch batch) {
    final double now = simulator.now();
    lag.applied(batch, now);
    backlog.applied(batch.bytes(), now);
    appliedBytes += batch.bytes();
  }

  @Override
  public void available(double markerSeconds) {
    final double now = simulator.now();
    rpo.available(markerSeconds, now);
    retained.add(markerSeconds);
    points++;
  }

  /**
   * Closes the books at the end of the run.
   *
   * @param path of the machine
   * @param now the end of the run in seconds
   */
  public MachineMeasures end(ReplicationPath path, double now) {
    return new MachineMeasures(
        machine,
        writes.bytesBy(now) - writtenBefore,
        appliedBytes,
        wireBytes,
        rpo.end(now),
        rpo.series(now),
        lag.end(now, firstInOpenBatch(path, now)),
        backlog.end(now),
        points,
        retained.count());
  }

  private double firstInOpenBatch(ReplicationPath path, double now) {
    double first = Double.POSITIVE_INFINITY;
    for (int disk = 0; disk < writes.disks(); disk++) {
      first = Math.min(first, writes.timeAfter(disk, path.agent().closedBytes(disk), now));
    }
    return first;
  }
}
