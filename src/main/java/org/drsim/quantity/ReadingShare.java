package org.drsim.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share in percent as it is shown to people, by one rule in the terminal, in charts and on pages:
 * to the nearest, but cut where its side of a limit counts. What is below 100 % never reads as 100
 * %. For reading, not for computing.
 */
public final class ReadingShare {

  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
  private static final int DECIMALS = 3;

  /** Below it one decimal would say nothing. */
  private static final double LEAST = 0.0005;

  /** From here on decimals say nothing. */
  private static final double MANY = 0.1;

  private ReadingShare() {}

  /** Not more than it is; without the sign. */
  public static String down(double share) {
    return percent(share, RoundingMode.FLOOR);
  }

  /** Not less than it is; without the sign. */
  public static String up(double share) {
    return percent(share, RoundingMode.CEILING);
  }

  /**
   * To the nearest, with its sign: one decimal below 10 %, whole percent from there, and as many
   * more as keep it from 100 %.
   */
  public static String nearest(double share) {
    if (share > 0 && share < LEAST) {
      return "< 0.1 %";
    }
    for (int decimals = share < MANY ? 1 : 0; decimals <= DECIMALS; decimals++) {
      final BigDecimal percent =
          BigDecimal.valueOf(share).multiply(PERCENT).setScale(decimals, RoundingMode.HALF_UP);
      if (share >= 1 || percent.compareTo(PERCENT) < 0) {
        return percent.stripTrailingZeros().toPlainString() + " %";
      }
    }
    return down(share) + " %";
  }

  private static String percent(double share, RoundingMode mode) {
    // Rounded first to what a double can tell, so that 0.07 is 7 and not 7.001.
    return BigDecimal.valueOf(share)
        .multiply(PERCENT)
        .setScale(2 * DECIMALS + 2, RoundingMode.HALF_EVEN)
        .setScale(DECIMALS, mode)
        .stripTrailingZeros()
        .toPlainString();
  }
}
