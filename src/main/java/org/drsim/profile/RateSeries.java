package org.drsim.profile;

import java.util.Arrays;

/**
 * Bytes and number of writes in equal bins of time. The last bin may reach beyond the span. Never
 * changed after construction.
 */
public final class RateSeries {

  private static final double INTERVAL_TOLERANCE = 0.95;

  private final double binSeconds;
  private final long[] bytes;
  private final int[] writes;
  private final double spanSeconds;

  RateSeries(double binSeconds, long[] bytes, int[] writes, double spanSeconds) {
    this.binSeconds = binSeconds;
    this.bytes = bytes;
    this.writes = writes;
    this.spanSeconds = spanSeconds;
  }

  /**
   * A series of bytes alone.
   *
   * @param bytes in each bin
   */
  public static RateSeries of(double binSeconds, long... bytes) {
    return new RateSeries(
        binSeconds, bytes.clone(), new int[bytes.length], binSeconds * bytes.length);
  }

  /** Width of a bin. */
  public double binSeconds() {
    return binSeconds;
  }

  /** How many bins. */
  public int count() {
    return bytes.length;
  }

  /** Bytes in a bin. */
  public long bytes(int bin) {
    return bytes[bin];
  }

  /** Writes in a bin; zero in a series of counters. */
  public int writes(int bin) {
    return writes[bin];
  }

  /** From the first record to the last, of whatever kind. */
  public double spanSeconds() {
    return spanSeconds;
  }

  /** All bytes. */
  public long totalBytes() {
    return Arrays.stream(bytes).sum();
  }

  /** Mean rate over the span, in bytes per second. */
  public double meanRate() {
    return spanSeconds > 0 ? totalBytes() / spanSeconds : 0;
  }

  /**
   * Whether windows of a length say something.
   *
   * @param finestSeconds interval of the counters of which the series is made, which need not be
   *     kept to the second; 0 where each write is known
   */
  boolean hasWindow(double seconds, double finestSeconds) {
    return seconds >= finestSeconds * INTERVAL_TOLERANCE && hasWindow(seconds);
  }

  /** Whether windows of a length consist of whole bins. */
  private boolean hasWindow(double seconds) {
    return seconds >= binSeconds && seconds / binSeconds == StrictMath.rint(seconds / binSeconds);
  }

  /** The same in windows, each of a number of bins; the last may hold fewer. */
  RateSeries inWindows(double seconds) {
    final int factor = (int) StrictMath.rint(seconds / binSeconds);
    if (factor == 1) {
      return this;
    }
    final int count = (bytes.length + factor - 1) / factor;
    final long[] coarseBytes = new long[count];
    final int[] coarseWrites = new int[count];
    for (int i = 0; i < bytes.length; i++) {
      coarseBytes[i / factor] += bytes[i];
      coarseWrites[i / factor] += writes[i];
    }
    return new RateSeries(seconds, coarseBytes, coarseWrites, spanSeconds);
  }

  /** At most so many bins, each of equally many of these. */
  public RateSeries ofAtMost(int most) {
    final int factor = Math.max(1, (bytes.length + most - 1) / most);
    return inWindows(factor * binSeconds);
  }

  /** How much of a bin lies within the span, in seconds. */
  public double coveredSeconds(int bin) {
    return Math.max(0, Math.min(binSeconds, spanSeconds - bin * binSeconds));
  }

  /** A copy of the bytes of all bins. */
  long[] allBytes() {
    return bytes.clone();
  }
}
