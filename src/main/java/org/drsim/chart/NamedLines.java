package org.drsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** Lines of a plot, each with its entry in the key below. */
final class NamedLines {

  static final BasicStroke FULL = new BasicStroke(2.2f);

  private final ColourKey key;
  private final DefaultXYDataset data = new DefaultXYDataset();
  private final XYLineAndShapeRenderer renderer;

  /**
   * @param dots whether each point is marked
   */
  NamedLines(ColourKey key, boolean dots) {
    this.key = key;
    this.renderer = new XYLineAndShapeRenderer(true, dots);
    renderer.setDrawSeriesLineAsPath(true);
  }

  /** Adds a line through places. */
  void add(String name, double[] xs, double[] ys, Color colour, BasicStroke stroke) {
    final int number = data.getSeriesCount();
    data.addSeries(number, new double[][] {xs, ys});
    renderer.setSeriesPaint(number, colour);
    renderer.setSeriesStroke(number, stroke);
    renderer.setSeriesShape(number, new Ellipse2D.Double(-3, -3, 6, 6));
    key.addLine(ChartText.printable(name), colour, stroke);
  }

  void drawOn(XYPlot plot) {
    plot.setDataset(data);
    plot.setRenderer(renderer);
  }
}
