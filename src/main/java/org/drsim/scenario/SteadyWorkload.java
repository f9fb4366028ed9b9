package org.drsim.scenario;

import org.drsim.quantity.DataRate;

/** A constant, deterministic churn. */
@ChosenBy("churn")
public record SteadyWorkload(
    @Identifier String name, @InRange(from = "0 B/s", to = SteadyWorkload.MOST_TEXT) DataRate churn)
    implements Workload {

  static final String MOST_TEXT = "10 GB/s";

  /** More than any disk or machine can write. */
  public static final DataRate MOST = DataRate.parse(MOST_TEXT);
}
