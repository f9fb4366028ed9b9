package org.drsim.chart;

import java.awt.Color;
import java.awt.geom.Path2D;
import org.drsim.measure.TimeBuckets;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;

/** Areas on top of each other that go over the time of a run: means of {@link TimeBuckets}. */
final class StackedAreas {

  private final TimeBuckets buckets;
  private final AxisScale time;
  private final AxisScale scale;
  private final XYPlot plot;
  private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
  private final double[] top = new double[TimeBuckets.NUMBER];

  /**
   * @param values the vertical axis, in units of the scale
   */
  StackedAreas(
      ChartStyle style, TimeBuckets buckets, AxisScale time, AxisScale scale, NumberAxis values) {
    this.buckets = buckets;
    this.time = time;
    this.scale = scale;
    this.plot =
        new XYPlot(
            new DefaultXYDataset(), style.time(time, 0, buckets.endSeconds()), values, renderer);
    ChartStyle.dress(plot);
  }

  XYPlot plot() {
    return plot;
  }

  /**
   * Puts one more area on top.
   *
   * @param heights a mean for each bucket
   */
  void add(double[] heights, Color colour) {
    final Path2D.Double area = new Path2D.Double();
    area.moveTo(x(0), y(top[0]));
    for (int i = 1; i <= TimeBuckets.NUMBER; i++) {
      step(area, i, top[i - 1]);
      if (i < TimeBuckets.NUMBER && top[i] != top[i - 1]) {
        area.lineTo(x(i), y(top[i]));
      }
    }
    for (int i = 0; i < TimeBuckets.NUMBER; i++) {
      top[i] += heights[i];
    }
    for (int i = TimeBuckets.NUMBER - 1; i >= 0; i--) {
      area.lineTo(x(i + 1), y(top[i]));
      area.lineTo(x(i), y(top[i]));
    }
    area.closePath();
    renderer.addAnnotation(new XYShapeAnnotation(area, null, null, colour), Layer.BACKGROUND);
  }

  private void step(Path2D.Double area, int bucket, double value) {
    area.lineTo(x(bucket), y(value));
  }

  private double x(int bucket) {
    return time.fromSeconds(bucket * buckets.seconds());
  }

  private double y(double value) {
    return scale.fromSeconds(value);
  }
}
