package org.drsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;

/** Horizontal bars below each other, made of coloured pieces, with their names at the left. */
final class BarRows {

  /** Of a chart: for each row, and for all else with one line of a {@link ColourKey}. */
  private static final int HEIGHT_OF_A_LINE = 16;

  static final int HEIGHT_OF_A_ROW = 26;

  static final int HEIGHT_OF_THE_REST = 220;

  private static final double HALF_A_BAR = 0.36;
  private static final double ABOVE_A_BAR = HALF_A_BAR + 0.06;
  private static final double HEADING_BELOW = 0.15;
  private static final BasicStroke ABOVE =
      new BasicStroke(3.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  private static final BasicStroke STEP = new BasicStroke(1.2f);

  /** In pixels: around a text, and, about, of bars and their names together. */
  private static final double MARGIN = 12;

  private static final double WIDTH_OF_ALL = Picture.WIDTH - 60;

  /** Between a bar and its figure, as a share of the axis. */
  private static final double GAP = 0.006;

  private static final double LEAST_SHARE_OF_BARS = 0.4;

  private final ChartStyle style;
  private final XYPlot plot;
  private final int rows;

  /** Of the longest name, in pixels. */
  private final double widthOfNames;

  /**
   * @param domain what the bars are long by
   * @param names of the rows, from above
   */
  BarRows(ChartStyle style, NumberAxis domain, List<String> names) {
    this.style = style;
    rows = names.size();
    widthOfNames =
        names.stream()
            .map(ChartText::printable)
            .mapToDouble(name -> ChartStyle.width(name, style.regular(12)))
            .max()
            .orElse(0);
    final SymbolAxis axis =
        new SymbolAxis(null, names.stream().map(ChartText::printable).toArray(String[]::new));
    style.dress(axis);
    axis.setInverted(true);
    axis.setGridBandsVisible(false);
    axis.setRange(-0.6, rows - 0.4);
    plot = new XYPlot(new DefaultXYDataset(), domain, axis, new XYLineAndShapeRenderer());
    ChartStyle.dress(plot);
    plot.setRangeGridlinesVisible(false);
  }

  static int height(int rows) {
    return height(rows, 0);
  }

  /** With so many lines of text above the bars. */
  static int height(int rows, int lines) {
    return HEIGHT_OF_THE_REST + HEIGHT_OF_A_ROW * rows + HEIGHT_OF_A_LINE * lines;
  }

  /** Leaves room for lines of text above the bars. */
  void raise(int lines) {
    final double room = lines * (double) HEIGHT_OF_A_LINE / HEIGHT_OF_A_ROW;
    plot.getRangeAxis().setRange(plot.getRangeAxis().getLowerBound() - room, rows - 0.4);
  }

  XYPlot plot() {
    return plot;
  }

  /** A piece of a bar, between two values on the axis. */
  void addPiece(int row, double from, double to, Color colour) {
    if (to > from) {
      plot.addAnnotation(
          // Upside down, as the axis is.
          new XYBoxAnnotation(from, row + HALF_A_BAR, to, row - HALF_A_BAR, null, null, colour));
    }
  }

  /** What stands in a piece of a bar, from its beginning, if it fits. */
  void addInside(int row, double from, double to, String text, Color ink) {
    if (width(text) < (to - from) / plot.getDomainAxis().getRange().getLength()) {
      add(text(text, from + gap(), row, ink));
    }
  }

  /** With what is left free around it, as a share of the axis. */
  private double width(String text) {
    return (ChartStyle.width(text, style.regular(12)) + MARGIN) / (WIDTH_OF_ALL - widthOfNames);
  }

  /** How long the axis has to be for a figure behind a bar that ends somewhere. */
  double room(double end, String text) {
    return end / Math.max(LEAST_SHARE_OF_BARS, 1 - width(text));
  }

  /** A line above a bar, between two values on the axis. */
  void addLineAbove(int row, double from, double to, Color ink) {
    addLine(from, row - ABOVE_A_BAR, to, row - ABOVE_A_BAR, ABOVE, ink);
  }

  /** From the line above one bar to that above another. */
  void addStep(int fromRow, int toRow, double at, Color ink) {
    addLine(at, fromRow - ABOVE_A_BAR, at, toRow - ABOVE_A_BAR, STEP, ink);
  }

  private void addLine(double x, double y, double toX, double toY, BasicStroke stroke, Color ink) {
    plot.addAnnotation(new XYLineAnnotation(x, y, toX, toY, stroke, ink));
  }

  /** In place of a bar. */
  void addHeading(int row, String text) {
    final XYTextAnnotation heading = text(text, 0, row + HEADING_BELOW, ChartStyle.INK);
    heading.setFont(style.bold(13));
    add(heading);
  }

  /** What stands behind a bar. */
  void addFigure(int row, double end, String text, Color ink) {
    final XYTextAnnotation figure = text(text, end + gap(), row, ink);
    // A line across the bars ends at it, as both would be hard to read.
    figure.setBackgroundPaint(Color.WHITE);
    add(figure);
  }

  /** What stands behind a bar, or behind a line across the bars that would run through it. */
  void addFigureClearOf(double line, int row, double end, String text, Color ink) {
    final double reach = end + width(text) * plot.getDomainAxis().getRange().getLength();
    addFigure(row, end < line && line < reach ? line : end, text, ink);
  }

  private double gap() {
    return GAP * plot.getDomainAxis().getRange().getLength();
  }

  private XYTextAnnotation text(String text, double x, double row, Color ink) {
    final XYTextAnnotation annotation = new XYTextAnnotation(text, x, row);
    annotation.setFont(style.regular(12));
    annotation.setPaint(ink);
    annotation.setTextAnchor(TextAnchor.CENTER_LEFT);
    return annotation;
  }

  private void add(XYTextAnnotation text) {
    plot.addAnnotation(text);
  }
}
