package org.drsim.output;

import java.util.List;
import org.drsim.quantity.ReadingShare;
import org.drsim.quantity.ReadingUnit;
import org.drsim.scenario.Metric;
import org.drsim.statistics.Estimate;
import org.drsim.study.ObjectiveReport;

/** The objectives in lines for a terminal of 80 columns: the verdict, what it is on, and why. */
final class ObjectiveLines {

  private static final int WIDTH = 80;
  private static final int INDENT = 9;

  private final List<ObjectiveReport> reports;
  private final Emphasis emphasis;
  private boolean levelSaid;
  private final StringBuilder text = new StringBuilder();

  ObjectiveLines(List<ObjectiveReport> reports, Emphasis emphasis) {
    this.emphasis = emphasis;
    this.reports = reports;
  }

  /** Empty where there are no objectives; otherwise ends with an empty line. */
  String text() {
    for (ObjectiveReport report : reports) {
      final String verdict = report.verdict().toString();
      final int begin = text.length();
      add(verdict, report.objective().toString());
      // Afterwards, as its control characters take no room.
      text.replace(begin, begin + verdict.length(), emphasis.verdict(report.verdict()));
      add("", details(report));
    }
    return reports.isEmpty() ? "" : text.append('\n').toString();
  }

  /** Words after a first column, over as many lines as they need. */
  private void add(String first, String words) {
    StringBuilder line = new StringBuilder(first);
    line.append(" ".repeat(INDENT - first.length()));
    boolean empty = true;
    for (String word : words.split(" ", -1)) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder(" ".repeat(INDENT));
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    text.append(line).append('\n');
  }

  private String details(ObjectiveReport report) {
    final String figure = figure(report);
    final String worst = report.worst() == null ? "" : report.worst() + ": ";
    return figure.isEmpty() ? report.reason() : worst + figure + "; " + report.reason();
  }

  /** Value and bounds in one unit; empty where there is no value. */
  private String figure(ObjectiveReport report) {
    final Estimate estimate = report.estimate();
    if (Double.isNaN(estimate.value())) {
      return "";
    }
    final String what =
        switch (report.objective().qualifier().form()) {
          case TIME -> " of time";
          case OUTAGES -> " of outages";
          case MEAN -> " mean";
          case WORST -> " worst";
        };
    if (Double.isInfinite(estimate.value())) {
      return "infinite" + what;
    }
    return report.unit().equals("share") ? share(estimate, what) : amount(report, what);
  }

  /** Cut to the side of the bound, so that what is below 100 % never reads as 100 %. */
  private String share(Estimate estimate, String what) {
    final String bounds =
        Double.isNaN(estimate.low())
            ? ""
            : bracket()
                + ReadingShare.down(estimate.low())
                + " to "
                + ReadingShare.up(estimate.high())
                + " %)";
    return ReadingShare.down(estimate.value()) + " %" + what + bounds;
  }

  private String amount(ObjectiveReport report, String what) {
    final Estimate estimate = report.estimate();
    final double typical = estimate.value() == 0 ? estimate.high() : estimate.value();
    final ReadingUnit unit =
        report.objective().metric() == Metric.LOSS_BYTES
            ? ReadingUnit.forBytes(typical)
            : ReadingUnit.forSeconds(typical);
    final String bounds =
        Double.isNaN(estimate.low())
            ? ""
            : bracket() + unit.number(estimate.low()) + " to " + unit.text(estimate.high()) + ")";
    return unit.text(estimate.value()) + what + bounds;
  }

  /** The first interval says how sure it is; the others are read like it. */
  private String bracket() {
    final String begin = levelSaid ? " (" : " (95 %: ";
    levelSaid = true;
    return begin;
  }
}
