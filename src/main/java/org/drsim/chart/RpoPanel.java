package org.drsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import org.drsim.measure.RpoStatistics;
import org.drsim.measure.SawTooth;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.LengthAdjustmentType;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;
import org.jspecify.annotations.Nullable;

/** The RPO of one machine over time: tooth by tooth, or as a band where they are too many. */
final class RpoPanel {

  /** Beyond it teeth stand closer than two pixels and become a band. */
  static final int MOST_TEETH = 600;

  private static final Color BAND = new Color(0xBF, 0xDB, 0xEC);
  private static final Color BAND_EDGE = new Color(0x8C, 0xBF, 0xDD);
  private static final Color WARM_UP = new Color(0xF1F2F4);
  private static final Color FAULT = new Color(0xFB, 0xE3, 0xD6);

  /** Beyond this share of the axis the name of a fault stands to the left of its beginning. */
  private static final double LATE = 0.8;

  private static final double LINE_HEIGHT = 14;
  private static final int MOST_LINES = 4;
  private static final Color NOTHING = new Color(255, 255, 255, 0);

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

  /** Of faults, which stand below each other as their times may overlap. */
  private int names;

  RpoPanel(SawTooth series, AxisScale time, AxisScale rpo, NumberAxis rpoAxis) {
    this.series = series;
    this.time = time;
    this.rpo = rpo;
    plot.setRangeAxis(rpoAxis);
    ChartStyle.dress(plot);
  }

  /** The plot, with curve, mean and warm-up. */
  XYPlot plot(@Nullable RpoStatistics statistics, double warmUpSeconds) {
    if (isBand(series)) {
      addBand(new Envelope(series, intervals(series)));
    } else {
      addCurve(
          teeth(), Math.max(THINNEST, LINE * Math.min(1, TEETH_AT_FULL_WIDTH / series.drops())));
    }
    if (statistics != null) {
      addMean(statistics.meanSeconds());
    }
    if (warmUpSeconds > series.startSeconds()) {
      double from = x(series.startSeconds());
      double to = x(Math.min(warmUpSeconds, series.endSeconds()));
      plot.addDomainMarker(new IntervalMarker(from, to, WARM_UP), Layer.BACKGROUND);
    }
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
    renderer.setSeriesPaint(0, ChartStyle.BLUE);
    renderer.setSeriesStroke(
        0, new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    plot.setDataset(data);
    plot.setRenderer(renderer);
    return renderer;
  }

  private void addMean(double seconds) {
    plot.addRangeMarker(
        new ValueMarker(y(seconds), ChartStyle.VERMILION, ChartStyle.dashed(6)), Layer.FOREGROUND);
  }

  /** Shades the time of a fault. */
  void addFault(FaultBand band, @Nullable Font font) {
    double end = Math.min(band.endSeconds(), series.endSeconds());
    double start = Math.max(band.startSeconds(), series.startSeconds());
    if (start >= end) {
      return;
    }
    plot.addDomainMarker(new IntervalMarker(x(start), x(end), FAULT), Layer.BACKGROUND);
    if (font != null) {
      boolean late =
          start - series.startSeconds() > LATE * (series.endSeconds() - series.startSeconds());
      // In front of the bands, which may overlap.
      ValueMarker name = new ValueMarker(x(start), NOTHING, new BasicStroke(1));
      name.setLabel(ChartText.printable(band.fault()));
      name.setLabelFont(font);
      name.setLabelPaint(ChartStyle.VERMILION);
      name.setLabelBackgroundColor(NOTHING);
      name.setLabelAnchor(RectangleAnchor.TOP_LEFT);
      name.setLabelTextAnchor(late ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
      name.setLabelOffsetType(LengthAdjustmentType.CONTRACT);
      double below = 3 + LINE_HEIGHT * (names++ % MOST_LINES);
      name.setLabelOffset(new RectangleInsets(below, late ? 4 : -4, 0, 0));
      plot.addDomainMarker(name, Layer.FOREGROUND);
    }
  }

  /** Draws what an objective allows. */
  void addLimit(double seconds, String label, Font font) {
    ValueMarker marker = new ValueMarker(y(seconds), ChartStyle.GREEN, ChartStyle.dashed(2));
    marker.setLabel(label);
    marker.setLabelFont(font);
    marker.setLabelPaint(ChartStyle.GREEN);
    marker.setLabelBackgroundColor(NOTHING);
    marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
    marker.setLabelTextAnchor(TextAnchor.BOTTOM_RIGHT);
    marker.setLabelOffset(new RectangleInsets(2, 4, 2, 4));
    plot.addRangeMarker(marker, Layer.FOREGROUND);
  }

  private double x(double seconds) {
    return time.fromSeconds(seconds);
  }

  private double y(double seconds) {
    return rpo.fromSeconds(seconds);
  }
}
