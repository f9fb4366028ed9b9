package org.drsim.study;

import java.util.stream.IntStream;

/**
 * At which times of an outage a decision is weighed: from its beginning on.
 *
 * @param everySeconds between two of them, over 0
 * @param untilSeconds not beyond
 */
public record DecisionTimes(double everySeconds, double untilSeconds) {

  /** Most of them. */
  public static final int MOST = 1000;

  private static final double ROUNDING = 1e-9;

  public DecisionTimes {
    if (!(everySeconds > 0) || !(untilSeconds >= 0) || untilSeconds / everySeconds > MOST) {
      throw new IllegalArgumentException(
          "every " + everySeconds + " s until " + untilSeconds + " s; at most " + MOST + " times");
    }
  }

  /** How many. */
  public int count() {
    return 1 + (int) StrictMath.floor(untilSeconds / everySeconds + ROUNDING);
  }

  double[] seconds() {
    return IntStream.range(0, count()).mapToDouble(i -> i * everySeconds).toArray();
  }
}
