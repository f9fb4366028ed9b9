package org.drsim.output;

import java.util.Locale;
import org.drsim.measure.PlanOutage;
import org.drsim.quantity.ReadingUnit;
import org.drsim.recovery.WayBack;

/** How a recovery went on until all was as before, in lines for a terminal of 80 columns. */
final class WayBackLines {

  private static final double PERCENT = 100;
  private static final int LONGEST_PLAN = 24;

  private WayBackLines() {}

  /**
   * Empty where nobody wants to go back.
   *
   * @param outageSeconds when the outage began
   */
  static String text(PlanOutage plan, double outageSeconds) {
    final WayBack way = plan.wayBack();
    if (way == null) {
      return "";
    }
    return String.format(
            Locale.ROOT,
            "%s: committed after %s, protected there after %s,%n",
            ResultTable.printable(plan.name(), LONGEST_PLAN),
            since(way.committedSeconds(), outageSeconds),
            since(way.reprotectedSeconds(), outageSeconds))
        + String.format(
            Locale.ROOT,
            "  back after %s, protected as before after %s%n",
            since(way.failedBackSeconds(), outageSeconds),
            since(way.protectedSeconds(), outageSeconds))
        + String.format(
            Locale.ROOT,
            "  exposed for %s: a second outage in that time has a probability of %.3g %%%n",
            ReadingUnit.duration(way.exposedSeconds()),
            PERCENT * way.secondOutage());
  }

  private static String since(double seconds, double outageSeconds) {
    return seconds < Double.POSITIVE_INFINITY
        ? ReadingUnit.duration(seconds - outageSeconds)
        : "the end of the run";
  }
}
