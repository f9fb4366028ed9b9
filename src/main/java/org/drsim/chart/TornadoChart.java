package org.drsim.chart;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.drsim.quantity.ReadingShare;
import org.drsim.quantity.ReadingUnit;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.Tornado;
import org.drsim.sweep.goal.GoalResult;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;

/** What each input does to a measure by itself, the widest bar above. */
public final class TornadoChart {

  private static final int MOST_BARS = 20;
  private static final double MARGIN = 0.08;
  private static final Color HIGH = ChartStyle.VERMILION;
  private static final Color LOW = ChartStyle.BLUE;

  private final GoalResult.Effects effects;
  private final List<Tornado.Bar> bars;
  private final String unit;
  private final double left;
  private final double right;

  private TornadoChart(GoalResult.Effects effects) {
    this.effects = effects;
    this.bars = effects.tornado().bars().stream().limit(MOST_BARS).toList();
    this.unit = effects.goal().measure().unit();
    this.left = ends().map(end -> Math.min(end, 0)).min().orElse(0);
    this.right = ends().map(end -> Math.max(end, 0)).max().orElse(0);
  }

  private DoubleStream ends() {
    return bars.stream()
        .flatMap(bar -> java.util.stream.Stream.of(bar.low(), bar.high()))
        .flatMapToDouble(one -> DoubleStream.of(one.value(), one.low(), one.high()))
        .filter(Double::isFinite);
  }

  /**
   * Draws the bars of a sensitivity.
   *
   * @param title name of the study
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(String title, GoalResult.Effects effects) {
    final TornadoChart chart = new TornadoChart(effects);
    final String shown = ChartText.printable(title);
    return Picture.draw(
        "Sensitivity: " + shown,
        BarRows.height(chart.bars.size()),
        style -> chart.draw(shown, style));
  }

  private JFreeChart draw(String title, ChartStyle style) {
    final double width = Math.max(right - left, Double.MIN_NORMAL);
    final QuantityScale scale = QuantityScale.of(unit, width);
    final NumberAxis domain =
        scale.axis(
            style, "change of the mean", left - MARGIN * width, right + (MARGIN + 0.5) * width);
    final BarRows rows = new BarRows(style, domain, bars.stream().map(Tornado.Bar::input).toList());
    rows.plot().addDomainMarker(new ValueMarker(0, ChartStyle.INK, ChartStyle.dashed(6)));
    for (int row = 0; row < bars.size(); row++) {
      final Tornado.Bar bar = bars.get(row);
      addArms(rows, scale, row, bar);
      rows.addFigure(row, scale.place(right), figure(bar), ChartStyle.INK);
    }
    final JFreeChart chart = style.chart(rows.plot(), title, subtitle(), legend());
    final ColourKey key = new ColourKey(style);
    key.add("at the low end of its range", LOW);
    key.add("at the high end", HIGH);
    key.standBelow(chart);
    return chart;
  }

  /** The shorter one over the longer, where both are on the same side. */
  private static void addArms(BarRows rows, QuantityScale scale, int row, Tornado.Bar bar) {
    final boolean lowFirst = Math.abs(bar.low().value()) > Math.abs(bar.high().value());
    if (lowFirst) {
      addArm(rows, scale, row, bar.low(), LOW);
    }
    addArm(rows, scale, row, bar.high(), HIGH);
    if (!lowFirst) {
      addArm(rows, scale, row, bar.low(), LOW);
    }
  }

  private static void addArm(
      BarRows rows, QuantityScale scale, int row, Estimate arm, Color colour) {
    final double end = scale.place(arm.value());
    rows.addPiece(row, Math.min(0, end), Math.max(0, end), colour);
    if (Double.isFinite(arm.low())) {
      rows.plot()
          .addAnnotation(
              new XYLineAnnotation(
                  scale.place(arm.low()),
                  row,
                  scale.place(arm.high()),
                  row,
                  new java.awt.BasicStroke(1.6f),
                  ChartStyle.INK));
    }
  }

  private String figure(Tornado.Bar bar) {
    final GoalResult.Range range = effects.ranges().get(effects.inputs().indexOf(bar.input()));
    final double total =
        effects.indices().get(effects.inputs().indexOf(bar.input())).total().value();
    return range.low()
        + " … "
        + range.high()
        + (Double.isNaN(total)
            ? ""
            : ", in all " + ReadingShare.nearest(Math.max(0, total)) + " of the variance");
  }

  private String subtitle() {
    return ChartText.printable(effects.goal().measure().toString())
        + ", one at a time from "
        + reading(effects.tornado().base().value());
  }

  private String reading(double value) {
    return switch (unit) {
      case "s" -> ReadingUnit.duration(value);
      case "B" -> ReadingUnit.bytes(value);
      default -> String.format(Locale.ROOT, "%.2f %%", 100 * value);
    };
  }

  private String legend() {
    return "line: 95 % interval of the paired difference"
        + ChartText.SEPARATOR
        + "of the same "
        + effects.replications()
        + " replications everywhere";
  }
}
