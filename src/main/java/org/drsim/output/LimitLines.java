package org.drsim.output;

import org.drsim.quantity.ReadingShare;
import org.drsim.quantity.ReadingUnit;
import org.drsim.study.LimitReport;
import org.drsim.study.MachineReport;
import org.drsim.study.StudyResult;

/** What the RPO is due to, in lines for a terminal: the dearest limits. */
final class LimitLines {

  private static final int MOST_LIMITS = 5;

  /** Cheaper ones are left out. */
  private static final double LEAST_SHARE = 0.005;

  private static final int COST_WIDTH = 10;
  private static final int SHARE_WIDTH = 7;

  private final StudyResult result;
  private final boolean growing;
  private final StringBuilder text = new StringBuilder();

  LimitLines(StudyResult result) {
    this.result = result;
    this.growing = result.machines().stream().anyMatch(MachineReport::isUnstable);
  }

  /** Empty where no RPO was measured. */
  String text() {
    final double all = result.limits().stream().mapToDouble(LimitReport::rpoSeconds).sum();
    if (!(all > 0)) {
      return result.limits().isEmpty() ? "" : "\nno RPO at any time, so nothing that limits it\n";
    }
    text.append(
        growing
            ? "\nwhat the RPO of this run is due to, all machines; it grows and has no mean\n"
            : "\nwhat the mean RPO is due to, all machines\n");
    result.limits().stream()
        .limit(MOST_LIMITS)
        .filter(limit -> limit.rpoSeconds() >= LEAST_SHARE * all)
        .forEach(limit -> addLimit(limit, all));
    return text.toString();
  }

  private void addLimit(LimitReport limit, double all) {
    addRight(growing ? "" : ReadingUnit.duration(limit.rpoSeconds()), COST_WIDTH);
    addRight(ReadingShare.nearest(limit.rpoSeconds() / all), SHARE_WIDTH);
    text.append("  ").append(limit.name()).append(use(limit)).append('\n');
  }

  private void addRight(String cell, int width) {
    text.append(" ".repeat(Math.max(0, width - cell.length()))).append(cell);
  }

  private static String use(LimitReport limit) {
    if (!(limit.capacityBytesPerSecond() < Double.POSITIVE_INFINITY)) {
      return "";
    }
    return ", used "
        + ReadingShare.nearest(limit.meanUtilisation())
        + ", busiest 5 min "
        + ReadingShare.nearest(limit.busiestUtilisation());
  }
}
