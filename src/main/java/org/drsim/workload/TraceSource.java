package org.drsim.workload;

import org.drsim.engine.Nanoseconds;
import org.drsim.engine.RandomNumbers;

/** Replay of a trace from the start of the simulation on, once or again and again. */
public final class TraceSource implements ExactSource {

  private final WriteTrace trace;
  private final boolean repeat;
  private final double scale;
  private final Beginning beginning;

  /** Where in a trace a disk begins. */
  private interface Beginning {

    /** The share of the span that lies before it, from 0 to less than 1. */
    double of(RandomNumbers numbers, String disk);
  }

  /**
   * From the beginning of the trace.
   *
   * @param repeat whether the trace starts again after its span
   * @param scale factor on all sizes, positive
   * @throws IllegalArgumentException if a trace without duration is to be repeated
   */
  public TraceSource(WriteTrace trace, boolean repeat, double scale) {
    this(trace, repeat, scale, (numbers, disk) -> 0);
  }

  private TraceSource(WriteTrace trace, boolean repeat, double scale, Beginning beginning) {
    if (repeat && !(trace.spanSeconds() > 0)) {
      throw new IllegalArgumentException("a trace that spans 0 s cannot be repeated");
    }
    this.trace = trace;
    this.repeat = repeat;
    this.scale = scale;
    this.beginning = beginning;
  }

  /**
   * The same trace, repeated, from within it on.
   *
   * @param share of the span that lies before the beginning, from 0 to less than 1
   */
  public TraceSource from(double share) {
    return new TraceSource(trace, true, scale, (numbers, disk) -> share);
  }

  /** The same trace, repeated, each disk from a place of its own on in each replication. */
  public TraceSource fromAnywhere() {
    return new TraceSource(
        trace,
        true,
        scale,
        (numbers, disk) -> numbers.stream(disk, "beginning in the trace").uniform(0));
  }

  @Override
  public WriteSequence writes(RandomNumbers numbers, String disk) {
    return new Writes(Nanoseconds.round(beginning.of(numbers, disk) * trace.spanSeconds()));
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

    private final double skipped;
    private int write;
    private long round;
    private double roundStart;
    private double roundEnd;
    private long before;
    private long bytes;

    /**
     * @param skipped how much of the trace lies before the beginning, in seconds
     */
    Writes(double skipped) {
      this.skipped = skipped;
      int first = 0;
      while (first < trace.count() && trace.seconds(first) < skipped) {
        first++;
      }
      this.write = first - 1;
      this.before = scaledBytesOfFirst(first);
      this.roundStart = -skipped;
      this.roundEnd = Nanoseconds.round(trace.spanSeconds() - skipped);
    }

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
        roundStart = Nanoseconds.round(round * trace.spanSeconds() - skipped);
        roundEnd = Nanoseconds.round((round + 1) * trace.spanSeconds() - skipped);
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

    @Override
    public long address() {
      return trace.address(write);
    }

    @Override
    public long length() {
      return trace.sizeOf(write);
    }
  }
}
