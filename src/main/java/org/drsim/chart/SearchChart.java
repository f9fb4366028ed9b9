package org.drsim.chart;

import java.awt.Color;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.drsim.statistics.Estimate;
import org.drsim.study.ObjectiveReport;
import org.drsim.study.Verdict;
import org.drsim.sweep.Quantities;
import org.drsim.sweep.ShortPaths;
import org.drsim.sweep.goal.GoalResult;
import org.drsim.sweep.goal.Trial;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;

/** The values that a search looked at, and what the first of its objectives came to there. */
public final class SearchChart {

  private static final int HEIGHT = 600;
  private static final int INTERVALS = 10;
  private static final double MARGIN = 0.05;
  private static final Color UNKNOWN = new Color(0x8A919B);

  private final GoalResult.Row row;
  private final List<Trial> trials;
  private final double limit;
  private final double from;
  private final double to;
  private final QuantityScale scale;

  private SearchChart(GoalResult.Row row) {
    this.row = row;
    this.trials =
        row.found().trials().stream()
            .filter(trial -> Double.isFinite(report(trial).estimate().value()))
            .toList();
    final ObjectiveReport any = report(row.found().trials().get(0));
    this.limit = limit(any);
    final double[] all =
        DoubleStream.concat(
                DoubleStream.of(limit),
                trials.stream()
                    .map(trial -> report(trial).estimate())
                    .flatMapToDouble(one -> DoubleStream.of(one.value(), one.low(), one.high())))
            .filter(Double::isFinite)
            .toArray();
    this.from = DoubleStream.of(all).min().orElse(0);
    this.to = DoubleStream.of(all).max().orElse(1);
    this.scale = QuantityScale.of(any.unit(), Math.max(to - from, Math.abs(to) * 1e-6));
  }

  private static ObjectiveReport report(Trial trial) {
    return trial.reports().get(0);
  }

  /** Of the figure that is judged. */
  private static double limit(ObjectiveReport report) {
    return switch (report.objective().qualifier().form()) {
      case TIME, OUTAGES -> report.objective().qualifier().share();
      case MEAN, WORST -> report.objective().limit();
    };
  }

  /** Whether the values are numbers and there are some to show. */
  public static boolean hasSomething(GoalResult.Row row) {
    return row.along().values().stream().allMatch(v -> Quantities.number(v).isPresent())
        && row.found().trials().stream()
            .anyMatch(trial -> Double.isFinite(report(trial).estimate().value()));
  }

  /**
   * Draws a search.
   *
   * @param title name of the study
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(String title, GoalResult.Row row) {
    final SearchChart chart = new SearchChart(row);
    final String shown = ChartText.printable(title);
    return Picture.draw("Search: " + shown, HEIGHT, style -> chart.draw(shown, style));
  }

  private JFreeChart draw(String title, ChartStyle style) {
    final double room = MARGIN * Math.max(to - from, Math.abs(to) * 1e-6 + 1e-12);
    final XYPlot plot =
        new XYPlot(null, values(style), scale.axis(style, figure(), from - room, to + room), null);
    ChartStyle.dress(plot);
    plot.addRangeMarker(new ValueMarker(scale.place(limit), ChartStyle.INK, ChartStyle.dashed(2)));
    if (row.found().isFound()) {
      final double found = number(row.found().confirmed().orElseThrow());
      plot.addDomainMarker(new ValueMarker(found, ChartStyle.INK, ChartStyle.dashed(6)));
    }
    final IntervalMarks marks = new IntervalMarks(plot, 0);
    final ColourKey key = new ColourKey(style);
    add(marks, key, Verdict.MET, "met", ChartStyle.GREEN);
    add(marks, key, Verdict.MISSED, "missed", ChartStyle.VERMILION);
    add(marks, key, Verdict.UNKNOWN, "cannot be told", UNKNOWN);
    final JFreeChart chart = style.chart(plot, title, subtitle(), legend());
    key.standBelow(chart);
    return chart;
  }

  /** In the unit that the values are stated in. */
  private NumberAxis values(ChartStyle style) {
    final double low = number(row.along().values().get(0));
    final double high = number(row.along().values().get(row.along().values().size() - 1));
    final double width = Math.max(high - low, Math.abs(high) * 1e-6 + 1e-12);
    final String unit = row.along().values().get(0).replaceFirst("^[-+0-9.,eE]+\\s*", "");
    return style.axis(
        ChartText.printable(shortPath()) + (unit.isEmpty() ? "" : " (" + unit + ")"),
        AxisScale.ofUnit(1, width, INTERVALS),
        low - MARGIN * width,
        high + MARGIN * width);
  }

  private String shortPath() {
    final String path = row.along().path();
    return new ShortPaths(List.of(path)).of(path);
  }

  private double number(Trial trial) {
    return number(row.text(trial));
  }

  /** As stated: the unit is that of the axis where it is the same for all. */
  private double number(String text) {
    final String first = row.along().values().get(0);
    final OptionalDouble base = Quantities.number(text);
    final String unit = first.replaceFirst("^[-+0-9.,eE]+\\s*", "");
    final OptionalDouble one =
        unit.isEmpty() ? OptionalDouble.of(1) : Quantities.number("1 " + unit);
    return base.orElse(0) / one.orElse(1);
  }

  private void add(IntervalMarks marks, ColourKey key, Verdict verdict, String name, Color colour) {
    final List<Trial> of = trials.stream().filter(trial -> trial.verdict() == verdict).toList();
    if (of.isEmpty()) {
      return;
    }
    marks.add(
        new double[][] {
          of.stream().mapToDouble(this::number).toArray(),
          of.stream().mapToDouble(t -> scale.place(report(t).estimate().value())).toArray()
        },
        colour);
    for (final Trial trial : of) {
      final Estimate estimate = report(trial).estimate();
      marks.addUpright(number(trial), estimate, scale, colour);
    }
    key.add(name, colour);
  }

  private String figure() {
    return switch (report(row.found().trials().get(0)).objective().qualifier().form()) {
      case TIME -> "share of time within the limit";
      case OUTAGES -> "share of outages within the limit";
      case MEAN -> "mean";
      case WORST -> "worst seen";
    };
  }

  private String subtitle() {
    return ChartText.printable(report(row.found().trials().get(0)).objective().toString())
        + (row.found().isFound()
            ? " · found: " + row.text(row.found().confirmed().orElseThrow())
            : " · " + row.found().ending());
  }

  private String legend() {
    return "dotted: what is to be reached"
        + (row.found().isFound() ? ChartText.SEPARATOR + "dashed: the value found" : "")
        + ChartText.SEPARATOR
        + "lines: 95 % intervals under common random numbers";
  }
}
