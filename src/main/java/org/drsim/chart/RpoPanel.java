package org.drsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.drsim.measure.SawTooth;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.annotations.XYTitleAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYDataset;
import org.jspecify.annotations.Nullable;

/** The RPO of one machine over time: tooth by tooth, or as a band where they are too many. */
final class RpoPanel {

  /** Beyond it teeth stand closer than two pixels and become a band. */
  static final int MOST_TEETH = 600;

  private static final Color BAND = new Color(0xBF, 0xDB, 0xEC);
  private static final Color BAND_EDGE = new Color(0x8C, 0xBF, 0xDD);
  private static final Color RANGE = new Color(0xE3, 0xE3, 0xE3);

  private static final int MOST_INTERVALS = 540;
  private static final int TEETH_PER_INTERVAL = 4;

  /** Line width, in pixels; thinner where more teeth than {@link #TEETH_AT_FULL_WIDTH} crowd. */
  private static final float LINE = 1.3f;

  private static final float THINNEST = 0.8f;
  private static final float TEETH_AT_FULL_WIDTH = 150;

  private final SawTooth series;
  private final AxisScale time;
  private final AxisScale rpo;
  private final XYPlot plot = new XYPlot();

  private final TimeShading shading;
  private @Nullable XYShapeAnnotation range;
  private double meanSeconds = Double.NaN;
  private String title = "";

  RpoPanel(SawTooth series, AxisScale time, AxisScale rpo, NumberAxis rpoAxis) {
    this.series = series;
    this.time = time;
    this.rpo = rpo;
    this.shading =
        new TimeShading(
            plot, time, series.startSeconds(), series.endSeconds(), TimeShading.MOST_LINES);
    plot.setRangeAxis(rpoAxis);
    ChartStyle.dress(plot);
  }

  /** Has the range of several curves drawn behind the curve; before {@link #plot}. */
  void behind(List<SawTooth> all) {
    double[] lowest = new double[MOST_INTERVALS];
    double[] highest = new double[MOST_INTERVALS];
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    Arrays.fill(highest, Double.NEGATIVE_INFINITY);
    for (SawTooth one : all) {
      Envelope envelope = new Envelope(one, MOST_INTERVALS);
      for (int i = 0; i < MOST_INTERVALS; i++) {
        lowest[i] = Math.min(lowest[i], envelope.lowestSeconds(i));
        highest[i] = Math.max(highest[i], envelope.highestSeconds(i));
      }
    }
    double width = (series.endSeconds() - series.startSeconds()) / MOST_INTERVALS;
    Path2D.Double area = new Path2D.Double();
    for (int i = 0; i < MOST_INTERVALS; i++) {
      if (lowest[i] <= highest[i]) {
        double from = series.startSeconds() + i * width;
        double height = y(highest[i] - lowest[i]);
        area.append(new Rectangle2D.Double(x(from), y(lowest[i]), x(width), height), false);
      }
    }
    range = new XYShapeAnnotation(area, null, null, RANGE);
  }

  /**
   * The plot, with curve, mean and warm-up.
   *
   * @param meanSeconds not a number where there is none
   */
  XYPlot plot(double meanSeconds, double warmUpSeconds) {
    if (isBand(series)) {
      addBand(new Envelope(series, intervals(series)));
    } else {
      addCurve(
          teeth(), Math.max(THINNEST, LINE * Math.min(1, TEETH_AT_FULL_WIDTH / series.drops())));
    }
    this.meanSeconds = meanSeconds;
    if (hasMean()) {
      addMean(meanSeconds);
    }
    shading.addWarmUp(warmUpSeconds);
    return plot;
  }

  static boolean isBand(SawTooth series) {
    return series.drops() > MOST_TEETH && series.endSeconds() > series.startSeconds();
  }

  /** How long the intervals are that a band is made of. */
  static double bandSeconds(SawTooth series) {
    return (series.endSeconds() - series.startSeconds()) / intervals(series);
  }

  private static int intervals(SawTooth series) {
    return Math.min(MOST_INTERVALS, series.drops() / TEETH_PER_INTERVAL);
  }

  private double[][] teeth() {
    int drops = series.drops();
    double[][] points = new double[2][2 * drops];
    for (int drop = 0; drop < drops; drop++) {
      double marker = series.markerSeconds(drop);
      double foot = series.availableSeconds(drop);
      double tip = drop + 1 == drops ? series.endSeconds() : series.availableSeconds(drop + 1);
      points[0][2 * drop] = x(foot);
      points[1][2 * drop] = y(foot - marker);
      points[0][2 * drop + 1] = x(tip);
      points[1][2 * drop + 1] = y(tip - marker);
    }
    return points;
  }

