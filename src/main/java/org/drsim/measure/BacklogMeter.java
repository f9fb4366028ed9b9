package org.drsim.measure;

import org.drsim.replication.Batch;
import org.drsim.replication.MachineWrites;
import org.drsim.replication.Peaks;

/**
 * Bytes written and not applied, from the writes themselves and not from the batches they travel
 * in. How long a batch was where is booked when it is applied.
 */
final class BacklogMeter {

  private final MachineWrites writes;
  private double fromSeconds = Double.POSITIVE_INFINITY;
  private double writtenByteSeconds;
  private double lastChange;
  private long settled;
  private double settledByteSeconds;
  private double cacheByteSeconds;
  private double transferByteSeconds;
  private double applyByteSeconds;
  private long max;
  private boolean capturing;

  BacklogMeter(MachineWrites writes) {
    this.writes = writes;
  }

  /** Measuring begins. */
  void begin(double now) {
    fromSeconds = now;
    lastChange = now;
    writtenByteSeconds = writes.byteSecondsBy(now);
    settledByteSeconds = 0;
    // Nothing has happened at the start; a write of that very instant is still to come.
    final long written = now == 0 ? 0 : writes.bytesBy(now);
    max = written - settled;
  }

  /** What was written before protection was switched on is none of it. */
  void captureBegan(double now) {
    capturing = true;
    if (now > 0) {
      settled = writes.bytesBy(now);
    }
    if (now > fromSeconds) {
      begin(now);
    }
  }

  /**
   * A batch was applied.
   *
   * @param written by then, in bytes
   */
  void applied(
      long bytes, double uploaded, double transferBegan, double arrived, double now, long written) {
    if (now >= fromSeconds) {
      // Between two applications the backlog only grows, so it is largest just before one.
      settle(now, written);
      bookPlaces((double) bytes, uploaded, transferBegan, arrived, now);
    }
    settled += bytes;
  }

  /** A batch that is still under way at the end. */
  void underway(Batch batch, double now) {
    bookPlaces(
        (double) batch.bytes(),
        batch.uploadedSeconds(),
        orNow(batch.transferBeganSeconds(), now),
        orNow(batch.arrivedSeconds(), now),
        now);
  }

  private void bookPlaces(
      double bytes, double uploaded, double leaves, double arrives, double now) {
    cacheByteSeconds += bytes * measured(uploaded, leaves);
    transferByteSeconds += bytes * measured(leaves, arrives);
    applyByteSeconds += bytes * measured(arrives, now);
  }

  private static double orNow(double time, double now) {
    return Double.isNaN(time) ? now : time;
  }

  private double measured(double from, double to) {
    return Math.max(0, to - Math.max(from, fromSeconds));
  }

  private void settle(double now, long written) {
    max = Math.max(max, written - settled);
    settledByteSeconds += settled * (now - lastChange);
    lastChange = now;
  }

  /**
   * Closes the books.
   *
   * @param atAgent what is at the agent at the end
   * @param peaks the most there was at each place since measuring began
   */
  Backlog end(double now, long atAgent, Peaks peaks) {
    if (!capturing) {
      return Backlog.NONE;
    }
    settle(now, writes.bytesBy(now));
    final double span = now - fromSeconds;
    final double written = writes.byteSecondsBy(now) - writtenByteSeconds;
    final double all = written - settledByteSeconds;
    final double agent = all - cacheByteSeconds - transferByteSeconds - applyByteSeconds;
    return new Backlog(
        new MeanAndMax(all / span, max),
        new MeanAndMax(agent / span, Math.max(atAgent, peaks.agent())),
        new MeanAndMax(cacheByteSeconds / span, peaks.cache()),
        new MeanAndMax(transferByteSeconds / span, peaks.transfer()),
        new MeanAndMax(applyByteSeconds / span, peaks.apply()));
  }
}
