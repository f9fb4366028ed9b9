package org.drsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import org.drsim.statistics.Estimate;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** Dots with their intervals, in groups of one colour each. */
final class IntervalMarks {

  private static final int CORNERS = 8;
  private static final Shape DOT = octagon(4.8);
  private static final BasicStroke WHISKER = new BasicStroke(1.4f);

  private final XYPlot plot;
  private final DefaultXYDataset data = new DefaultXYDataset();
  private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);

  /** In a plot, as the dataset of a number. */
  IntervalMarks(XYPlot plot, int number) {
    this.plot = plot;
    plot.setDataset(number, data);
    plot.setRenderer(number, renderer);
  }

  /** Of straight pieces, as all that charts are made of. */
  private static Shape octagon(double radius) {
    final Path2D shape = new Path2D.Double();
    for (int corner = 0; corner < CORNERS; corner++) {
      final double angle = 2 * StrictMath.PI * (corner + 0.5) / CORNERS;
      final double x = radius * StrictMath.cos(angle);
      final double y = radius * StrictMath.sin(angle);
      if (corner == 0) {
        shape.moveTo(x, y);
      } else {
        shape.lineTo(x, y);
      }
    }
    shape.closePath();
    return shape;
  }

  /** A group; {@code places} are x, then y, on the axes. */
  void add(double[][] places, Color colour) {
    final int series = data.getSeriesCount();
    data.addSeries(series, places);
    renderer.setSeriesPaint(series, colour);
    renderer.setSeriesShape(series, DOT);
  }

  /** An upright interval at a place. */
  void addUpright(double x, Estimate estimate, QuantityScale scale, Color colour) {
    if (Double.isFinite(estimate.low()) && Double.isFinite(estimate.high())) {
      addLine(x, scale.place(estimate.low()), x, scale.place(estimate.high()), colour);
    }
  }

  /** A level interval at a height. */
  void addLevel(double y, Estimate estimate, QuantityScale scale, Color colour) {
    if (Double.isFinite(estimate.low()) && Double.isFinite(estimate.high())) {
      addLine(scale.place(estimate.low()), y, scale.place(estimate.high()), y, colour);
    }
  }

  private void addLine(double x, double y, double toX, double toY, Color colour) {
    plot.addAnnotation(new XYLineAnnotation(x, y, toX, toY, WHISKER, colour));
  }
}
