package org.drsim.workload;

import org.drsim.engine.Nanoseconds;
import org.drsim.engine.RandomNumbers;

/** Replay of a trace from the start of the simulation, once or again and again. */
public final class TraceSource implements ExactSource {

  private final WriteTrace trace;
  private final boolean repeat;
  private final double scale;

  /**
   * @param repeat whether the trace starts again after its span
   * @param scale factor on all sizes, positive
   * @throws IllegalArgumentException if a trace without duration is to be repeated
   */
  public TraceSource(WriteTrace trace, boolean repeat, double scale) {
    if (repeat && !(trace.spanSeconds() > 0)) {
      throw new IllegalArgumentException("a trace that spans 0 s cannot be repeated");
    }
    this.trace = trace;
    this.repeat = repeat;
    this.scale = scale;
  }

  @Override
  public WriteSequence writes(RandomNumbers numbers, String disk) {
    return new Writes();
  }

  @Override
  public double meanWriteBytes() {
    return trace.count() == 0
        ? Double.NaN
        : scale * trace.bytesOfFirst(trace.count()) / trace.count();
  }

  /** Bytes of the first writes, scaled as a sum so that rounding does not add up over writes. */
  private long scaledBytesOfFirst(int writes) {
    final long bytes = trace.bytesOfFirst(writes);
    return scale == 1 ? bytes : (long) StrictMath.floor(bytes * scale);
  }

  private final class Writes implements WriteSequence {

    private int write = -1;
    private long round;
    private double roundStart;
    private double roundEnd = Nanoseconds.round(trace.spanSeconds());
    private long before;
    private long bytes;

    @Override
    public boolean next() {
      do {
        if (!step()) {
          return false;
        }
        final long after = scaledBytesOfFirst(write + 1);
        bytes = after - before;
        before = after;
        // Scaled down, a small write may round to nothing; its bytes come with a later one.
      } while (bytes == 0);
      return true;
    }

    private boolean step() {
      if (write + 1 == trace.count()) {
        if (!repeat || scaledBytesOfFirst(trace.count()) == 0) {
          return false;
        }
        round++;
        roundStart = Nanoseconds.round(round * trace.spanSeconds());
        roundEnd = Nanoseconds.round((round + 1) * trace.spanSeconds());
        write = -1;
        before = 0;
      }
      write++;
      return true;
    }

    @Override
    public double seconds() {
      // A sum may round to just beyond the start of the next round, which must not come first.
      return Math.min(Nanoseconds.round(roundStart + trace.seconds(write)), roundEnd);
    }

    @Override
    public long bytes() {
      return bytes;
    }
  }
}
