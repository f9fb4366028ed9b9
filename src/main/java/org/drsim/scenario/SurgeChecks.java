package org.drsim.scenario;

import org.drsim.quantity.Dimension;
import org.drsim.quantity.Durations;

/** Looks for surges of nothing, or that begin when all is over. */
final class SurgeChecks {

  private SurgeChecks() {}

  static void check(Scenario complete, SelectorChecks selectors, Findings findings) {
    for (int i = 0; i < complete.surges().size(); i++) {
      final Surge surge = complete.surges().get(i);
      final String path = "surges[" + i + "].";
      selectors.check(surge.machines(), path + "machines");
      if (surge.at().minimum() >= Durations.seconds(complete.simulation().duration())) {
        findings.addComparison(
            path + "at",
            "'"
                + surge.at().print(Dimension.DURATION)
                + "'; allowed is less than the duration, "
                + Durations.print(complete.simulation().duration()));
      }
    }
  }
}
