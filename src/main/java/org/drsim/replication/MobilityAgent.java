package org.drsim.replication;

import java.util.function.Consumer;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Nanoseconds;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;

/**
 * Cuts the writes of a machine into change batches. A batch closes at a marker, at marker + k ×
 * interval, or when it holds the batch size; within a nanosecond of a marker only the marker
 * closes. An interval without writes gives no batch, a marker always does.
 */
public final class MobilityAgent {

  private static final double ONE_NANOSECOND = 1e-9;

  private final Simulator simulator;
  private final MachineWrites writes;
  private final MarkerGrid markers;
  private final BatchRule rule;
  private final boolean looksAhead;
  private final Consumer<Batch> next;
  private final EventRoutine clockClose;
  private final EventRoutine fullClose;

  private final long[] closedDiskBytes;
  private long closedBytes;

  /** The interval under way ends with this marker. */
  private long interval;

  private long stepsDone;
  private double nextByClock;
  private double lastClose;
  private boolean fullPending;

  /**
   * @param looksAhead whether the agent itself finds out when a batch will be full; otherwise it
   *     waits to be told by {@link #written}
   * @param next where a closed batch goes
   */
  MobilityAgent(
      Simulator simulator,
      String machine,
      MachineWrites writes,
      MarkerGrid markers,
      BatchRule rule,
      boolean looksAhead,
      Consumer<Batch> next) {
    this.simulator = simulator;
    this.writes = writes;
    this.markers = markers;
    this.rule = rule;
    this.looksAhead = looksAhead;
    this.next = next;
    this.clockClose = new EventRoutine(machine, "batch close", Order.CLOSE, this::closeByClock);
    this.fullClose = new EventRoutine(machine, "batch full", Order.CLOSE, this::closeFull);
    this.closedDiskBytes = new long[writes.disks()];
  }

  void start() {
    final double sinceMarker = simulator.now() - markers.marker(-1);
    stepsDone = (long) Math.max(0, StrictMath.ceil(sinceMarker / rule.intervalSeconds()) - 1);
    scheduleByClock();
    lookAhead();
  }

  /** Bytes in closed batches so far. */
  public long closedBytes() {
    return closedBytes;
  }

  /** Bytes of one disk in closed batches so far. */
  public long closedBytes(int disk) {
    return closedDiskBytes[disk];
  }

  /**
   * Tells of a write that has just happened, where writes are events: it may have filled the batch.
   */
  public void written() {
    final double now = simulator.now();
    if (!fullPending
        && closesBefore(now)
        && writes.bytesBy(now) - closedBytes >= rule.sizeBytes()) {
      scheduleFull(now);
    }
  }

  private void closeByClock() {
    final boolean marker = nextByClock == markers.marker(interval);
    cut(marker);
    if (marker) {
      interval++;
      stepsDone = 0;
    } else {
      stepsDone++;
    }
    scheduleByClock();
    lookAhead();
  }

  private void closeFull() {
    fullPending = false;
    cut(false);
    lookAhead();
  }

  private void scheduleByClock() {
    final double marker = markers.marker(interval);
    final double step =
        Nanoseconds.round(markers.marker(interval - 1) + (stepsDone + 1) * rule.intervalSeconds());
    nextByClock = step < marker - ONE_NANOSECOND ? step : marker;
    simulator.schedule(nextByClock, clockClose);
  }

  private void lookAhead() {
    if (looksAhead && rule.limitsSize()) {
      final double full =
          writes.timeReaching(closedBytes + rule.sizeBytes(), lastClose, nextByClock);
      if (closesBefore(full)) {
        scheduleFull(full);
      }
    }
  }

  /**
   * Whether a full batch may close at a time: not when the clock or the marker closes it anyway.
   */
  private boolean closesBefore(double time) {
    return time < nextByClock && time < markers.marker(interval) - ONE_NANOSECOND;
  }

  private void scheduleFull(double time) {
    fullPending = true;
    simulator.schedule(time, fullClose);
  }

  private void cut(boolean marker) {
    final double now = simulator.now();
    final long[] parts = new long[closedDiskBytes.length];
    double firstWrite = Double.POSITIVE_INFINITY;
    long bytes = 0;
    for (int disk = 0; disk < parts.length; disk++) {
      parts[disk] = writes.bytesBy(disk, now) - closedDiskBytes[disk];
      if (parts[disk] > 0) {
        firstWrite = Math.min(firstWrite, writes.timeAfter(disk, closedDiskBytes[disk], now));
        closedDiskBytes[disk] += parts[disk];
        bytes += parts[disk];
      }
    }
    closedBytes += bytes;
    lastClose = now;
    writes.release(now);
    if (bytes > 0 || marker) {
      next.accept(
          new Batch(
              now,
              firstWrite,
              bytes,
              rule.wireBytes(bytes),
              new DiskBytes(parts),
              interval,
              marker));
    }
  }
}
