package org.drsim.output;

import java.util.List;
import java.util.Locale;
import org.drsim.quantity.ReadingUnit;
import org.drsim.study.ApplicationReport;
import org.drsim.study.PlanFigure;

/** How applications served, in lines for a terminal of 80 columns. */
final class ApplicationLines {

  private static final int MOST = 10;
  private static final int LONGEST_NAME = 24;

  private ApplicationLines() {}

  /** Empty where all served at all times; otherwise ends with an empty line. */
  static String text(List<ApplicationReport> applications) {
    final List<ApplicationReport> down =
        applications.stream().filter(application -> application.outages() > 0).toList();
    if (down.isEmpty()) {
      return "";
    }
    final StringBuilder text = new StringBuilder();
    text.append(row("application", "outages", "back after", "at worst", "available"));
    down.stream().limit(MOST).forEach(application -> text.append(row(application)));
    if (down.size() > MOST) {
      text.append("  … and ").append(down.size() - MOST).append(" more, see summary.json\n");
    }
    return text.append('\n').toString();
  }

  private static String row(ApplicationReport application) {
    final PlanFigure rto = application.rto();
    return row(
        "  " + ResultTable.printable(application.together().name(), LONGEST_NAME),
        Integer.toString(application.outages()),
        time(rto.p50().value()),
        time(rto.max()),
        Nines.text(application.availability().value()));
  }

  private static String time(double seconds) {
    return Double.isInfinite(seconds) ? "never" : ReadingUnit.duration(seconds);
  }

  private static String row(String name, String outages, String back, String worst, String share) {
    return String.format(Locale.ROOT, "%-28s %8s %13s %13s %13s", name, outages, back, worst, share)
        + "\n";
  }
}
