package org.drsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drsim.sweep.Design;
import org.drsim.sweep.PointResult;
import org.drsim.sweep.ShortPaths;
import org.drsim.sweep.StudyFile;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** How a measure answers to a varied path, with its confidence intervals. */
public final class ResponseChart {

  private static final int HEIGHT = 600;
  private static final double HEADROOM = 1.08;
  private static final double SIDE = 0.05;

  /** Of the first curve; others are broken, so that those are seen that lie on each other. */
  private static final BasicStroke LINE = new BasicStroke(2f);

  private static final float SHORTEST_DASH = 4;

  private final StudyFile study;
  private final List<PointResult> results;
  private final int measure;
  private final DesignAxis axis;

  private ResponseChart(StudyFile study, List<PointResult> results, int measure) {
    this.study = study;
    this.results = results;
    this.measure = measure;
    this.axis =
        study.paths().stream()
            .map(path -> DesignAxis.of(path, results))
            .reduce((one, other) -> other.levels().size() > one.levels().size() ? other : one)
            .orElseThrow();
  }

  /** Whether a chart says something: of a curve of one point it does not. */
  public static boolean hasSomething(StudyFile study, List<PointResult> results, int measure) {
    return study.design() != Design.ONE_AT_A_TIME
        && results.size() > 1
        && new ResponseChart(study, results, measure).curves().size() <= StudyColours.ALL.size()
        && results.stream()
                .filter(result -> Double.isFinite(value(result, measure)))
                .limit(2)
                .count()
            > 1;
  }

  private static double value(PointResult result, int measure) {
    return result.figures().get(measure).estimate().value();
  }

  /**
   * Draws a measure.
   *
   * @param measure index of it
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(StudyFile study, List<PointResult> results, int measure) {
    final ResponseChart chart = new ResponseChart(study, results, measure);
    final String title = ChartText.printable(study.name());
    return Picture.draw(
        chart.figure(results.get(0)).measure() + ": " + title,
        HEIGHT,
        style -> chart.draw(title, style));
  }

  private PointResult.Figure figure(PointResult result) {
    return result.figures().get(measure);
  }

  /** The points of each combination of the other paths; drawn designs have one cloud. */
  private Map<String, List<PointResult>> curves() {
    final Map<String, List<PointResult>> curves = new LinkedHashMap<>();
    for (final PointResult result : results) {
      if (axis.place(result).isPresent()) {
        curves.computeIfAbsent(others(result), name -> new ArrayList<>()).add(result);
      }
    }
    return curves;
  }

  private String others(PointResult result) {
    final ShortPaths shortPaths = new ShortPaths(study.paths());
    return study.design().isDrawn()
        ? ""
        : result.point().values().stream()
            .filter(value -> !value.path().equals(axis.path()))
            .map(value -> ChartText.printable(shortPaths.of(value)))
            .collect(Collectors.joining(", "));
  }

  private JFreeChart draw(String title, ChartStyle style) {
    final double most = results.stream().mapToDouble(this::upper).max().orElse(1);
    final String unit = figure(results.get(0)).measure().unit();
    final MeasureScale scale = MeasureScale.of(unit, most);
    final XYPlot plot =
        new XYPlot(
            null,
            axis.axis(style, SIDE, new ShortPaths(study.paths())),
            style.axis(
                figure(results.get(0)).measure().observed().metric().toString(),
                scale.unitName(),
                scale.scale(),
                0,
                scale.place(Math.max(most, 1e-9)) * HEADROOM),
            null);
    ChartStyle.dress(plot);
    final ColourKey key = new ColourKey(style);
    addCurves(plot, scale, key);
    final JFreeChart chart =
        style.chart(
            plot,
            title,
            ChartText.printable(figure(results.get(0)).measure().toString()),
            legend());
    if (!curves().containsKey("")) {
      key.standBelow(chart);
    }
    return chart;
  }

  /** Of one replication there is no interval to explain. */
  private String legend() {
    final boolean bars =
        results.stream().anyMatch(result -> Double.isFinite(figure(result).estimate().low()));
    final long without =
        results.stream().filter(result -> !Double.isFinite(value(result, measure))).count();
    return (bars ? "bars: 95 % confidence intervals, each by itself" + ChartText.SEPARATOR : "")
        + replications()
        + (bars && study.commonRandomNumbers()
            ? ", with the same draws at all: differences are surer than the bars"
            : "")
        + (without > 0
            ? ChartText.SEPARATOR + without + " of " + results.size() + " points have no value"
            : "");
  }

  private String replications() {
    final int most = results.stream().mapToInt(PointResult::replications).max().orElse(0);
    return (most == 1 ? "1 replication" : most + " replications") + " of a point";
  }

  private double upper(PointResult result) {
    final double high = figure(result).estimate().high();
    final double value = figure(result).estimate().value();
    final double most = Double.isFinite(high) ? high : value;
    return Double.isFinite(most) ? most : 0;
  }

  private void addCurves(XYPlot plot, MeasureScale scale, ColourKey key) {
    final XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
    final XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setCapLength(6);
    renderer.setErrorStroke(LINE);
    int number = 0;
    for (final Map.Entry<String, List<PointResult>> curve : curves().entrySet()) {
      final XYIntervalSeries series = new XYIntervalSeries(number);
      curve.getValue().forEach(result -> add(series, result, scale));
      data.addSeries(series);
      final Color colour = StudyColours.ALL.get(number);
      renderer.setSeriesPaint(number, colour);
      final BasicStroke line =
          number == 0 ? LINE : ChartStyle.dashed(SHORTEST_DASH * (curves().size() - number));
      renderer.setSeriesStroke(number, line);
      renderer.setSeriesLinesVisible(number, !study.design().isDrawn());
      renderer.setSeriesShape(number, new java.awt.geom.Rectangle2D.Double(-3, -3, 6, 6));
      key.addLine(curve.getKey(), colour, line);
      number++;
    }
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.setDataset(data);
    plot.setRenderer(renderer);
  }

  private void add(XYIntervalSeries series, PointResult result, MeasureScale scale) {
    final double x = axis.place(result).getAsDouble();
    final double value = figure(result).estimate().value();
    if (Double.isFinite(value)) {
      final double low = figure(result).estimate().low();
      final double high = figure(result).estimate().high();
      series.add(
          x,
          x,
          x,
          scale.place(value),
          scale.place(Double.isFinite(low) ? low : value),
          scale.place(Double.isFinite(high) ? high : value));
    }
  }
}
