package org.drsim.replication;

import java.util.function.Consumer;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;

/**
 * Writes batches onto the replica disks. Each disk takes its parts one after the other at its own
 * rate; a batch is applied when the last of its disks has its part and the batch before it is
 * applied.
 */
final class ApplyStage implements BatchStage {

  private final Simulator simulator;
  private final double[] bytesPerSecond;
  private final double[] freeAt;
  private final Consumer<Batch> next;
  private final EventRoutine done;
  private final BatchQueue inside = new BatchQueue();
  private double lastApplied = Double.NEGATIVE_INFINITY;

  /**
   * @param bytesPerSecond of each disk; positive infinity for no limit
   * @param next where an applied batch goes
   */
  ApplyStage(Simulator simulator, String machine, double[] bytesPerSecond, Consumer<Batch> next) {
    this.simulator = simulator;
    this.bytesPerSecond = bytesPerSecond.clone();
    this.freeAt = new double[bytesPerSecond.length];
    this.next = next;
    this.done = new EventRoutine(machine, "apply done", Order.COMPLETION, this::done);
  }

  @Override
  public void arrive(Batch batch) {
    inside.add(batch);
    lastApplied = Math.max(lastApplied, lastDiskDone(batch.diskBytes()));
    simulator.schedule(lastApplied, done);
  }

  private double lastDiskDone(DiskBytes parts) {
    double last = simulator.now();
    for (int disk = 0; disk < freeAt.length; disk++) {
      if (parts.of(disk) > 0) {
        freeAt[disk] =
            Math.max(freeAt[disk], simulator.now()) + parts.of(disk) / bytesPerSecond[disk];
        last = Math.max(last, freeAt[disk]);
      }
    }
    return last;
  }

  private void done() {
    final Batch batch = inside.remove();
    next.accept(batch);
  }

  @Override
  public long bytesInside() {
    return inside.bytes();
  }
}
