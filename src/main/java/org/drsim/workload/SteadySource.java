package org.drsim.workload;

import org.drsim.engine.RandomNumbers;

/** A constant churn: the cumulative byte function is the whole part of rate × time. */
public final class SteadySource implements WriteSource {

  /** The same for every disk and run. */
  private final WriteCurve curve;

  /**
   * @param bytesPerSecond not negative, finite
   */
  public SteadySource(double bytesPerSecond) {
    if (!(bytesPerSecond >= 0 && bytesPerSecond < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "churn of " + bytesPerSecond + " B/s; it must be finite and not negative");
    }
    this.curve =
        bytesPerSecond == 0
            ? new SilentCurve()
            : new SteadyCurve(new LinearPiece(0, bytesPerSecond));
  }

  @Override
  public WriteCurve open(RandomNumbers numbers, String disk) {
    return curve;
  }

  @Override
  public double meanWriteBytes() {
    return Double.NaN;
  }

  private record SteadyCurve(LinearPiece piece) implements WriteCurve {

    @Override
    public long bytesBy(double seconds) {
      return piece.bytesBy(seconds);
    }

    @Override
    public double timeReaching(long bytes, double limitSeconds) {
      final double time = piece.timeOf(bytes);
      return time <= limitSeconds ? time : Double.POSITIVE_INFINITY;
    }

    @Override
    public double byteSecondsBy(double seconds) {
      return piece.byteSecondsBy(seconds);
    }

    @Override
    public void release(double seconds) {
      // A closed form keeps nothing.
    }
  }

  private record SilentCurve() implements WriteCurve {

    @Override
    public long bytesBy(double seconds) {
      return 0;
    }

    @Override
    public double timeReaching(long bytes, double limitSeconds) {
      return Double.POSITIVE_INFINITY;
    }

    @Override
    public double byteSecondsBy(double seconds) {
      return 0;
    }

    @Override
    public void release(double seconds) {
      // Nothing is written, nothing is kept.
    }
  }
}
