package org.drsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.drsim.scenario.Measure;
import org.drsim.scenario.Objective;
import org.drsim.study.ObjectiveReport;
import org.drsim.sweep.Design;
import org.drsim.sweep.PointResult;
import org.drsim.sweep.ShortPaths;
import org.drsim.sweep.StudyFile;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;

/** A measure over two varied paths, with the line between where an objective is met and is not. */
public final class HeatMapChart {

  private static final int HEIGHT = 700;
  private static final int MOST_TEXTS = 14;
  private static final double DARK = 0.55;
  private static final double SIDE = 0.5;
  private static final BasicStroke CONTOUR = new BasicStroke(4f);
  private static final BasicStroke NONE = new BasicStroke(0f);

  private final List<PointResult> results;
  private final int measure;
  private final ShortPaths names;
  private final DesignAxis columns;
  private final DesignAxis rows;
  private final double low;
  private final double high;

  private HeatMapChart(StudyFile study, List<PointResult> results, int measure) {
    this.results = results;
    this.measure = measure;
    this.names = new ShortPaths(study.paths());
    this.columns = DesignAxis.of(study.paths().get(0), results).even();
    this.rows = DesignAxis.of(study.paths().get(1), results).even();
    this.low = values().min().orElse(Double.NaN);
    this.high = values().max().orElse(Double.NaN);
  }

  private DoubleStream values() {
    return results.stream().mapToDouble(this::value).filter(Double::isFinite);
  }

  /** Whether a study has a heat map: a grid of two paths with two values each at least. */
  public static boolean fits(StudyFile study) {
    return study.design() == Design.GRID
        && study.vary().size() == 2
        && study.vary().stream().allMatch(varied -> varied.levels().size() > 1);
  }

  /**
   * Draws a measure.
   *
   * @param measure index of it
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(StudyFile study, List<PointResult> results, int measure) {
    final HeatMapChart chart = new HeatMapChart(study, results, measure);
    final String title = ChartText.printable(study.name());
    return Picture.draw(
        chart.measured() + " of two: " + title, HEIGHT, style -> chart.draw(title, style));
  }

  private Measure measured() {
    return results.get(0).figures().get(measure).measure();
  }

  private JFreeChart draw(String title, ChartStyle style) {
    final XYPlot plot = new XYPlot(null, even(columns, style), even(rows, style), null);
    ChartStyle.dress(plot);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    results.forEach(result -> addCell(plot, result, style));
    final int objective = objective();
    if (objective >= 0) {
      addContour(plot, objective);
    }
    return style.chart(
        plot,
        title,
        ChartText.printable(measured().toString()),
        colours() + (objective < 0 ? "" : ChartText.SEPARATOR + contour(objective)));
  }

  private String colours() {
    final String lightest = MeasureScale.reading(measured().unit(), low);
    return high > low
        ? "from "
            + lightest
            + " (light) to "
            + MeasureScale.reading(measured().unit(), high)
            + " (dark)"
        : "everywhere " + lightest;
  }

  private String contour(int objective) {
    return "thick line: the limit of “"
        + ChartText.printable(results.get(0).objectives().get(objective).objective().toString())
        + "”, by the values";
  }

  private PlacedTicks even(DesignAxis axis, ChartStyle style) {
    final PlacedTicks ticks = axis.axis(style, 0, names);
    ticks.setRange(-SIDE, axis.levels().size() - SIDE);
    return ticks;
  }

  /** The first objective about what is measured; negative for none. */
  private int objective() {
    final List<ObjectiveReport> all = results.get(0).objectives();
    for (int i = 0; i < all.size(); i++) {
      if (Measure.of(all.get(i).objective()).equals(measured())) {
        return i;
      }
    }
    return -1;
  }

  private double value(PointResult result) {
    return result.figures().get(measure).estimate().value();
  }

  private void addCell(XYPlot plot, PointResult result, ChartStyle style) {
    final double x = columns.place(result).getAsDouble();
    final double y = rows.place(result).getAsDouble();
    final double share = share(value(result));
    final Color colour = Double.isNaN(share) ? Color.WHITE : StudyColours.shade(share);
    plot.addAnnotation(
        new XYBoxAnnotation(x - SIDE, y - SIDE, x + SIDE, y + SIDE, NONE, colour, colour));
    if (columns.levels().size() <= MOST_TEXTS && rows.levels().size() <= MOST_TEXTS * 2) {
      final XYTextAnnotation text =
          new XYTextAnnotation(MeasureScale.reading(measured().unit(), value(result)), x, y);
      text.setFont(style.regular(12));
      text.setPaint(share > DARK ? Color.WHITE : ChartStyle.INK);
      plot.addAnnotation(text);
    }
  }

  /** Where a value is between the smallest and the largest. */
  private double share(double value) {
    return high > low ? (value - low) / (high - low) : 0;
  }

  private void addContour(XYPlot plot, int objective) {
    for (final PointResult one : results) {
      final double x = columns.place(one).getAsDouble();
      final double y = rows.place(one).getAsDouble();
      final boolean met = isMet(one, objective);
      at(x + 1, y)
          .filter(right -> isMet(right, objective) != met)
          .ifPresent(right -> line(plot, x + SIDE, y - SIDE, x + SIDE, y + SIDE));
      at(x, y + 1)
          .filter(above -> isMet(above, objective) != met)
          .ifPresent(above -> line(plot, x - SIDE, y + SIDE, x + SIDE, y + SIDE));
    }
  }

  /** By its value; a limit without a value is not met. */
  private boolean isMet(PointResult result, int objective) {
    final Objective stated = result.objectives().get(objective).objective();
    return stated.comparison().holds(value(result), stated.limit());
  }

  private Optional<PointResult> at(double x, double y) {
    return results.stream()
        .filter(r -> columns.place(r).orElse(-1) == x && rows.place(r).orElse(-1) == y)
        .findFirst();
  }

  private static void line(XYPlot plot, double x1, double y1, double x2, double y2) {
    plot.addAnnotation(new XYLineAnnotation(x1, y1, x2, y2, CONTOUR, ChartStyle.VERMILION));
  }
}
