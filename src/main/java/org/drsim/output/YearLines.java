package org.drsim.output;

import java.util.Locale;
import java.util.function.DoubleFunction;
import org.drsim.quantity.ReadingUnit;
import org.drsim.statistics.Estimate;
import org.drsim.study.YearsReport;

/** What a year is like, in lines for a terminal of 80 columns. */
final class YearLines {

  private static final int MOST = 10;
  private static final int LONGEST_NAME = 42;
  private static final double PERCENT = 100;

  private final YearsReport years;
  private final StringBuilder text = new StringBuilder();

  YearLines(YearsReport years) {
    this.years = years;
  }

  /** Empty where runs are shorter than a year; otherwise ends with an empty line. */
  String text() {
    if (years.years() == 0) {
      return "";
    }
    addRow(
        years.years() == 1 ? "in 1 year" : "in each of " + years.years() + " years", "", bounds());
    add("outages", years.outages(), value -> String.format(Locale.ROOT, "%.4g", value));
    add("time lost by the machine that loses most", years.lossSeconds(), ReadingUnit::duration);
    add("data lost by all machines", years.lossBytes(), ReadingUnit::bytes);
    years.availabilities().stream()
        .limit(MOST)
        .forEach(one -> add(one.name() + " available", one.share(), Nines::text));
    years.missed().stream()
        .limit(MOST)
        .forEach(one -> add("missed: " + one.name(), one.share(), YearLines::percent));
    return text.append('\n').toString();
  }

  /** Years of one replication depend on each other, however many they are. */
  private String bounds() {
    return years.outages().n() == 1 ? "1 replication: no bounds" : "95 %";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.3g %%", PERCENT * share);
  }

  private void add(String name, Estimate estimate, DoubleFunction<String> print) {
    final String value = Double.isNaN(estimate.value()) ? "-" : print.apply(estimate.value());
    final String bounds =
        Double.isNaN(estimate.low())
            ? ""
            : print.apply(estimate.low()) + " … " + print.apply(estimate.high());
    addRow("  " + name, value, bounds);
  }

  private void addRow(String name, String value, String bounds) {
    text.append(
        String.format(
                Locale.ROOT,
                "%-42s %12s %24s",
                ResultTable.printable(name, LONGEST_NAME),
                value,
                bounds)
            .stripTrailing());
    text.append('\n');
  }
}
