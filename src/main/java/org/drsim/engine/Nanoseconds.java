package org.drsim.engine;

/**
 * Whole nanoseconds in seconds. Instants that are meant to be equal, such as the close of a batch
 * at 0.1 s + 3 × 0.3 s and a write at 1 s, differ in the last bit when computed in binary; rounded,
 * they are the same number.
 */
public final class Nanoseconds {

  private static final double PER_SECOND = 1e9;

  /** From here on, after 52 days, a number of seconds is no finer than a nanosecond. */
  private static final double COARSE_SECONDS = 0x1p52 / PER_SECOND;

  private Nanoseconds() {}

  /**
   * How many whole nanoseconds a time is, so that differences of times are exact. Up to 48 days;
   * later a number of seconds no longer tells nanoseconds apart.
   */
  public static long count(double seconds) {
    return Math.round(seconds * PER_SECOND);
  }

  /** The number nearest to a time in seconds rounded to whole nanoseconds; never decreasing. */
  public static double round(double seconds) {
    return seconds < COARSE_SECONDS ? Math.rint(seconds * PER_SECOND) / PER_SECOND : seconds;
  }
}