  /** Its edges run through the extremes where they happened, so that a peak stands in its place. */
  private void addBand(Envelope envelope) {
    int intervals = envelope.intervals();
    Path2D.Double band = new Path2D.Double();
    double[][] means = new double[2][intervals];
    int from = 0;
    for (int i = 0; i < intervals; i++) {
      means[0][i] = x(envelope.middleSeconds(i));
      means[1][i] = envelope.isGap(i) ? Double.NaN : y(envelope.meanSeconds(i));
      if (envelope.isGap(i)) {
        addPiece(band, envelope, from, i);
        from = i + 1;
      }
    }
    addPiece(band, envelope, from, intervals);
    XYLineAndShapeRenderer renderer = addCurve(means, LINE);
    // The outline keeps a peak visible that is narrower than a pixel.
    XYShapeAnnotation shape = new XYShapeAnnotation(band, new BasicStroke(0.7f), BAND_EDGE, BAND);
    renderer.addAnnotation(shape, Layer.BACKGROUND);
  }

  /** The intervals from one up to another, between two gaps. */
  private void addPiece(Path2D.Double band, Envelope envelope, int from, int to) {
    if (from >= to) {
      return;
    }
    band.moveTo(x(envelope.lowestAtSeconds(from)), y(envelope.lowestSeconds(from)));
    for (int i = from; i < to; i++) {
      band.lineTo(x(envelope.highestAtSeconds(i)), y(envelope.highestSeconds(i)));
    }
    for (int i = to - 1; i > from; i--) {
      band.lineTo(x(envelope.lowestAtSeconds(i)), y(envelope.lowestSeconds(i)));
    }
    band.closePath();
  }

  private XYLineAndShapeRenderer addCurve(double[][] points, float width) {
    DefaultXYDataset data = new DefaultXYDataset();
    data.addSeries(series.machine(), points);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    if (range != null) {
      renderer.addAnnotation(range, Layer.BACKGROUND);
    }
    renderer.setSeriesPaint(0, ChartStyle.BLUE);
    renderer.setSeriesStroke(
        0, new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    plot.setDataset(data);
    plot.setRenderer(renderer);
    return renderer;
  }

  /** From the first RPO to the last: a machine that is lost has no mean from then on. */
  private void addMean(double seconds) {
    plot.addAnnotation(
        new XYLineAnnotation(
            x(series.firstValueSeconds()),
            y(seconds),
            x(series.lastValueSeconds()),
            y(seconds),
            ChartStyle.dashed(6),
            ChartStyle.VERMILION));
  }

  private boolean hasMean() {
    return !Double.isNaN(meanSeconds) && series.firstValueSeconds() < series.lastValueSeconds();
  }

  /** What stands at the top left, where names of faults must not be; before {@link #addFault}. */
  void addTitle(String text, Font font) {
    TextTitle line = new TextTitle(text, font);
    line.setPaint(ChartStyle.INK);
    line.setPadding(2, 4, 2, 4);
    plot.addAnnotation(new XYTitleAnnotation(0, 1, line, RectangleAnchor.TOP_LEFT));
    shading.keepFree(text, font);
    this.title = text;
  }

  /** Shades the time of a fault. */
  void addFault(FaultBand band, @Nullable Font font) {
    shading.addFault(band, font);
  }

  XYPlot plot() {
    return plot;
  }

  /** Of the names of faults, in pixels. */
  double heightOfNames() {
    return shading.heightOfNames();
  }

  /**
   * Draws what objectives allow, with names that keep clear of the curve; after all else.
   *
   * @param limits by their names, in seconds
   * @param across the range of the time axis
   * @param height of the panel, in pixels
   */
  void addLimits(Map<String, Double> limits, Font font, Range across, double height) {
    FreePlaces places = new FreePlaces(across, plot.getRangeAxis().getRange(), height);
    addTo(places, across);
    for (double seconds : limits.values()) {
      places.addLine(across.getLowerBound(), y(seconds), across.getUpperBound(), y(seconds));
      plot.addRangeMarker(
          new ValueMarker(y(seconds), ChartStyle.GREEN, ChartStyle.dashed(2)), Layer.FOREGROUND);
    }
    limits.forEach(
        (name, seconds) -> {
          List<FreePlaces.Spot> spots =
              FreePlaces.along(y(seconds), across.getUpperBound(), across.getLowerBound(), true);
          plot.addAnnotation(places.put(name, spots, font, ChartStyle.GREEN));
        });
  }

  /** Curve, band, mean, title and names of faults. */
  private void addTo(FreePlaces places, Range across) {
    places.addCurves(plot.getDataset());
    if (isBand(series)) {
      Envelope envelope = new Envelope(series, intervals(series));
      for (int i = 0; i < envelope.intervals(); i++) {
        double x = x(envelope.middleSeconds(i));
        places.addLine(x, y(envelope.lowestSeconds(i)), x, y(envelope.highestSeconds(i)));
      }
    }
    if (hasMean()) {
      double mean = y(meanSeconds);
      places.addLine(x(series.firstValueSeconds()), mean, x(series.lastValueSeconds()), mean);
    }
    places.addAtTheTop(title, across.getLowerBound(), false, 0);
    shading.addTo(places);
  }

  private double x(double seconds) {
    return time.fromSeconds(seconds);
  }

  private double y(double seconds) {
    return rpo.fromSeconds(seconds);
  }
}
