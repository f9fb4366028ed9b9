package org.drsim.replication;

import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.drsim.workload.RecordedCurve;
import org.drsim.workload.WriteSequence;

/** Passes every single write of one disk through the event list. */
public final class WriteEvents {

  private final Simulator simulator;
  private final WriteSequence sequence;
  private final RecordedCurve curve;
  private final EventRoutine write;
  private final Runnable written;

  /**
   * @param disk full name, for messages
   * @param curve takes down the writes
   * @param written told after each write
   */
  public WriteEvents(
      Simulator simulator,
      String disk,
      WriteSequence sequence,
      RecordedCurve curve,
      Runnable written) {
    this.simulator = simulator;
    this.sequence = sequence;
    this.curve = curve;
    this.write = EventRoutine.of(disk, "write", Order.WRITE, this::write);
    this.written = written;
  }

  /** Schedules the first write. */
  public void start() {
    scheduleNext();
  }

  private void scheduleNext() {
    if (sequence.next()) {
      simulator.schedule(sequence.seconds(), write);
    }
  }

  private void write() {
    curve.add(simulator.now(), sequence.bytes());
    written.run();
    scheduleNext();
  }
}
