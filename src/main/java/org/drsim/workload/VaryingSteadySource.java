package org.drsim.workload;

import org.drsim.engine.RandomNumbers;

/**
 * A churn without single writes that follows a rhythm: the cumulative byte function is the whole
 * part of the integral of churn × factor.
 */
public final class VaryingSteadySource implements WriteSource {

  private final double bytesPerSecond;
  private final Rhythm rhythm;

  /**
   * @param bytesPerSecond where the factor is 1; not negative, finite
   */
  public VaryingSteadySource(double bytesPerSecond, Rhythm rhythm) {
    if (!(bytesPerSecond >= 0 && bytesPerSecond < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "churn of " + bytesPerSecond + " B/s; it must be finite and not negative");
    }
    this.bytesPerSecond = bytesPerSecond;
    this.rhythm = rhythm;
  }

  @Override
  public WriteCurve open(RandomNumbers numbers, String disk) {
    return new FlowCurve(new Flow(bytesPerSecond, rhythm.open(numbers, disk)));
  }

  @Override
  public double meanWriteBytes() {
    return Double.NaN;
  }

  private record FlowCurve(Flow bytes) implements WriteCurve {

    @Override
    public long bytesBy(double seconds) {
      return bytes.wholeBy(seconds);
    }

    @Override
    public double timeReaching(long wanted, double limitSeconds) {
      return bytes.timeReaching(wanted, limitSeconds);
    }

    @Override
    public double byteSecondsBy(double seconds) {
      return bytes.wholeSecondsBy(seconds);
    }

    @Override
    public void release(double seconds) {
      bytes.release(seconds);
    }
  }
}
