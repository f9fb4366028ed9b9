package org.drsim.measure;

import java.util.ArrayList;
import java.util.List;
import org.drsim.flow.Resource;
import org.drsim.flow.Usage;
import org.drsim.replication.HeldBack;
import org.drsim.replication.ReplicationPath;

/**
 * Names what the RPO of one machine is due to. The time at a stage counts for the limits that held
 * its batches back, in proportion to how long each did; time in the cache account counts for what
 * kept batches there: the transfer of earlier ones, flow control by the time that it cost, or,
 * where it only moved the place of waiting, the stages behind it.
 */
public final class MachineLimits {

  private final ReplicationPath path;
  private final RpoBudget budget;
  private final double fromSeconds;
  private final double now;
  private final List<LimitUse> limits = new ArrayList<>();

  private MachineLimits(ReplicationPath path, RpoBudget budget, double fromSeconds, double now) {
    this.path = path;
    this.budget = budget;
    this.fromSeconds = fromSeconds;
    this.now = now;
  }

  /**
   * Everything that costs the machine RPO, or could.
   *
   * @param disks names of its disks
   * @param diskLimits what each replica disk takes, in bytes per second
   */
  public static List<LimitUse> of(
      ReplicationPath path,
      RpoBudget budget,
      List<String> disks,
      double[] diskLimits,
      double fromSeconds,
      double now) {
    final MachineLimits run = new MachineLimits(path, budget, fromSeconds, now);
    run.addUpload();
    run.addTime("processing latency", "processing", BudgetPart.PROCESSING);
    final double behind = run.behindTheCache();
    run.addTransfer(behind);
    run.addFlowControl();
    run.addApply(disks, diskLimits, behind);
    run.addTime("creation of recovery points", "creation", BudgetPart.CREATION);
    run.addTime("resynchronisation", "resync", BudgetPart.RESYNC);
    if (budget.of(BudgetPart.BLOCKED) > 0) {
      run.addTime("faults", "fault", BudgetPart.BLOCKED);
    }
    run.addTime("recovery point interval", "interval", BudgetPart.WAITING_FOR_MARKER);
    return run.limits;
  }

  private double cost(BudgetPart... parts) {
    double sum = 0;
    for (final BudgetPart part : parts) {
      sum += budget.of(part);
    }
    return sum;
  }

  private void addTime(String name, String kind, BudgetPart part) {
    limits.add(LimitUse.ofTime(name, kind, budget.of(part)));
  }

  private void addUpload() {
    final HeldBack held = path.use().upload();
    final double cost = cost(BudgetPart.UPLOAD_QUEUE, BudgetPart.UPLOAD);
    final double all = path.use().uploads().seconds();
    final double shared = all > 0 ? Math.min(1, held.seconds() / all) : 0;
    final Usage own = path.use().uploads();
    add("machine upload limit", "machineUpload", held.path().cap(), own, (1 - shared) * cost);
    addResources(held, shared * cost);
  }

  /** They share a cost as they held batches back. */
  private void addResources(HeldBack held, double cost) {
    for (int i = 0; i < held.path().resources().size(); i++) {
      final Resource resource = held.path().resources().get(i);
      final double share = held.seconds() > 0 ? held.seconds(i) / held.seconds() : 0;
      add(resource.name(), resource.kind(), resource.capacity(), resource.usage(now), share * cost);
    }
  }

  private void add(String name, String kind, double capacity, Usage usage, double cost) {
    limits.add(
        new LimitUse(
            name,
            kind,
            capacity,
            usage.bytes() / (now - fromSeconds),
            usage.busiestBytesPerSecond(now),
            cost));
  }

  /** Which part of the waiting in the cache account is due to flow control itself. */
  private double flowControl() {
    final double waited = path.use().heldByFlowControl() + path.use().heldByTransfer();
    return waited > 0 ? path.use().lostToFlowControl() / waited : 0;
  }

  /** Which part of it is due to the stages after the transfer. */
  private double behindTheCache() {
    final double closed = path.use().heldByFlowControl();
    final double waited = closed + path.use().heldByTransfer();
    final double later = cost(BudgetPart.APPLY_QUEUE, BudgetPart.APPLY);
    final double onTheWay = later + cost(BudgetPart.TRANSFER);
    return waited > 0 && onTheWay > 0
        ? Math.max(0, closed / waited - flowControl()) * later / onTheWay
        : 0;
  }

  private void addTransfer(double behind) {
    final HeldBack held = path.use().transfer();
    final double latency = path.use().latencyShare() * cost(BudgetPart.TRANSFER);
    final double sending = cost(BudgetPart.TRANSFER) - latency;
    final double before = Math.max(0, 1 - behind - flowControl());
    final double cost = sending + before * cost(BudgetPart.TRANSFER_QUEUE);
    if (held.seconds() > 0) {
      addResources(held, cost);
      limits.add(LimitUse.ofTime("link latency", "linkLatency", latency));
    } else {
      limits.add(LimitUse.ofTime("link latency", "linkLatency", latency + cost));
    }
  }

  private void addFlowControl() {
    final double cost = flowControl() * cost(BudgetPart.TRANSFER_QUEUE);
    if (cost > 0) {
      limits.add(LimitUse.ofTime("flow control, service.inFlightBatches", "flowControl", cost));
    }
  }

  /** Costs are those of the disk that works nearest to its limit: a batch waits for the slowest. */
  private void addApply(List<String> disks, double[] diskLimits, double behind) {
    final double cost =
        cost(BudgetPart.APPLY_QUEUE, BudgetPart.APPLY) + behind * cost(BudgetPart.TRANSFER_QUEUE);
    final int busiest = busiest(diskLimits);
    for (int disk = 0; disk < diskLimits.length; disk++) {
      final String name = "churn limit of disk " + disks.get(disk);
      final double mine = disk == busiest ? cost : 0;
      final double shared = path.use().accountShare(disk) * mine;
      add(name, "diskApply", diskLimits[disk], path.use().applied(disk, now), mine - shared);
      final HeldBack account = path.use().accountHeldBack(disk);
      if (account != null) {
        addResources(account, shared);
      }
    }
  }

  private int busiest(double[] diskLimits) {
    int busiest = 0;
    for (int disk = 1; disk < diskLimits.length; disk++) {
      if (load(disk, diskLimits) > load(busiest, diskLimits)) {
        busiest = disk;
      }
    }
    return busiest;
  }

  private double load(int disk, double[] diskLimits) {
    final HeldBack account = path.use().accountHeldBack(disk);
    final double least =
        account == null
            ? diskLimits[disk]
            : account.path().resources().stream()
                .mapToDouble(Resource::capacity)
                .reduce(diskLimits[disk], Math::min);
    return path.use().applied(disk, now).bytes() / least;
  }
}
