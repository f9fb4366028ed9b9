package org.drsim.chart;

import java.awt.BasicStroke;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.drsim.scenario.Measure;
import org.drsim.sweep.PathValue;
import org.drsim.sweep.PointResult;
import org.drsim.sweep.ShortPaths;
import org.drsim.sweep.StudyOutcome;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** How often the replications of each design point exceed a value of a measure. */
public final class SpreadChart {

  private static final int HEIGHT = 600;
  private static final int FEWEST = 10;
  private static final int TENTHS = 10;
  private static final BasicStroke LINE = new BasicStroke(2f);

  private final String title;
  private final List<PointResult> results;

  /** Of a curve, which is a few hundred dots wide. */
  private static final int MOST_STEPS = 2000;

  private final Measure measure;

  /** Of each point the values, in rising order; infinite ones are last. */
  private final List<double[]> values;

  private SpreadChart(
      String title, List<PointResult> results, Measure measure, List<double[]> values) {
    this.title = title;
    this.results = results;
    this.measure = measure;
    this.values = values;
  }

  /** Points that are shown: as many as there are colours, evenly chosen. */
  private static int[] shown(int points) {
    final int count = Math.min(points, StudyColours.ALL.size());
    return IntStream.range(0, count)
        .map(i -> count == 1 ? 0 : i * (points - 1) / (count - 1))
        .toArray();
  }

  /**
   * Draws a measure.
   *
   * @param index of the measure
   * @return nothing where there are few replications, or all are alike
   * @throws ChartException if this Java cannot draw
   */
  public static java.util.Optional<Picture> of(
      String name, List<PointResult> all, StudyOutcome outcome, int index) {
    final int[] shown = shown(all.size());
    final List<double[]> values =
        Arrays.stream(shown).mapToObj(point -> values(outcome, point, index)).toList();
    final boolean spread =
        values.stream().anyMatch(v -> v.length >= FEWEST && v[0] < v[v.length - 1]);
    if (!spread) {
      return java.util.Optional.empty();
    }
    final SpreadChart chart =
        new SpreadChart(
            ChartText.printable(name),
            Arrays.stream(shown).mapToObj(all::get).toList(),
            all.get(0).figures().get(index).measure(),
            values);
    return java.util.Optional.of(
        Picture.draw(chart.measure + ": " + chart.title, HEIGHT, chart::draw));
  }

  private static double[] values(StudyOutcome outcome, int point, int index) {
    return Arrays.stream(outcome.whole(point).values(index))
        .filter(value -> !Double.isNaN(value))
        .sorted()
        .toArray();
  }

  private JFreeChart draw(ChartStyle style) {
    final double most =
        values.stream().flatMapToDouble(Arrays::stream).filter(Double::isFinite).max().orElse(1);
    final MeasureScale scale = MeasureScale.of(measure.unit(), most);
    final XYPlot plot =
        new XYPlot(
            null,
            style.axis(
                measure.observed().metric().toString(),
                scale.unitName(),
                scale.scale(),
                0,
                scale.place(Math.max(most, 1e-9)) * 1.02),
            style.axis(
                "share of replications above", "%", new AxisScale("%", "%", 1, TENTHS), 0, 102),
            null);
    ChartStyle.dress(plot);
    return chart(plot, scale, scale.place(most) * 1.02, style);
  }

  private JFreeChart chart(XYPlot plot, MeasureScale scale, double end, ChartStyle style) {
    final ColourKey key = new ColourKey(style);
    addCurves(plot, scale, key, end);
    final JFreeChart chart =
        style.chart(
            plot,
            title,
            ChartText.printable(measure.toString()),
            "read: at a value, the share of replications whose own figure is larger"
                + ChartText.SEPARATOR
                + "a curve that does not come down to 0 has some that never ended");
    key.standBelow(chart);
    return chart;
  }

  private void addCurves(XYPlot plot, MeasureScale scale, ColourKey key, double end) {
    final DefaultXYDataset data = new DefaultXYDataset();
    final XYStepRenderer renderer = new XYStepRenderer();
    final ShortPaths shortPaths = shortPaths();
    for (int i = 0; i < values.size(); i++) {
      data.addSeries(i, curve(values.get(i), scale, end));
      renderer.setSeriesPaint(i, StudyColours.ALL.get(i));
      renderer.setSeriesStroke(i, LINE);
      key.addLine(
          ChartText.printable(shortPaths.label(results.get(i).point())),
          StudyColours.ALL.get(i),
          LINE);
    }
    plot.setDataset(data);
    plot.setRenderer(renderer);
  }

  private ShortPaths shortPaths() {
    return new ShortPaths(
        results.stream()
            .flatMap(result -> result.point().values().stream())
            .map(PathValue::path)
            .distinct()
            .toList());
  }

  private static double[][] curve(double[] sorted, MeasureScale scale, double end) {
    final int finite = (int) Arrays.stream(sorted).filter(Double::isFinite).count();
    final int[] ranks = ranks(finite);
    final double[][] curve = new double[2][ranks.length + 2];
    curve[1][0] = sorted.length == 0 ? 0 : 100;
    for (int i = 0; i < ranks.length; i++) {
      curve[0][i + 1] = scale.place(sorted[ranks[i]]);
      curve[1][i + 1] = 100.0 * (sorted.length - 1 - ranks[i]) / sorted.length;
    }
    curve[0][ranks.length + 1] = end;
    curve[1][ranks.length + 1] = curve[1][ranks.length];
    return curve;
  }

  /** All ranks; of very many as many as a picture can show, evenly, the last one included. */
  private static int[] ranks(int finite) {
    final int count = Math.min(finite, MOST_STEPS);
    return IntStream.range(0, count).map(i -> (int) ((i + 1L) * finite / count) - 1).toArray();
  }
}
