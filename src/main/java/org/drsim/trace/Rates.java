package org.drsim.trace;

import java.math.BigDecimal;

/** Amounts of rates. */
final class Rates {

  private static final int DIGITS_OF_NANOS = 9;

  private Rates() {}

  /** What a rate per second gives in a time; exact. */
  static BigDecimal amount(BigDecimal perSecond, long nanos) {
    return perSecond.multiply(BigDecimal.valueOf(nanos, DIGITS_OF_NANOS));
  }
}
