package org.drsim.measure;

import org.drsim.replication.MachineWrites;

/**
 * Bytes written and not applied, from the writes themselves and not from the batches they travel
 * in.
 */
final class BacklogMeter {

  private final MachineWrites writes;
  private final Level cache = new Level();
  private final Level transfer = new Level();
  private final Level apply = new Level();
  private double fromSeconds = Double.POSITIVE_INFINITY;
  private double writtenByteSeconds;
  private double lastChange;
  private long settled;
  private double settledByteSeconds;
  private long max;
  private long maxAtAgent;
  private boolean capturing;

  BacklogMeter(MachineWrites writes) {
    this.writes = writes;
  }

  /** Measuring begins. */
  void begin(double now) {
    fromSeconds = now;
    lastChange = now;
    writtenByteSeconds = writes.byteSecondsBy(now);
    // Nothing has happened at the start; a write of that very instant is still to come.
    final long written = now == 0 ? 0 : writes.bytesBy(now);
    settledByteSeconds = 0;
    max = written - settled;
    maxAtAgent = max - elsewhere();
    cache.begin(now);
    transfer.begin(now);
    apply.begin(now);
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

  void uploaded(long bytes, double now) {
    // Between two uploads what is at the agent only grows, so it is largest just before one.
    if (now >= fromSeconds) {
      maxAtAgent = Math.max(maxAtAgent, writes.bytesBy(now) - settled - elsewhere());
    }
    cache.change(bytes, now);
  }

  void transferBegins(long bytes, double now) {
    cache.change(-bytes, now);
    transfer.change(bytes, now);
  }

  void arrived(long bytes, double now) {
    transfer.change(-bytes, now);
    apply.change(bytes, now);
  }

  void applied(long bytes, double now) {
    // Between two applications the backlog only grows, so it is largest just before one.
    if (now >= fromSeconds) {
      settle(now);
    }
    settled += bytes;
    apply.change(-bytes, now);
  }

  private long elsewhere() {
    return cache.bytes + transfer.bytes + apply.bytes;
  }

  private void settle(double now) {
    if (now >= fromSeconds) {
      max = Math.max(max, writes.bytesBy(now) - settled);
      settledByteSeconds += settled * (now - lastChange);
      lastChange = now;
    }
  }

  Backlog end(double now) {
    if (!capturing) {
      return Backlog.NONE;
    }
    settle(now);
    final double span = now - fromSeconds;
    final double written = writes.byteSecondsBy(now) - writtenByteSeconds;
    final double mean = (written - settledByteSeconds) / span;
    maxAtAgent = Math.max(maxAtAgent, writes.bytesBy(now) - settled - elsewhere());
    final MeanAndMax inCache = cache.end(now, span);
    final MeanAndMax inTransfer = transfer.end(now, span);
    final MeanAndMax inApply = apply.end(now, span);
    final double atAgent = mean - inCache.mean() - inTransfer.mean() - inApply.mean();
    return new Backlog(
        new MeanAndMax(mean, max),
        new MeanAndMax(atAgent, maxAtAgent),
        inCache,
        inTransfer,
        inApply);
  }

  /** Bytes at one place. */
  private static final class Level {

    private long bytes;
    private long max;
    private double byteSeconds;
    private double lastChange;

    void begin(double now) {
      lastChange = now;
      byteSeconds = 0;
      max = bytes;
    }

    void change(long more, double now) {
      byteSeconds += bytes * (now - lastChange);
      lastChange = now;
      bytes += more;
      max = Math.max(max, bytes);
    }

    MeanAndMax end(double now, double span) {
      change(0, now);
      return new MeanAndMax(byteSeconds / span, max);
    }
  }
}
