package org.drsim.replication;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.drsim.flow.FlowPath;
import org.drsim.flow.Usage;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches onto the replica disks. Each disk takes its parts one after the other at its own
 * rate; a batch is applied when the last of its disks has its part and the batch before it is
 * applied.
 */
final class ApplyStage implements BatchStage {

  private final Simulator simulator;
  private final double[] bytesPerSecond;
  private final double[] busyFrom;
  private final double[] freeAt;
  private final Usage[] usage;
  private final @Nullable SharedDisk[] shared;
  private final Consumer<Batch> next;
  private final EventRoutine done;
  private final BatchQueue inside = new BatchQueue();

  /** Those of the batches inside whose end is not yet known, with what they wait for. */
  private final ArrayDeque<Parts> open = new ArrayDeque<>(1);

  private double lastApplied = Double.NEGATIVE_INFINITY;

  /**
   * @param next where an applied batch goes
   */
  ApplyStage(
      Simulator simulator,
      String machine,
      List<ProtectedDisk> disks,
      double measuredFrom,
      Consumer<Batch> next) {
    this.simulator = simulator;
    this.bytesPerSecond = disks.stream().mapToDouble(ProtectedDisk::applyBytesPerSecond).toArray();
    this.busyFrom = new double[disks.size()];
    this.freeAt = new double[disks.size()];
    this.usage = new Usage[disks.size()];
    this.shared = new @Nullable SharedDisk[disks.size()];
    for (int disk = 0; disk < usage.length; disk++) {
      usage[disk] = new Usage(measuredFrom);
      final FlowPath account = disks.get(disk).shared();
      shared[disk] = account == null ? null : new SharedDisk(simulator, account, usage[disk]);
    }
    this.next = next;
    this.done = new EventRoutine(machine, "apply done", Order.COMPLETION, this::done);
  }

  @Override
  public void arrive(Batch batch) {
    inside.add(batch);
    final Parts parts = new Parts(batch, simulator.now());
    for (int disk = 0; disk < freeAt.length; disk++) {
      final long bytes = batch.diskBytes().of(disk);
      if (bytes > 0) {
        apply(disk, bytes, parts);
      }
    }
    open.add(parts);
    scheduleKnown();
  }

  private void apply(int disk, long bytes, Parts parts) {
    final SharedDisk account = shared[disk];
    if (account != null) {
      parts.missing++;
      account.apply(bytes, () -> partDone(parts));
      return;
    }
    final double now = simulator.now();
    if (freeAt[disk] <= now) {
      if (freeAt[disk] > busyFrom[disk]) {
        bookWork(disk, now);
      }
      busyFrom[disk] = now;
      freeAt[disk] = now;
    }
    final double takes = bytes / bytesPerSecond[disk];
    freeAt[disk] += takes;
    if (takes == 0) {
      usage[disk].addAt(now, (double) bytes);
    }
    parts.done(freeAt[disk], takes);
  }

  /** A disk works without a break from the time it became busy until it is free. */
  private void bookWork(int disk, double now) {
    final double until = Math.min(freeAt[disk], now);
    usage[disk].add(busyFrom[disk], until, bytesPerSecond[disk]);
    busyFrom[disk] = until;
  }

  private void partDone(Parts parts) {
    parts.missing--;
    parts.done(simulator.now(), 0);
    scheduleKnown();
  }

  /** Batches end in their order, so that an end is known when those before it are. */
  private void scheduleKnown() {
    while (!open.isEmpty() && open.element().missing == 0) {
      final Parts parts = open.remove();
      lastApplied = Math.max(Math.max(lastApplied, simulator.now()), parts.lastDone);
      parts.batch.enter(Stage.APPLY, Math.max(parts.arrived, lastApplied - parts.lastTook));
      simulator.schedule(lastApplied, done);
    }
  }

  private void done() {
    final Batch batch = inside.remove();
    next.accept(batch);
  }

  /** What was applied on a disk up to a time. */
  Usage usage(int disk, double now) {
    if (shared[disk] == null && bytesPerSecond[disk] < Double.POSITIVE_INFINITY) {
      bookWork(disk, now);
    }
    return usage[disk];
  }

  @Override
  public long bytesInside() {
    return inside.bytes();
  }

  @Override
  public double firstWriteSeconds() {
    return inside.firstWriteSeconds();
  }

  /** What a batch still waits for. */
  private static final class Parts {

    private final Batch batch;
    private final double arrived;
    private double lastDone;

    /** How long the disk took that was last. */
    private double lastTook;

    private int missing;

    Parts(Batch batch, double arrived) {
      this.batch = batch;
      this.arrived = arrived;
      this.lastDone = arrived;
    }

    void done(double at, double took) {
      if (at >= lastDone) {
        lastDone = at;
        lastTook = took;
      }
    }
  }
}
