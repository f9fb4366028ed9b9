package org.drsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.drsim.scenario.Measure;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.ParetoFront;
import org.drsim.sweep.Goal;
import org.drsim.sweep.goal.GoalResult;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** Design points by two measures, and which of them no other beats in both. */
public final class FrontChart {

  private static final int HEIGHT = 640;
  private static final double MARGIN = 0.06;
  private static final Color PERHAPS = new Color(0x56B4E9);
  private static final Color BEATEN = new Color(0xB4BAC2);

  private final GoalResult.Front front;
  private final Axis first;
  private final Axis second;

  /** Of one measure. */
  private record Axis(Goal.Respect respect, double from, double to, QuantityScale scale) {

    static Axis of(Goal.Respect respect, List<Estimate> estimates) {
      final double[] all =
          estimates.stream()
              .flatMapToDouble(one -> DoubleStream.of(one.value(), one.low(), one.high()))
              .filter(Double::isFinite)
              .toArray();
      final double low = DoubleStream.of(all).min().orElse(0);
      final double high = DoubleStream.of(all).max().orElse(1);
      final double room = MARGIN * Math.max(high - low, Math.abs(high) * 1e-6 + 1e-12);
      return new Axis(
          respect,
          low - room,
          high + room,
          QuantityScale.of(respect.measure().map(Measure::unit).orElse(""), high - low));
    }

    String name() {
      return ChartText.printable(respect.name())
          + (respect.smallest() ? ", small is good" : ", large is good");
    }
  }

  private FrontChart(GoalResult.Front front) {
    this.front = front;
    this.first =
        Axis.of(
            front.goal().first(), front.placed().stream().map(GoalResult.Placed::first).toList());
    this.second =
        Axis.of(
            front.goal().second(), front.placed().stream().map(GoalResult.Placed::second).toList());
  }

  /**
   * Draws a front.
   *
   * @param title name of the study
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(String title, GoalResult.Front front) {
    final FrontChart chart = new FrontChart(front);
    final String shown = ChartText.printable(title);
    return Picture.draw("Front: " + shown, HEIGHT, style -> chart.draw(shown, style));
  }

  private JFreeChart draw(String title, ChartStyle style) {
    final XYPlot plot =
        new XYPlot(
            null,
            first.scale.axis(style, first.name(), first.from, first.to),
            second.scale.axis(style, second.name(), second.from, second.to),
            null);
    ChartStyle.dress(plot);
    final ColourKey key = new ColourKey(style);
    final IntervalMarks marks = new IntervalMarks(plot, 0);
    add(marks, key, ParetoFront.Place.FRONT, "not beaten in both", ChartStyle.VERMILION);
    add(marks, key, ParetoFront.Place.PERHAPS, "beaten by means, not surely", PERHAPS);
    add(marks, key, ParetoFront.Place.BEATEN, "surely beaten", BEATEN);
    addStairs(plot);
    final JFreeChart chart = style.chart(plot, title, subtitle(), legend());
    key.standBelow(chart);
    return chart;
  }

  private List<GoalResult.Placed> at(ParetoFront.Place place) {
    return front.placed().stream().filter(one -> one.place() == place).toList();
  }

  private void add(
      IntervalMarks marks, ColourKey key, ParetoFront.Place place, String name, Color colour) {
    final List<GoalResult.Placed> points = at(place);
    if (points.isEmpty()) {
      return;
    }
    marks.add(
        new double[][] {
          places(points, one -> first.scale.place(one.first().value())),
          places(points, one -> second.scale.place(one.second().value()))
        },
        colour);
    for (final GoalResult.Placed one : points) {
      final double x = first.scale.place(one.first().value());
      final double y = second.scale.place(one.second().value());
      marks.addUpright(x, one.second(), second.scale, colour);
      marks.addLevel(y, one.first(), first.scale, colour);
    }
    key.add(name, colour);
  }

  private static double[] places(
      List<GoalResult.Placed> points, Function<GoalResult.Placed, Double> place) {
    return points.stream().mapToDouble(place::apply).toArray();
  }

  /** Between what is on the front: what lies beyond the stairs is beaten by one of its steps. */
  private void addStairs(XYPlot plot) {
    final List<GoalResult.Placed> steps =
        at(ParetoFront.Place.FRONT).stream()
            .sorted(Comparator.comparingDouble(one -> one.first().value()))
            .toList();
    final int n = Math.max(0, 2 * steps.size() - 1);
    final double[][] line = new double[2][n];
    final boolean firstIsSmall = front.goal().first().smallest();
    for (int i = 0; i < n; i++) {
      final GoalResult.Placed x = steps.get(firstIsSmall ? (i + 1) / 2 : i / 2);
      final GoalResult.Placed y = steps.get(firstIsSmall ? i / 2 : (i + 1) / 2);
      line[0][i] = first.scale.place(x.first().value());
      line[1][i] = second.scale.place(y.second().value());
    }
    final DefaultXYDataset data = new DefaultXYDataset();
    data.addSeries("front", line);
    final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setSeriesPaint(0, ChartStyle.VERMILION);
    renderer.setSeriesStroke(0, new BasicStroke(1.4f));
    plot.setDataset(1, data);
    plot.setRenderer(1, renderer);
  }

  private String subtitle() {
    return front.placed().size()
        + " design points; "
        + at(ParetoFront.Place.FRONT).size()
        + " are not beaten in both by any other";
  }

  private String legend() {
    return "lines: 95 % intervals"
        + ChartText.SEPARATOR
        + "surely: with 95 % confidence over all points, by paired differences";
  }
}
