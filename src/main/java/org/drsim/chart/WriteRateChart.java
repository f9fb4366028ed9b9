package org.drsim.chart;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.IntStream;
import org.drsim.profile.RatePercentiles;
import org.drsim.profile.RateSeries;
import org.drsim.quantity.ReadingUnit;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;

/** The rate of writes over time, with its percentiles. */
public final class WriteRateChart {

  private static final int HEIGHT = 560;
  private static final int MOST_BINS = 900;
  private static final int TIME_INTERVALS = 13;
  private static final int INTERVALS = 8;
  private static final double HEADROOM = 1.08;
  private static final double MINUTE = 60;
  private static final Color AREA = new Color(0x56B4E9);

  private final String subject;
  private final RateSeries bins;
  private final RatePercentiles percentiles;
  private final double mean;
  private final AxisScale time;
  private final AxisScale rate;
  private final double most;

  private WriteRateChart(String subject, RateSeries series, RatePercentiles percentiles) {
    this.subject = subject;
    this.bins = series.ofAtMost(MOST_BINS);
    this.percentiles = percentiles;
    this.mean = series.meanRate();
    this.most =
        Math.max(
            percentiles.p99(),
            IntStream.range(0, bins.count()).mapToDouble(this::rate).max().orElse(1));
    this.time = AxisScale.of(series.spanSeconds(), TIME_INTERVALS);
    this.rate = AxisScale.ofBytes(most, INTERVALS);
  }

  private double rate(int bin) {
    return bins.bytes(bin) / bins.binSeconds();
  }

  /** Whether there is anything to show. */
  public static boolean hasSomething(RateSeries series, List<RatePercentiles> rates) {
    return series.totalBytes() > 0 && !rates.isEmpty();
  }

  /**
   * Draws a series.
   *
   * @param title name of the profile
   * @param subject name of the disk, or how many there are
   * @param rates of which those of a minute are shown, or the nearest there are
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(
      String title, String subject, RateSeries series, List<RatePercentiles> rates) {
    final RatePercentiles shownRates =
        rates.stream()
            .filter(one -> one.windowSeconds() >= MINUTE)
            .findFirst()
            .orElse(rates.get(rates.size() - 1));
    final WriteRateChart chart = new WriteRateChart(subject, series, shownRates);
    final String shown = ChartText.printable(title);
    return Picture.draw("Write rate: " + shown, HEIGHT, style -> chart.draw(shown, style));
  }

  private JFreeChart draw(String title, ChartStyle style) {
    final double end = bins.count() * bins.binSeconds();
    final NumberAxis values =
        style.axis("write rate", rate.symbol() + "/s", rate, 0, rate.fromSeconds(most) * HEADROOM);
    final NumberAxis domain =
        style.axis("time since the first record", time.unitName(), time, 0, time.fromSeconds(end));
    final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
    final XYPlot plot = new XYPlot(new DefaultXYDataset(), domain, values, renderer);
    ChartStyle.dress(plot);
    renderer.addAnnotation(new XYShapeAnnotation(area(), null, null, AREA), Layer.BACKGROUND);
    final ColourKey key = new ColourKey(style);
    key.add("mean of each " + ReadingUnit.duration(bins.binSeconds()), AREA);
    addLevel(plot, key, "mean of all", mean, ChartStyle.INK, 2);
    final String windows = " of the rates per " + ReadingUnit.duration(percentiles.windowSeconds());
    addLevel(plot, key, "p95" + windows, percentiles.p95(), ChartStyle.GREEN, 6);
    addLevel(plot, key, "p99", percentiles.p99(), ChartStyle.VERMILION, 6);
    final JFreeChart chart = style.chart(plot, title, subtitle(), legend());
    key.standBelow(chart);
    return chart;
  }

  private Path2D area() {
    final Path2D.Double area = new Path2D.Double();
    area.moveTo(0, 0);
    for (int i = 0; i < bins.count(); i++) {
      final double y = rate.fromSeconds(rate(i));
      area.lineTo(time.fromSeconds(i * bins.binSeconds()), y);
      area.lineTo(time.fromSeconds((i + 1) * bins.binSeconds()), y);
    }
    area.lineTo(time.fromSeconds(bins.count() * bins.binSeconds()), 0);
    area.closePath();
    return area;
  }

  private void addLevel(
      XYPlot plot, ColourKey key, String name, double value, Color colour, float dash) {
    plot.addRangeMarker(new ValueMarker(rate.fromSeconds(value), colour, ChartStyle.dashed(dash)));
    key.addLine(name + ", " + ReadingUnit.bytes(value) + "/s", colour, ChartStyle.dashed(dash));
  }

  private String subtitle() {
    return "Write rate over time of "
        + ChartText.printable(subject)
        + " · "
        + ReadingUnit.bytes((double) bins.totalBytes())
        + " in "
        + ReadingUnit.duration(bins.spanSeconds());
  }

  private String legend() {
    return "busiest "
        + ReadingUnit.duration(percentiles.windowSeconds())
        + ": "
        + ReadingUnit.bytes(percentiles.max())
        + "/s, from "
        + ReadingUnit.duration(percentiles.peakWindow() * percentiles.windowSeconds())
        + " on";
  }
}
