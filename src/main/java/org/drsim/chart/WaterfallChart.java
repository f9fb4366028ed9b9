package org.drsim.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.drsim.measure.CriticalPath;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.PlanOutage;
import org.drsim.measure.StepWords;
import org.drsim.quantity.ReadingUnit;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;

/**
 * What the time was made of that recovery plans took after an outage: the kinds of the steps on the
 * critical path of each, one below and after the other, and what each would have saved had it taken
 * no time; of many plans, the slowest.
 */
public final class WaterfallChart {

  private static final int MOST_ROWS = 40;
  private static final int TIME_INTERVALS = 12;

  private final OutageMeasures outage;
  private final List<Row> rows = new ArrayList<>();
  private int plans;

  /**
   * A bar, or the heading of those of a plan.
   *
   * @param solidSeconds by how much less the plan would have taken; the rest of the bar is pale
   */
  private record Row(
      String name,
      boolean heading,
      double from,
      double to,
      double solidSeconds,
      String figure,
      boolean isBack) {}

  private WaterfallChart(OutageMeasures outage) {
    this.outage = outage;
    outage.plans().stream()
        .filter(WaterfallChart::hasPath)
        .sorted(Comparator.comparingDouble(PlanOutage::rtoSeconds).reversed())
        .forEach(this::addPlan);
  }

  /** Whether there is anything to show. */
  public static boolean hasSomething(OutageMeasures outage) {
    return outage.plans().stream().anyMatch(WaterfallChart::hasPath);
  }

  private static boolean hasPath(PlanOutage plan) {
    return !CriticalPath.steps(plan).isEmpty();
  }

  /**
   * Draws one outage.
   *
   * @param title name of the scenario
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(String title, OutageMeasures outage) {
    final WaterfallChart chart = new WaterfallChart(outage);
    final String shown = ChartText.printable(title);
    return Picture.draw(
        "What recoveries were made of: " + shown,
        BarRows.height(chart.rows.size()),
        style -> chart.draw(shown, style));
  }

  private void addPlan(PlanOutage plan) {
    final List<CriticalPath.Kind> kinds = CriticalPath.kinds(plan);
    if (!rows.isEmpty() && rows.size() + kinds.size() + 1 > MOST_ROWS) {
      return;
    }
    plans++;
    final boolean over = plan.rtoSeconds() < Double.POSITIVE_INFINITY;
    final String heading = ChartText.printable(plan.name()) + ending(plan, kinds);
    rows.add(new Row("", true, 0, 0, 0, heading, over));
    double from = over ? plan.rtoSeconds() - seconds(kinds) : 0;
    for (final CriticalPath.Kind kind : kinds) {
      rows.add(row(kind, from));
      from += kind.seconds();
    }
  }

  private static String ending(PlanOutage plan, List<CriticalPath.Kind> kinds) {
    if (plan.rtoSeconds() < Double.POSITIVE_INFINITY) {
      return ": over after " + ReadingUnit.duration(plan.rtoSeconds());
    }
    final CriticalPath.Kind last = kinds.get(kinds.size() - 1);
    return last.seconds() < Double.POSITIVE_INFINITY
        ? ": not over when the run ended"
        : ": held up at " + ChartText.printable(StepWords.of(last.name()));
  }

  private static double seconds(List<CriticalPath.Kind> kinds) {
    return kinds.stream().mapToDouble(CriticalPath.Kind::seconds).sum();
  }

  private static Row row(CriticalPath.Kind kind, double from) {
    final boolean ends = kind.seconds() < Double.POSITIVE_INFINITY;
    final boolean known = !Double.isNaN(kind.gainSeconds());
    final String took = ends ? ReadingUnit.duration(kind.seconds()) : "held up for good";
    return new Row(
        kind.name(),
        false,
        from,
        ends ? from + kind.seconds() : from,
        known ? kind.gainSeconds() : Double.POSITIVE_INFINITY,
        known ? took + "  (−" + ReadingUnit.duration(kind.gainSeconds()) + ")" : took,
        ends);
  }

  private JFreeChart draw(String title, ChartStyle style) {
    final double longest = rows.stream().mapToDouble(Row::to).reduce(1, Math::max);
    final AxisScale time = AxisScale.of(longest, TIME_INTERVALS);
    final NumberAxis domain =
        style.axis(
            "time since the beginning of the outage, steps of one kind together",
            time.unitName(),
            time,
            0,
            time.fromSeconds(longest));
    final BarRows bars =
        new BarRows(style, domain, rows.stream().map(row -> StepWords.of(row.name())).toList());
    domain.setRange(
        0,
        rows.stream()
            .mapToDouble(row -> bars.room(time.fromSeconds(row.to()), row.figure()))
            .reduce(time.fromSeconds(longest), Math::max));
    for (int row = 0; row < rows.size(); row++) {
      add(bars, time, row);
    }
    return style.chart(bars.plot(), title, subtitle(), legend());
  }

  private void add(BarRows bars, AxisScale time, int number) {
    final Row row = rows.get(number);
    if (row.heading()) {
      bars.addHeading(number, row.figure());
      return;
    }
    final PhaseColour look = PhaseColour.of(row.name());
    final double solid = Math.min(row.to(), row.from() + row.solidSeconds());
    addPiece(bars, time, number, row.from(), solid, look.colour());
    addPiece(bars, time, number, solid, row.to(), look.pale());
    bars.addFigure(
        number,
        time.fromSeconds(row.to()),
        row.figure(),
        row.isBack() ? ChartStyle.INK : ChartStyle.VERMILION);
  }

  private static void addPiece(
      BarRows bars, AxisScale time, int row, double from, double to, Color colour) {
    bars.addPiece(row, time.fromSeconds(from), time.fromSeconds(to), colour);
  }

  private String subtitle() {
    final long all = outage.plans().stream().filter(WaterfallChart::hasPath).count();
    return "What decided how long the recovery from outage “"
        + ChartText.printable(outage.fault())
        + "” took"
        + (plans < all ? " · the slowest " + plans + " of " + all + " plans" : "");
  }

  private String legend() {
    final boolean known =
        rows.stream().anyMatch(row -> !row.heading() && row.solidSeconds() < Double.MAX_VALUE);
    final boolean pale = rows.stream().anyMatch(row -> row.from() + row.solidSeconds() < row.to());
    return "figures: how long it took"
        + (known
            ? " (and how much earlier the plan would have been over had it taken no time)"
            : "")
        + (pale ? ChartText.SEPARATOR + "pale: other steps would have taken that time" : "");
  }
}
