package org.drsim.replication;

import java.util.ArrayDeque;
import java.util.List;
import org.drsim.engine.Simulator;
import org.drsim.flow.FlowPath;
import org.drsim.flow.Usage;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches onto the replica disks. Each disk takes its parts one after the other; a batch is
 * applied when the last of its disks has its part and the batch before it is applied.
 */
final class ApplyStage extends TimedStage {

  /** The only disk, where there is one and it shares nothing: an object less to be fetched. */
  private final @Nullable OwnDisk only;

  private final @Nullable OwnDisk[] own;
  private final @Nullable SharedDisk[] shared;

  /** Batches whose end is not yet known; null where every end is known at once. */
  private final @Nullable ArrayDeque<Parts> open;

  private double lastApplied = Double.NEGATIVE_INFINITY;
  private long appliedBytes;
  private double onTheWaySeconds;
  private final double measuredFrom;

  /**
   * @param way told of each applied batch
   */
  ApplyStage(Simulator simulator, PathSettings settings, BatchWay way) {
    super(simulator, settings.machine(), Place.TARGET, way);
    final List<ProtectedDisk> disks = settings.disks();
    this.measuredFrom = settings.measuredFrom();
    this.own = new @Nullable OwnDisk[disks.size()];
    this.shared = new @Nullable SharedDisk[disks.size()];
    for (int disk = 0; disk < own.length; disk++) {
      final FlowPath account = disks.get(disk).shared();
      if (account == null) {
        own[disk] = new OwnDisk(disks.get(disk).applyBytesPerSecond(), measuredFrom);
      } else {
        shared[disk] = new SharedDisk(simulator, account, new Usage(measuredFrom), measuredFrom);
      }
    }
    this.only = own.length == 1 ? own[0] : null;
    this.open = disks.stream().anyMatch(disk -> disk.shared() != null) ? new ArrayDeque<>() : null;
  }

  @Override
  void arrive(Batch batch) {
    add(batch);
    if (batch.transferBeganSeconds() >= measuredFrom) {
      onTheWaySeconds += batch.arrivedSeconds() - batch.transferBeganSeconds();
    }
    if (open == null) {
      applyAlone(batch);
    } else {
      applyShared(batch, open);
    }
  }

  /** Each disk tells at once when it will be done. */
  private void applyAlone(Batch batch) {
    final double now = now();
    double lastDone = now;
    double lastTook = 0;
    final int count = only == null ? own.length : 1;
    for (int disk = 0; disk < count; disk++) {
      final OwnDisk alone = only == null ? own[disk] : only;
      final long bytes = batch.diskBytes(disk);
      if (bytes > 0 && alone != null) {
        final double done = alone.apply(bytes, now);
        if (done >= lastDone) {
          lastDone = done;
          lastTook = alone.takes(bytes);
        }
      }
    }
    schedule(batch, now, lastDone, lastTook);
  }

  private void applyShared(Batch batch, ArrayDeque<Parts> unknown) {
    final Parts parts = new Parts(batch, now());
    for (int disk = 0; disk < own.length; disk++) {
      final long bytes = batch.diskBytes(disk);
      if (bytes > 0) {
        apply(disk, bytes, parts);
      }
    }
    unknown.add(parts);
    scheduleKnown(unknown);
  }

  private void apply(int disk, long bytes, Parts parts) {
    final OwnDisk alone = own[disk];
    if (alone != null) {
      parts.done(alone.apply(bytes, parts.arrived), alone.takes(bytes));
      return;
    }
    final SharedDisk account = shared[disk];
    if (account != null && open != null) {
      parts.missing++;
      account.apply(
          bytes,
          took -> {
            parts.missing--;
            parts.done(now(), took);
            scheduleKnown(open);
          });
    }
  }

  /** Batches end in their order, so that an end is known when those before it are. */
  private void scheduleKnown(ArrayDeque<Parts> unknown) {
    while (!unknown.isEmpty() && unknown.element().missing == 0) {
      final Parts known = unknown.remove();
      schedule(known.batch, known.arrived, known.lastDone, known.lastTook);
    }
  }

  private void schedule(Batch batch, double arrived, double lastDone, double lastTook) {
    lastApplied = Math.max(Math.max(lastApplied, now()), lastDone);
    batch.enter(Stage.APPLY, Math.max(arrived, lastApplied - lastTook));
    leavesAt(lastApplied, batch);
  }

  /** A batch is done with. */
  void applied(long bytes) {
    appliedBytes += bytes;
  }

  /** From the cache account to here, of all batches that left it since measuring began. */
  double onTheWaySeconds() {
    return onTheWaySeconds;
  }

  /** Written bytes of all batches that have been applied. */
  long appliedBytes() {
    return appliedBytes;
  }

  /** Takes out everything, in its order; the replica disks forget what they had of it. */
  @Override
  List<Batch> removeAll() {
    for (int disk = 0; disk < own.length; disk++) {
      final OwnDisk alone = own[disk];
      final SharedDisk account = shared[disk];
      if (alone != null) {
        alone.clear(now());
      } else if (account != null) {
        account.clear();
      }
    }
    if (open != null) {
      open.clear();
    }
    lastApplied = Double.NEGATIVE_INFINITY;
    return super.removeAll();
  }

  void closeBooks(double now) {
    for (final SharedDisk account : shared) {
      if (account != null) {
        account.closeBooks(now);
      }
    }
  }

  /** What held a disk back that shares its account; null for one that shares nothing. */
  @Nullable HeldBack heldBack(int disk) {
    final SharedDisk account = shared[disk];
    return account == null ? null : account.heldBack();
  }

  /** Which part of the time of a disk its account held it back. */
  double accountShare(int disk) {
    final SharedDisk account = shared[disk];
    return account == null || !(account.busySeconds() > 0)
        ? 0
        : Math.min(1, account.heldBack().seconds() / account.busySeconds());
  }

  /** What was applied on a disk up to a time. */
  Usage usage(int disk, double now) {
    final OwnDisk alone = own[disk];
    final SharedDisk account = shared[disk];
    if (alone != null) {
      return alone.usage(now);
    }
    if (account != null) {
      return account.usage();
    }
    throw new IllegalStateException("no disk " + disk);
  }

  /** How far the parts of a batch are. */
  private static final class Parts {

    private final Batch batch;
    private final double arrived;
    private double lastDone;

    /** How long the disk took that was last. */
    private double lastTook;

    private int missing;

    Parts(Batch batch, double now) {
      this.batch = batch;
      this.arrived = now;
      this.lastDone = now;
    }

    void done(double at, double took) {
      if (at >= lastDone) {
        lastDone = at;
        lastTook = took;
      }
    }
  }
}
