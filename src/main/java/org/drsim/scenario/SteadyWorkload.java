package org.drsim.scenario;

import org.drsim.quantity.DataRate;
import org.drsim.quantity.Share;

/**
 * A constant, deterministic churn.
 *
 * @param overwrites share of the bytes that is written over before a change batch closes
 */
@ChosenBy("churn")
public record SteadyWorkload(
    @Identifier String name,
    @InRange(from = "0 B/s", to = SteadyWorkload.MOST_TEXT) DataRate churn,
    @Default("0 %") @InRange(to = "99 %") Share overwrites)
    implements Workload {

  static final String MOST_TEXT = "10 GB/s";

  /** More than any disk or machine can write. */
  public static final DataRate MOST = DataRate.parse(MOST_TEXT);
}
