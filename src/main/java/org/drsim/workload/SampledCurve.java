package org.drsim.workload;

import java.util.Arrays;

/**
 * Writes that repeat those of a sample: between two instants of the sample at which it is known how
 * much was written, they come evenly. Every question costs the same, whatever its time.
 */
public final class SampledCurve implements WriteCurve {

  private final double period;
  private final double shift;
  private final double[] times;
  private final double[] bytes;

  /** The integral up to each instant, in byte seconds. */
  private final double[] byteSeconds;

  private final double before;

  /**
   * @param times from 0 to the period, rising, in seconds
   * @param bytes written by each of them in the sample, from 0
   * @param shiftSeconds which instant of the sample the start of the simulation is
   */
  public SampledCurve(double[] times, double[] bytes, double shiftSeconds) {
    this.times = times.clone();
    this.bytes = bytes.clone();
    this.period = times[times.length - 1];
    this.shift = shiftSeconds;
    this.byteSeconds = new double[times.length];
    for (int i = 1; i < times.length; i++) {
      byteSeconds[i] =
          byteSeconds[i - 1] + (times[i] - times[i - 1]) * (bytes[i] + bytes[i - 1]) / 2;
    }
    this.before = bytesFromSampleStart(shift);
  }

  /** Mean over the sample, in bytes per second. */
  public double meanBytesPerSecond() {
    return all() / period;
  }

  @Override
  public long bytesBy(double seconds) {
    return seconds <= 0 ? 0 : (long) (bytesFromSampleStart(seconds + shift) - before);
  }

  private double bytesFromSampleStart(double seconds) {
    final double periods = StrictMath.floor(seconds / period);
    return periods * all() + inSample(seconds - periods * period);
  }

  private double all() {
    return bytes[bytes.length - 1];
  }

  private double inSample(double rest) {
    final int i = segment(times, rest);
    final double share = (rest - times[i]) / (times[i + 1] - times[i]);
    return bytes[i] + share * (bytes[i + 1] - bytes[i]);
  }

  /** The last place with a value up to this one that has another behind it. */
  private static int segment(double[] values, double value) {
    final int found = Arrays.binarySearch(values, value);
    return Math.max(0, Math.min(found < 0 ? -found - 2 : found, values.length - 2));
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
    final double periods = StrictMath.floor(seconds / period);
    final double rest = seconds - periods * period;
    final int i = segment(times, rest);
    return periods * byteSeconds[byteSeconds.length - 1]
        + all() * period * periods * (periods - 1) / 2
        + periods * all() * rest
        + byteSeconds[i]
        + (rest - times[i]) * (bytes[i] + inSample(rest)) / 2;
  }

  @Override
  public void release(double seconds) {
    // Nothing is held for the past alone.
  }
}
