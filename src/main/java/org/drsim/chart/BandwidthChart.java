package org.drsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.drsim.profile.BandwidthNeed;
import org.drsim.profile.FluidQueue;
import org.drsim.profile.RateSeries;
import org.drsim.quantity.ReadingUnit;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;

/** Which bandwidth keeps which RPO, for how much of the time. */
public final class BandwidthChart {

  private static final int HEIGHT = 560;
  private static final int MOST_BINS = 50_000;
  private static final int POINTS = 41;
  private static final double SHORTEST = 60;
  private static final double LONGEST = 7200;
  private static final double PERCENT = 100;
  private static final double[] TICKS = {60, 120, 300, 600, 900, 1800, 3600, 7200};
  private static final Color[] COLOURS = {ChartStyle.VERMILION, ChartStyle.BLUE, ChartStyle.GREEN};

  private final String subject;
  private final RateSeries series;
  private final double interval;
  private final double delay;
  private final List<double[]> even;
  private final List<double[]> bursty;

  private BandwidthChart(String subject, RateSeries series, double interval, double delay) {
    this.subject = subject;
    this.series = series;
    this.interval = interval;
    this.delay = delay;
    final RateSeries bins = series.ofAtMost(MOST_BINS);
    final double width =
        StrictMath.rint(Math.max(interval, bins.binSeconds()) / series.binSeconds())
            * series.binSeconds();
    this.even = curves(new FluidQueue(bins, false));
    this.bursty =
        interval > 1 ? curves(new FluidQueue(series.ofAtMost(bins(width)), true)) : List.of();
  }

  private int bins(double width) {
    return (int) StrictMath.ceil(series.count() * series.binSeconds() / width);
  }

  private static double rpo(int point) {
    return SHORTEST * StrictMath.pow(LONGEST / SHORTEST, point / (POINTS - 1.0));
  }

  /** Bytes per second by RPO, for each share of the time; not a number where nothing is enough. */
  private List<double[]> curves(FluidQueue queue) {
    final List<double[]> curves = new ArrayList<>();
    for (final double share : BandwidthNeed.SHARES) {
      curves.add(
          IntStream.range(0, POINTS)
              .mapToDouble(
                  point ->
                      rpo(point) > delay
                          ? Math.max(series.meanRate(), queue.rateFor(rpo(point) - delay, share))
                          : Double.NaN)
              .toArray());
    }
    return curves;
  }

  /** Whether there is anything to show. */
  public static boolean hasSomething(RateSeries series, double delay) {
    return series.totalBytes() > 0 && delay < LONGEST;
  }

  /**
   * Draws a series.
   *
   * @param title name of the profile
   * @param subject name of the disk, or how many there are
   * @param interval mean interval of a counter, in seconds; 0 where each write is known
   * @param delay fixed part of the RPO, in seconds
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(
      String title, String subject, RateSeries series, double interval, double delay) {
    final BandwidthChart chart = new BandwidthChart(subject, series, interval, delay);
    final String shown = ChartText.printable(title);
    return Picture.draw("Bandwidth and RPO: " + shown, HEIGHT, style -> chart.draw(shown, style));
  }

  private JFreeChart draw(String title, ChartStyle style) {
    final double most = Math.max(most(even), most(bursty));
    final AxisScale rate = AxisScale.ofBytes(most, 8);
    final NumberAxis domain =
        new PlacedTicks(
            "RPO: age of the oldest byte not sent, and " + ReadingUnit.duration(delay),
            Arrays.stream(TICKS)
                .mapToObj(tick -> new PlacedTicks.Tick(place(tick), ReadingUnit.duration(tick)))
                .toList());
    domain.setRange(place(SHORTEST), place(LONGEST));
    style.dress(domain);
    final XYPlot plot =
        new XYPlot(
            null,
            domain,
            style.axis("bandwidth", rate.symbol() + "/s", rate, 0, rate.fromSeconds(most) * 1.05),
            null);
    ChartStyle.dress(plot);
    final ColourKey key = new ColourKey(style);
    final NamedLines lines = new NamedLines(key, false);
    add(lines, even, "", NamedLines.FULL, rate);
    add(lines, bursty, ", in bursts", ChartStyle.dashed(6), rate);
    lines.drawOn(plot);
    final double mean = rate.fromSeconds(series.meanRate());
    plot.addRangeMarker(new ValueMarker(mean, ChartStyle.INK, ChartStyle.dashed(2)));
    key.addLine("mean rate", ChartStyle.INK, ChartStyle.dashed(2));
    final JFreeChart chart = style.chart(plot, title, subtitle(), legend());
    key.standBelow(chart);
    return chart;
  }

  private static double most(List<double[]> curves) {
    return curves.stream().flatMapToDouble(Arrays::stream).filter(Double::isFinite).max().orElse(0);
  }

  private static double place(double seconds) {
    return StrictMath.log(seconds);
  }

  private static void add(
      NamedLines lines, List<double[]> curves, String kind, BasicStroke stroke, AxisScale rate) {
    for (int i = 0; i < curves.size(); i++) {
      lines.add(
          percent(BandwidthNeed.SHARES.get(i)) + kind,
          IntStream.range(0, POINTS).mapToDouble(point -> place(rpo(point))).toArray(),
          Arrays.stream(curves.get(i)).map(rate::fromSeconds).toArray(),
          COLOURS[i],
          stroke);
    }
  }

  private static String percent(double share) {
    return new ReadingUnit("%", 1).text(share * PERCENT) + " of the time";
  }

  private String subtitle() {
    return "The smallest bandwidth that keeps an RPO, for " + ChartText.printable(subject);
  }

  private String legend() {
    return "exact queue, first in first out"
        + (interval > 1
            ? ChartText.SEPARATOR
                + "counted each "
                + ReadingUnit.duration(interval)
                + "; full lines: evenly filled, dashed: all at the beginning of each interval"
            : "")
        + ChartText.SEPARATOR
        + "never below the mean rate";
  }
}
