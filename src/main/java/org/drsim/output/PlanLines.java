package org.drsim.output;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.drsim.quantity.ReadingUnit;
import org.drsim.statistics.Estimate;
import org.drsim.study.OutageReport;
import org.drsim.study.PlanFigure;
import org.drsim.study.PlanReport;

/** What recovery plans did in all replications, in lines for a terminal of 80 columns. */
final class PlanLines {

  private static final int LONGEST_NAME = 42;

  private final List<PlanReport> plans;
  private final int replications;
  private final StringBuilder text = new StringBuilder();

  PlanLines(OutageReport outages, int replications) {
    this.plans = outages.plans();
    this.replications = replications;
  }

  /**
   * Empty where there is one replication, which the lines of its outages tell about, or no plan;
   * otherwise ends with an empty line.
   */
  String text() {
    if (replications == 1 || plans.isEmpty()) {
      return "";
    }
    addRow("over " + replications + " replications", "p50", "p95", "max");
    plans.forEach(this::addPlan);
    return text.append('\n').toString();
  }

  private void addPlan(PlanReport plan) {
    final String name = ResultTable.printable(plan.name(), LONGEST_NAME - "  , data lost".length());
    final String outages = plan.outages() == replications ? "" : " in " + plan.outages();
    addFigure("  " + name + ", back after" + outages, plan.rto(), ReadingUnit::duration, "never");
    addFigure("  " + name + ", time lost", plan.loss(), ReadingUnit::duration, "all");
    addFigure("  " + name + ", data lost", plan.lossBytes(), ReadingUnit::bytes, "all");
    if (plan.normal() != null) {
      addFigure("  " + name + ", as before", plan.normal(), ReadingUnit::duration, "never");
    }
  }

  private void addFigure(
      String name, PlanFigure figure, DoubleFunction<String> print, String infinite) {
    final DoubleFunction<String> cell =
        value -> Double.isInfinite(value) ? infinite : print.apply(value);
    addRow(name, value(figure.p50(), cell), value(figure.p95(), cell), cell.apply(figure.max()));
  }

  private static String value(Estimate estimate, DoubleFunction<String> cell) {
    return cell.apply(estimate.value());
  }

  private void addRow(String name, String... cells) {
    text.append(String.format(Locale.ROOT, "%-42s", name));
    for (final String cell : cells) {
      text.append(String.format(Locale.ROOT, " %11s", cell));
    }
    text.append('\n');
  }
}
