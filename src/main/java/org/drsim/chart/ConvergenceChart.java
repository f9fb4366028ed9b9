package org.drsim.chart;

import java.awt.BasicStroke;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.drsim.scenario.Qualifier;
import org.drsim.statistics.Estimate;
import org.drsim.sweep.PointResult;
import org.drsim.sweep.StudyOutcome;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * How the mean of a measure settled as replications came in, and its interval with it; of the
 * design point that settled worst.
 */
public final class ConvergenceChart {

  private static final int HEIGHT = 560;
  private static final int FEWEST = 8;
  private static final int INTERVALS = 10;
  private static final int MOST_SHOWN = 1_000;
  private static final double UPPER = 0.975;
  private static final double MARGIN = 0.06;

  private final PointResult result;
  private final String measure;
  private final String unit;

  /** After how many replications, and what the mean and half of its interval were then. */
  private final int[] counts;

  private final double[] means;
  private final double[] halves;

  private ConvergenceChart(PointResult result, int number, double[] values) {
    this.result = result;
    this.measure = result.figures().get(number).measure().toString();
    this.unit = result.figures().get(number).measure().unit();
    this.counts = counts(values.length);
    this.means = new double[counts.length];
    this.halves = new double[counts.length];
    double squares = 0;
    double mean = 0;
    int shown = 0;
    for (int n = 1; n <= values.length; n++) {
      final double difference = values[n - 1] - mean;
      mean += difference / n;
      squares += difference * (values[n - 1] - mean);
      if (n == counts[shown]) {
        means[shown] = mean;
        halves[shown++] = half(n, squares);
      }
    }
  }

  /** Of very many as many as a picture can show, evenly, the last one included. */
  private static int[] counts(int all) {
    final int shown = Math.min(all, MOST_SHOWN);
    return IntStream.range(0, shown).map(i -> (int) ((i + 1L) * all / shown)).toArray();
  }

  private static double half(int n, double squares) {
    return n == 1
        ? Double.NaN
        : new TDistribution(null, n - 1).inverseCumulativeProbability(UPPER)
            * StrictMath.sqrt(squares / (n - 1) / n);
  }

  /**
   * Draws the first measure of a study that is a mean; nothing where no point has enough
   * replications that differ.
   *
   * @param title name of the study
   * @param results of all points
   * @param outcome of the replications behind them
   * @throws ChartException if this Java cannot draw
   */
  public static Optional<Picture> of(
      String title, List<PointResult> results, StudyOutcome outcome) {
    final String shown = ChartText.printable(title);
    final int measure = results.isEmpty() ? -1 : measure(results.get(0));
    if (measure < 0) {
      return Optional.empty();
    }
    return results.stream()
        .filter(one -> one.replications() >= FEWEST && width(one, measure) > 0)
        .max(Comparator.comparingDouble(one -> width(one, measure)))
        .map(
            one ->
                new ConvergenceChart(one, measure, values(outcome, one.point().index(), measure)))
        .map(
            chart ->
                Picture.draw("Convergence: " + shown, HEIGHT, style -> chart.draw(shown, style)));
  }

  /** The first of which the mean over replications is estimated; negative without one. */
  private static int measure(PointResult any) {
    for (int i = 0; i < any.figures().size(); i++) {
      final Qualifier.Form form = any.figures().get(i).measure().observed().qualifier().form();
      if (form == Qualifier.Form.MEAN || form == Qualifier.Form.TIME) {
        return i;
      }
    }
    return -1;
  }

  private static double[] values(StudyOutcome outcome, int point, int measure) {
    return Arrays.stream(outcome.whole(point).values(measure)).filter(Double::isFinite).toArray();
  }

  /** Of the interval; not a number where there is none. */
  private static double width(PointResult result, int measure) {
    final Estimate estimate = result.figures().get(measure).estimate();
    return estimate.high() - estimate.low();
  }

  private JFreeChart draw(String title, ChartStyle style) {
    final long shownFrom = Arrays.stream(counts).filter(n -> n < FEWEST).count();
    final double low = bounds(-1).skip(shownFrom).min().orElse(0);
    final double high = bounds(1).skip(shownFrom).max().orElse(1);
    final QuantityScale scale = QuantityScale.of(unit, high - low);
    final double room = MARGIN * (high - low);
    final int last = counts[counts.length - 1];
    final NumberAxis domain =
        style.axis("replications", AxisScale.ofNumbers(last, INTERVALS), 0, last);
    final XYPlot plot =
        new XYPlot(null, domain, scale.axis(style, "mean", low - room, high + room), null);
    ChartStyle.dress(plot);
    final DefaultXYDataset data = new DefaultXYDataset();
    final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    add(data, renderer, scale, 0, new BasicStroke(2.2f));
    add(data, renderer, scale, -1, ChartStyle.dashed(6));
    add(data, renderer, scale, 1, ChartStyle.dashed(6));
    plot.setDataset(data);
    plot.setRenderer(renderer);
    return style.chart(plot, title, subtitle(), legend());
  }

  private DoubleStream bounds(int side) {
    return IntStream.range(0, means.length).mapToDouble(i -> means[i] + side * halves[i]);
  }

  private void add(
      DefaultXYDataset data,
      XYLineAndShapeRenderer renderer,
      QuantityScale scale,
      int side,
      BasicStroke stroke) {
    final int series = data.getSeriesCount();
    final double[] y = side == 0 ? means : bounds(side).toArray();
    // One replication has no interval.
    final int from = counts[0] == 1 ? 1 : 0;
    final double[][] line = new double[2][means.length - from];
    for (int i = from; i < means.length; i++) {
      line[0][i - from] = counts[i];
      line[1][i - from] = scale.place(y[i]);
    }
    data.addSeries(series, line);
    renderer.setSeriesPaint(series, ChartStyle.BLUE);
    renderer.setSeriesStroke(series, stroke);
  }

  private String subtitle() {
    return ChartText.printable(measure)
        + " · design point "
        + result.point().index()
        + ", of all the one with the widest interval";
  }

  private String legend() {
    return "line: mean of the replications so far"
        + ChartText.SEPARATOR
        + "dashed: 95 % interval for a number fixed beforehand; whoever stops when it looks good"
        + " needs a wider one";
  }
}
