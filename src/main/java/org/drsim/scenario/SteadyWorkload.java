package org.drsim.scenario;

import org.drsim.quantity.DataRate;
import org.drsim.quantity.Share;
import org.jspecify.annotations.Nullable;

/**
 * A deterministic churn: constant, or following a pattern, or going on and off.
 *
 * @param churn the constant one; with a pattern its mean over a week, with {@code onOff} the one
 *     while on
 * @param pattern name of the pattern that it follows; null for a flat one
 * @param onOff when it writes; null for always
 * @param overwrites share of the bytes that is written over before a change batch closes
 */
@ChosenBy("churn")
public record SteadyWorkload(
    @Identifier String name,
    @InRange(from = "0 B/s", to = SteadyWorkload.MOST_TEXT) DataRate churn,
    @Nullable String pattern,
    @Nullable OnOff onOff,
    @Default("0 %") @InRange(to = "99 %") Share overwrites)
    implements Workload {

  static final String MOST_TEXT = "10 GB/s";

  /** More than any disk or machine can write. */
  public static final DataRate MOST = DataRate.parse(MOST_TEXT);
}
