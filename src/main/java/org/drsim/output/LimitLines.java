package org.drsim.output;

import java.util.Locale;
import org.drsim.quantity.ReadingUnit;
import org.drsim.study.LimitReport;
import org.drsim.study.MachineReport;
import org.drsim.study.StudyResult;

/** What the RPO is due to, in lines for a terminal: the dearest limits. */
final class LimitLines {

  private static final int MOST_LIMITS = 5;

  /** Cheaper ones are left out. */
  private static final double LEAST_SHARE = 0.005;

  private static final double PERCENT = 100;

  private final StudyResult result;
  private final boolean growing;
  private final StringBuilder text = new StringBuilder();

  LimitLines(StudyResult result) {
    this.result = result;
    this.growing = result.machines().stream().anyMatch(MachineReport::isUnstable);
  }

  /** Empty where there is no RPO. */
  String text() {
    final double all = result.limits().stream().mapToDouble(LimitReport::rpoSeconds).sum();
    if (all > 0) {
      text.append(
          growing
              ? "\nwhat the RPO of this run is due to, all machines; it grows and has no mean\n"
              : "\nwhat the mean RPO is due to, all machines\n");
      result.limits().stream()
          .limit(MOST_LIMITS)
          .filter(limit -> limit.rpoSeconds() >= LEAST_SHARE * all)
          .forEach(limit -> addLimit(limit, all));
    }
    return text.toString();
  }

  private void addLimit(LimitReport limit, double all) {
    final String share = Math.round(PERCENT * limit.rpoSeconds() / all) + " %";
    text.append(
        String.format(
            Locale.ROOT,
            "%10s %5s  %s%s%n",
            growing ? "" : ReadingUnit.duration(limit.rpoSeconds()),
            share,
            limit.name(),
            use(limit)));
  }

  private static String use(LimitReport limit) {
    if (!(limit.capacityBytesPerSecond() < Double.POSITIVE_INFINITY)) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        ", used %.0f %%, busiest 5 min %.0f %%",
        PERCENT * limit.meanUtilisation(),
        PERCENT * limit.busiestUtilisation());
  }
}
