package org.drsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.drsim.quantity.ReadingUnit;
import org.drsim.study.BreakEven;
import org.drsim.study.Decision;
import org.drsim.study.DecisionRow;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;

/** What waiting and failing over cost, by how long an outage has lasted. */
public final class DecisionChart {

  private static final int HEIGHT = 600;
  private static final int TIME_INTERVALS = 12;
  private static final int INTERVALS = 8;
  private static final double HEADROOM = 1.05;
  private static final BasicStroke LINE = new BasicStroke(2.2f);
  private static final Color UNSURE = new Color(0x80, 0x80, 0x80, 60);

  private final Decision decision;
  private final AxisScale time;
  private final double end;

  private DecisionChart(Decision decision) {
    this.decision = decision;
    this.end = decision.rows().get(decision.rows().size() - 1).afterSeconds();
    this.time = AxisScale.of(Math.max(1, end), TIME_INTERVALS);
  }

  /**
   * Draws a decision.
   *
   * @param title name of the scenario
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(String title, Decision decision) {
    final DecisionChart chart = new DecisionChart(decision);
    final String shown = ChartText.printable(title);
    return Picture.draw("Fail over or wait: " + shown, HEIGHT, style -> chart.draw(shown, style));
  }

  private JFreeChart draw(String title, ChartStyle style) {
    final double most =
        decision.rows().stream()
            .flatMapToDouble(
                row ->
                    DoubleStream.of(
                        row.waitMean(), row.waitP90(), row.failOverMean(), row.failOverP90()))
            .max()
            .orElse(1);
    final AxisScale money = AxisScale.ofNumbers(Math.max(1, most), INTERVALS);
    final XYPlot plot =
        new XYPlot(
            null,
            style.axis(
                "the outage has lasted for",
                time.unitName(),
                time,
                0,
                time.fromSeconds(Math.max(1, end))),
            style.axis("cost of the whole outage", money, 0, Math.max(1, most) * HEADROOM),
            null);
    ChartStyle.dress(plot);
    final ColourKey key = new ColourKey(style);
    final Lines lines = new Lines(key);
    lines.add("waiting, expected", DecisionRow::waitMean, ChartStyle.BLUE, LINE);
    lines.add("waiting, 90 %", DecisionRow::waitP90, ChartStyle.BLUE, ChartStyle.dashed(6));
    lines.add("failing over, expected", DecisionRow::failOverMean, ChartStyle.VERMILION, LINE);
    lines.add(
        "failing over, 90 %", DecisionRow::failOverP90, ChartStyle.VERMILION, ChartStyle.dashed(6));
    plot.setDataset(lines.data);
    plot.setRenderer(lines.renderer);
    addBreakEven(plot);
    final JFreeChart chart = style.chart(plot, title, subtitle(), legend());
    key.standBelow(chart);
    return chart;
  }

  private void addBreakEven(XYPlot plot) {
    final BreakEven breakEven = decision.breakEven();
    if (breakEven.lowSeconds() < end) {
      plot.addDomainMarker(
          new IntervalMarker(
              time.fromSeconds(breakEven.lowSeconds()),
              time.fromSeconds(Math.min(end, breakEven.highSeconds())),
              UNSURE),
          Layer.BACKGROUND);
    }
    if (breakEven.seconds() <= end) {
      plot.addDomainMarker(
          new ValueMarker(
              time.fromSeconds(breakEven.seconds()), ChartStyle.INK, ChartStyle.dashed(2)));
    }
  }

  private String subtitle() {
    return "Fail over now, or wait for the end of “"
        + ChartText.printable(decision.fault())
        + "”? What the whole outage then costs";
  }

  private String legend() {
    final BreakEven breakEven = decision.breakEven();
    final String lower = "read: the lower full line is the cheaper choice at that time";
    return breakEven.seconds() <= end
        ? lower
            + ChartText.SEPARATOR
            + "dotted: break-even, "
            + ReadingUnit.duration(breakEven.seconds())
            + ", grey: its 95 % interval"
        : lower;
  }

  /** Lines over time. */
  private final class Lines {

    private final ColourKey key;
    private final DefaultXYDataset data = new DefaultXYDataset();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);

    Lines(ColourKey key) {
      this.key = key;
      renderer.setDrawSeriesLineAsPath(true);
    }

    void add(String name, ToDoubleFunction<DecisionRow> cost, Color colour, BasicStroke stroke) {
      final List<DecisionRow> rows = decision.rows();
      final int number = data.getSeriesCount();
      data.addSeries(
          number,
          new double[][] {
            rows.stream().mapToDouble(row -> time.fromSeconds(row.afterSeconds())).toArray(),
            rows.stream().mapToDouble(cost).toArray()
          });
      renderer.setSeriesPaint(number, colour);
      renderer.setSeriesStroke(number, stroke);
      key.addLine(name, colour, stroke);
    }
  }
}
