package org.drsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** How all charts look: typeface, colours, titles and axes. */
final class ChartStyle {

  static final Color GRID = new Color(0xE3E6EA);
  static final Color INK = new Color(0x33, 0x3A, 0x44);

  /** Behind a text that may stand on lines. */
  static final Color VEIL = new Color(255, 255, 255, 190);

  /** Okabe and Ito's colours, which colour-blind readers tell apart. */
  static final Color BLUE = new Color(0x0072B2);

  static final Color VERMILION = new Color(0xD55E00);
  static final Color GREEN = new Color(0x00805C);

  static {
    // Else rotated labels become outlines, and SVG text must stay text.
    TextUtils.setUseDrawRotatedStringWorkaround(false);
  }

  /** Of pictures that are as fine as one likes. */
  private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

  private final ChartFonts fonts;

  ChartStyle(ChartFonts fonts) {
    this.fonts = fonts;
  }

  Font regular(float points) {
    return fonts.regular(points);
  }

  Font bold(float points) {
    return fonts.bold(points);
  }

  /** Of a text in a font, in pixels. */
  static double width(String text, Font font) {
    return font.getStringBounds(text, METRICS).getWidth();
  }

  /** A chart with two lines above and one below. */
  JFreeChart chart(Plot plot, String title, String subtitle, String legend) {
    JFreeChart chart = new JFreeChart(null, fonts.bold(20), plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(14, 16, 10, 24));
    chart.addSubtitle(line(title, 20, true));
    chart.addSubtitle(line(subtitle, 14, false));
    TextTitle below = line(legend, 12, false);
    below.setPosition(RectangleEdge.BOTTOM);
    below.setPadding(4, 4, 0, 4);
    chart.addSubtitle(below);
    return chart;
  }

  private TextTitle line(String text, float points, boolean strong) {
    TextTitle line = new TextTitle(text, strong ? fonts.bold(points) : fonts.regular(points));
    line.setPaint(INK);
    line.setHorizontalAlignment(HorizontalAlignment.LEFT);
    line.setTextAlignment(HorizontalAlignment.LEFT);
    line.setPadding(0, 4, strong ? 4 : 12, 4);
    return line;
  }

  NumberAxis axis(String quantity, String unit, AxisScale scale, double from, double to) {
    NumberAxis axis = new NumberAxis(quantity + " (" + unit + ")");
    axis.setTickUnit(scale.tickUnit());
    axis.setRange(from, to);
    dress(axis);
    return axis;
  }

  /** An axis without a unit. */
  NumberAxis axis(String quantity, AxisScale scale, double from, double to) {
    NumberAxis axis = axis(quantity, "", scale, from, to);
    axis.setLabel(quantity);
    return axis;
  }

  /** The time of a simulation between two times in seconds. */
  NumberAxis time(AxisScale time, double from, double to) {
    return axis(
        "time since start", time.unitName(), time, time.fromSeconds(from), time.fromSeconds(to));
  }

  /** A line of dashes, or of dots where they are short. */
  static BasicStroke dashed(float length) {
    float[] dashes = {length, 4};
    return new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
  }

  void dress(Axis axis) {
    axis.setLabelFont(fonts.regular(13));
    axis.setTickLabelFont(fonts.regular(12));
    axis.setLabelPaint(INK);
    axis.setTickLabelPaint(INK);
    axis.setAxisLinePaint(GRID);
    axis.setTickMarkPaint(GRID);
  }

  static void dress(XYPlot plot) {
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinePaint(GRID);
    plot.setRangeGridlinePaint(GRID);
    plot.setDomainGridlineStroke(new BasicStroke(1));
    plot.setRangeGridlineStroke(new BasicStroke(1));
  }
}
