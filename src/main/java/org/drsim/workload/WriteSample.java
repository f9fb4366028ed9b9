package org.drsim.workload;

import java.util.Arrays;

/**
 * How much was written by some instants of a sample of time; between two of them, writes are taken
 * to come evenly.
 */
public final class WriteSample {

  private final double[] times;
  private final double[] bytes;

  /** The integral up to each instant, in byte seconds. */
  private final double[] byteSeconds;

  /**
   * @param times from 0 to the length of the sample, rising, in seconds
   * @param bytes written by each of them, from 0
   */
  public WriteSample(double[] times, double[] bytes) {
    this.times = times.clone();
    this.bytes = bytes.clone();
    this.byteSeconds = new double[times.length];
    for (int i = 1; i < times.length; i++) {
      byteSeconds[i] =
          byteSeconds[i - 1] + (times[i] - times[i - 1]) * (bytes[i] + bytes[i - 1]) / 2;
    }
  }

  double seconds() {
    return times[times.length - 1];
  }

  /** In all of it. */
  double bytes() {
    return bytes[bytes.length - 1];
  }

  double byteSeconds() {
    return byteSeconds[byteSeconds.length - 1];
  }

  /** In bytes per second. */
  public double meanChurn() {
    return bytes() / seconds();
  }

  double bytesBy(double time) {
    final int i = before(time);
    final double share = (time - times[i]) / (times[i + 1] - times[i]);
    return bytes[i] + share * (bytes[i + 1] - bytes[i]);
  }

  double byteSecondsBy(double time) {
    final int i = before(time);
    return byteSeconds[i] + (time - times[i]) * (bytes[i] + bytesBy(time)) / 2;
  }

  /** The last instant up to this one that has another behind it. */
  private int before(double time) {
    final int found = Arrays.binarySearch(times, time);
    return Math.max(0, Math.min(found < 0 ? -found - 2 : found, times.length - 2));
  }
}
