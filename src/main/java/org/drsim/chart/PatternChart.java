package org.drsim.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drsim.profile.WeekPattern;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;

/** How the rate changes with the hour of the day and the day of the week. */
public final class PatternChart {

  private static final int HEIGHT = 500;
  private static final int HOURS = 24;
  private static final int DAYS = 7;
  private static final int LEAST_HOURS = 6;
  private static final double GAP = 1.5;
  private static final double BAR = 0.4;

  /** A day is as wide as two hours. */
  private static final double DAY_WIDTH = 2;

  private static final List<String> WEEKDAYS =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  private final String subject;
  private final WeekPattern pattern;
  private final double most;

  private PatternChart(String subject, WeekPattern pattern) {
    this.subject = subject;
    this.pattern = pattern;
    this.most =
        Stream.concat(pattern.hours().stream(), pattern.days().stream())
            .mapToDouble(Double::doubleValue)
            .filter(Double::isFinite)
            .max()
            .orElse(1);
  }

  /** Whether there is anything to compare. */
  public static boolean hasSomething(WeekPattern pattern) {
    return pattern.hours().stream().filter(Double::isFinite).count() >= LEAST_HOURS;
  }

  /**
   * Draws the pattern of a disk.
   *
   * @param title name of the profile
   * @param subject name of the disk
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(String title, String subject, WeekPattern pattern) {
    final PatternChart chart = new PatternChart(subject, pattern);
    final String shown = ChartText.printable(title);
    return Picture.draw("Day and week: " + shown, HEIGHT, style -> chart.draw(shown, style));
  }

  private JFreeChart draw(String title, ChartStyle style) {
    final NumberAxis domain = new PlacedTicks("hour of the day, day of the week", ticks());
    domain.setRange(-0.7, dayPlace(DAYS - 1) + DAY_WIDTH * 0.6);
    style.dress(domain);
    final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
    final XYPlot plot =
        new XYPlot(
            new DefaultXYDataset(),
            domain,
            style.axis("rate over its mean", scale(), 0, most * 1.08),
            renderer);
    ChartStyle.dress(plot);
    plot.setDomainGridlinesVisible(false);
    for (int hour = 0; hour < HOURS; hour++) {
      addBar(renderer, hour, BAR, pattern.hours().get(hour), ChartStyle.BLUE);
    }
    for (int day = 0; day < DAYS; day++) {
      addBar(renderer, dayPlace(day), DAY_WIDTH * BAR, pattern.days().get(day), ChartStyle.GREEN);
    }
    plot.addRangeMarker(new ValueMarker(1, ChartStyle.INK, ChartStyle.dashed(2)));
    return style.chart(
        plot,
        title,
        "How the write rate of " + ChartText.printable(subject) + " follows the clock",
        "clocks of "
            + pattern.timeZone()
            + ChartText.SEPARATOR
            + "dotted: the mean rate"
            + ChartText.SEPARATOR
            + "no bar: the trace does not reach half an hour of it");
  }

  private AxisScale scale() {
    final double tick =
        Stream.of(0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0)
            .filter(one -> one * 10 >= most)
            .findFirst()
            .orElse(StrictMath.ceil(most / 10));
    return new AxisScale("", "", 1, tick);
  }

  private static void addBar(
      XYLineAndShapeRenderer renderer, double place, double half, double factor, Color colour) {
    if (Double.isFinite(factor)) {
      renderer.addAnnotation(
          new XYShapeAnnotation(
              new Rectangle2D.Double(place - half, 0, 2 * half, factor), null, null, colour),
          Layer.BACKGROUND);
    }
  }

  private static double dayPlace(int day) {
    return HOURS + GAP + day * DAY_WIDTH;
  }

  private static List<PlacedTicks.Tick> ticks() {
    return Stream.concat(
            IntStream.range(0, HOURS / 2)
                .mapToObj(i -> new PlacedTicks.Tick(2.0 * i, Integer.toString(2 * i))),
            IntStream.range(0, DAYS)
                .mapToObj(day -> new PlacedTicks.Tick(dayPlace(day), WEEKDAYS.get(day))))
        .toList();
  }
}
