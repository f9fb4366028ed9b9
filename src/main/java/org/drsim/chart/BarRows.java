package org.drsim.chart;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.annotations.XYBoxAnnotation;
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
  static final int HEIGHT_OF_A_ROW = 26;

  static final int HEIGHT_OF_THE_REST = 220;

  private static final double HALF_A_BAR = 0.36;

  private final ChartStyle style;
  private final XYPlot plot;
  private final int rows;

  /**
   * @param domain what the bars are long by
   * @param names of the rows, from above
   */
  BarRows(ChartStyle style, NumberAxis domain, List<String> names) {
    this.style = style;
    rows = names.size();
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
    return HEIGHT_OF_THE_REST + HEIGHT_OF_A_ROW * rows;
  }

  /** Leaves room for a line of text above the bars. */
  void raise() {
    plot.getRangeAxis().setRange(plot.getRangeAxis().getLowerBound() - 0.5, rows - 0.4);
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

  /** What stands behind a bar. */
  void addFigure(int row, double end, String text, Color ink) {
    final XYTextAnnotation figure = new XYTextAnnotation("  " + text, end, row);
    figure.setFont(style.regular(12));
    figure.setPaint(ink);
    figure.setBackgroundPaint(ChartStyle.VEIL);
    figure.setTextAnchor(TextAnchor.CENTER_LEFT);
    plot.addAnnotation(figure);
  }
}
