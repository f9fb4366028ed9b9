package org.drsim.output;

import java.util.List;
import java.util.Locale;
import org.drsim.quantity.ReadingShare;
import org.drsim.quantity.ReadingUnit;
import org.drsim.scenario.RegionIncidents;
import org.drsim.statistics.Estimate;
import org.drsim.study.TypicalOutageReport;

/** In lines for a terminal: what outages rest on whose times follow from statistics. */
final class TypicalOutageLines {

  private final List<TypicalOutageReport> reports;

  TypicalOutageLines(List<TypicalOutageReport> reports) {
    this.reports = reports;
  }

  /** Empty where there are none; otherwise ends with an empty line. */
  String text() {
    final StringBuilder text = new StringBuilder();
    reports.forEach(report -> add(report, text));
    return text.append(reports.isEmpty() ? "" : "\n").toString();
  }

  private static void add(TypicalOutageReport report, StringBuilder text) {
    text.append("fault ").append(report.outage().name()).append(" rests on ");
    text.append(RegionIncidents.count())
        .append(" public incidents of 2018 and 2019 [95 % intervals]:\n");
    text.append("  one lasts ").append(duration(report.medianSeconds()));
    text.append(" in the median, sigma ").append(plain(report.sigma(), "%.2f")).append('\n');
    if (report.outage().at() == null) {
      text.append("  a region has ").append(plain(report.perYear(), "%.2f"));
      text.append(" in a year, of which ").append(report.outage().hits());
      text.append(" hit these machines\n");
    }
    text.append(
        String.format(
            Locale.ROOT,
            "  of lognormal samples %s fit no better (Anderson-Darling %.2f)%n",
            ReadingShare.nearest(report.goodness().share()),
            report.goodness().statistic()));
  }

  private static String duration(Estimate estimate) {
    return ReadingUnit.duration(estimate.value())
        + " ["
        + ReadingUnit.duration(estimate.low())
        + ", "
        + ReadingUnit.duration(estimate.high())
        + "]";
  }

  private static String plain(Estimate estimate, String format) {
    return String.format(Locale.ROOT, format, estimate.value())
        + String.format(
            Locale.ROOT, " [" + format + ", " + format + "]", estimate.low(), estimate.high());
  }
}
