package org.drsim.measure;

import org.drsim.replication.MachineWrites;

/**
 * Bytes written and not applied, from the writes themselves and not from the batches they travel
 * in.
 */
final class BacklogMeter {

  private final MachineWrites writes;
  private double fromSeconds = Double.POSITIVE_INFINITY;
  private double writtenByteSeconds;
  private double lastChange;
  private long applied;
  private double appliedByteSeconds;
  private long max;

  BacklogMeter(MachineWrites writes) {
    this.writes = writes;
  }

  /**
   * Measuring begins.
   *
   * @param written so far
   */
  void begin(double now, long written) {
    fromSeconds = now;
    lastChange = now;
    writtenByteSeconds = writes.byteSecondsBy(now);
    max = written - applied;
  }

  void applied(long bytes, double now) {
    // Between two applications the backlog only grows, so it is largest just before one.
    if (now >= fromSeconds) {
      settle(now);
    }
    applied += bytes;
  }

  MeanAndMax end(double now) {
    settle(now);
    final double written = writes.byteSecondsBy(now) - writtenByteSeconds;
    return new MeanAndMax((written - appliedByteSeconds) / (now - fromSeconds), max);
  }

  private void settle(double now) {
    max = Math.max(max, writes.bytesBy(now) - applied);
    appliedByteSeconds += applied * (now - lastChange);
    lastChange = now;
  }
}
