package org.drsim.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share in percent as it is shown to people where its side of a limit counts: cut, so that what
 * is below 100 % never reads as 100 %. For reading, not for computing.
 */
public final class ReadingShare {

  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
  private static final int DECIMALS = 3;

  private ReadingShare() {}

  /** Not more than it is; without the sign. */
  public static String down(double share) {
    return percent(share, RoundingMode.FLOOR);
  }

  /** Not less than it is; without the sign. */
  public static String up(double share) {
    return percent(share, RoundingMode.CEILING);
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
