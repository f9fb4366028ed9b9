package org.drsim.workload;

/** Writes that repeat those of a sample. Every question costs the same, whatever its time. */
public final class SampledCurve implements WriteCurve {

  private final WriteSample sample;
  private final double shift;
  private final double before;

  /**
   * @param shiftSeconds which instant of the sample the start of the simulation is
   */
  public SampledCurve(WriteSample sample, double shiftSeconds) {
    this.sample = sample;
    this.shift = shiftSeconds;
    this.before = bytesFromSampleStart(shift);
  }

  @Override
  public long bytesBy(double seconds) {
    return seconds <= 0 ? 0 : (long) (bytesFromSampleStart(seconds + shift) - before);
  }

  private double bytesFromSampleStart(double seconds) {
    final double periods = StrictMath.floor(seconds / sample.seconds());
    return periods * sample.bytes() + sample.bytesBy(seconds - periods * sample.seconds());
  }

  @Override
  public double timeReaching(long wanted, double limitSeconds) {
    if (bytesBy(limitSeconds) < wanted) {
      return Double.POSITIVE_INFINITY;
    }
    double low = 0;
    double high = limitSeconds;
    for (double middle = high / 2; low < middle && middle < high; middle = low + (high - low) / 2) {
      if (bytesBy(middle) >= wanted) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  @Override
  public double byteSecondsBy(double seconds) {
    return seconds <= 0
        ? 0
        : integralFromSampleStart(seconds + shift)
            - integralFromSampleStart(shift)
            - before * seconds;
  }

  private double integralFromSampleStart(double seconds) {
    final double periods = StrictMath.floor(seconds / sample.seconds());
    final double rest = seconds - periods * sample.seconds();
    return periods * sample.byteSeconds()
        + sample.bytes() * sample.seconds() * periods * (periods - 1) / 2
        + periods * sample.bytes() * rest
        + sample.byteSecondsBy(rest);
  }

  @Override
  public void release(double seconds) {
    // Nothing is held for the past alone.
  }
}
