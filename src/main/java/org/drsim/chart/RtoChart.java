package org.drsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.drsim.quantity.Share;
import org.drsim.scenario.Metric;
import org.drsim.scenario.Objective;
import org.drsim.scenario.Qualifier;
import org.drsim.study.StudyResult;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** In which share of all outages a recovery plan was over within each time. */
public final class RtoChart {

  private static final int HEIGHT = 600;
  private static final int MOST_CURVES = 6;

  /** Of the plot under a key of many lines, in pixels. */
  private static final double LOWEST = 340;

  private static final double ROOM = 1.06;
  private static final double TOP = 1.04;

  /** An objective beyond so many times the longest is left out: it would squeeze the curves. */
  private static final double FARTHEST_LIMIT = 3;

  private static final double[] SHARES = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1};
  private static final double[] MARKED = {0.5, 0.95};

  /** Okabe and Ito's; the curves differ by their dashes, too, which are longer than dots. */
  private static final Color[] COLOURS = {
    ChartStyle.BLUE,
    ChartStyle.VERMILION,
    ChartStyle.GREEN,
    new Color(0xCC79A7),
    ChartStyle.INK,
    new Color(0x56B4E9)
  };

  private static final float[][] DASHES = {
    null, {10, 4}, {16, 3, 4, 3}, {24, 6}, {7, 7}, {16, 3, 4, 3, 4, 3}
  };

  private final StudyResult result;
  private final int found;
  private final List<RtoCurve> curves;
  private final List<Corner> corners = new ArrayList<>();

  /** An objective about one of the curves. */
  private record Corner(Objective stated, int curve) {

    double share() {
      return stated.qualifier().form() == Qualifier.Form.OUTAGES ? stated.qualifier().share() : 1;
    }
  }

  private RtoChart(StudyResult result) {
    this.result = result;
    final List<RtoCurve> all = RtoCurve.all(result);
    found = all.size();
    curves =
        all.stream()
            .sorted(Comparator.comparingDouble(RtoCurve::longest).reversed())
            .limit(MOST_CURVES)
            .toList();
    final double farthest = FARTHEST_LIMIT * longest();
    for (int i = 0; i < curves.size(); i++) {
      addCorners(i, farthest);
    }
  }

  private double longest() {
    return curves.stream().mapToDouble(RtoCurve::longest).max().orElse(1);
  }

  /** Of objectives that hold for single outages. */
  private void addCorners(int curve, double farthest) {
    result.scenario().objectives().stream()
        .filter(one -> one.metric() == Metric.RTO && one.kind() == Objective.Kind.PLAN)
        .filter(one -> one.name().equals(curves.get(curve).plan()))
        .filter(one -> one.comparison().isUpperLimit() && one.limit() <= farthest)
        .filter(one -> one.qualifier().form() != Qualifier.Form.MEAN)
        .forEach(one -> corners.add(new Corner(one, curve)));
  }

  /** Whether there are enough outages to show. */
  public static boolean hasSomething(StudyResult result) {
    return !RtoCurve.all(result).isEmpty();
  }

  /**
   * Draws all replications of a run.
   *
   * @param title name of the scenario
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(String title, StudyResult result) {
    final RtoChart chart = new RtoChart(result);
    final String shown = ChartText.printable(title);
    return Picture.draw("RTO: " + shown, HEIGHT, style -> chart.draw(shown, style));
  }

  private JFreeChart draw(String title, ChartStyle style) {
    final DurationScale seconds = scale();
    final NumberAxis domain = seconds.axis("time from the beginning of the outage");
    style.dress(domain);
    final XYPlot plot = new XYPlot(null, domain, shares(style), null);
    ChartStyle.dress(plot);
    addCurves(plot, seconds);
    addCorners(plot, style, seconds);
    final JFreeChart chart = style.chart(plot, title, subtitle(), legend(seconds));
    final ColourKey key = new ColourKey(style);
    for (int i = 0; i < curves.size(); i++) {
      key.addLine(curves.get(i).name(), COLOURS[i], stroke(i));
    }
    key.standBelow(chart);
    return chart;
  }

  private DurationScale scale() {
    final double shortest =
        curves.stream().mapToDouble(curve -> curve.seconds().get(0)).reduce(longest(), Math::min);
    double from = shortest;
    double to = longest();
    for (final Corner corner : corners) {
      from = Math.min(from, corner.stated().limit());
      to = Math.max(to, corner.stated().limit());
    }
    return DurationScale.between(Math.max(1, from), Math.max(1, to), ROOM);
  }

  private static NumberAxis shares(ChartStyle style) {
    final List<PlacedTicks.Tick> ticks = new ArrayList<>();
    for (final double share : SHARES) {
      ticks.add(new PlacedTicks.Tick(share, new Share(share).toString()));
    }
    final NumberAxis axis = new PlacedTicks("share of the outages that were over", ticks);
    axis.setRange(0, TOP);
    style.dress(axis);
    return axis;
  }

  /** The curves, and then their marks, over all of them. */
  private void addCurves(XYPlot plot, DurationScale seconds) {
    final DefaultXYDataset data = new DefaultXYDataset();
    final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    for (int i = 0; i < curves.size(); i++) {
      data.addSeries(i, line(curves.get(i), seconds));
      renderer.setSeriesPaint(i, COLOURS[i]);
      renderer.setSeriesStroke(i, stroke(i));
    }
    plot.setDataset(data);
    plot.setRenderer(renderer);
    final DefaultXYDataset marks = new DefaultXYDataset();
    final XYLineAndShapeRenderer shapes = new XYLineAndShapeRenderer(false, true);
    for (int i = 0; i < curves.size() * MARKED.length; i++) {
      marks.addSeries(i, mark(i, seconds));
      shapes.setSeriesPaint(i, COLOURS[i / MARKED.length]);
      shapes.setSeriesShape(i, i % MARKED.length == 0 ? square() : diamond());
    }
    plot.setDataset(1, marks);
    plot.setRenderer(1, shapes);
  }

  /** From the left end of the axis to the right, without those that were not over. */
  private static double[][] line(RtoCurve curve, DurationScale seconds) {
    final double[][] steps = curve.steps();
    final int last = steps[0].length + 1;
    final double[][] points = new double[2][last + 1];
    points[0][0] = seconds.left();
    for (int i = 1; i < last; i++) {
      points[0][i] = seconds.place(steps[0][i - 1]);
      points[1][i] = steps[1][i - 1];
    }
    points[0][last] = seconds.to();
    points[1][last] = points[1][last - 1];
    return points;
  }

  private double[][] mark(int number, DurationScale seconds) {
    final double share = MARKED[number % MARKED.length];
    final double value = curves.get(number / MARKED.length).quantile(share);
    return value < Double.POSITIVE_INFINITY
        ? new double[][] {{seconds.place(value)}, {share}}
        : new double[2][0];
  }

  private static Shape square() {
    return new Rectangle2D.Double(-5, -5, 10, 10);
  }

  private static Shape diamond() {
    final Path2D shape = new Path2D.Double();
    shape.moveTo(-6.5, 0);
    shape.lineTo(0, -6.5);
    shape.lineTo(6.5, 0);
    shape.lineTo(0, 6.5);
    shape.closePath();
    return shape;
  }

  private static BasicStroke stroke(int curve) {
    return new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES[curve], 0);
  }

  /** The upper left corners of where curves must not be; their names keep clear of the curves. */
  private void addCorners(XYPlot plot, ChartStyle style, DurationScale seconds) {
    final FreePlaces places =
        new FreePlaces(plot.getDomainAxis().getRange(), plot.getRangeAxis().getRange(), LOWEST);
    places.addCurves(plot.getDataset());
    final BasicStroke dots = ChartStyle.dashed(2);
    for (final Corner corner : corners) {
      final Color colour = COLOURS[corner.curve()];
      final double x = seconds.place(corner.stated().limit());
      final double y = corner.share();
      places.addLine(x, 0, x, y);
      places.addLine(x, y, seconds.to(), y);
      plot.addAnnotation(new XYLineAnnotation(x, 0, x, y, dots, colour));
      plot.addAnnotation(new XYLineAnnotation(x, y, seconds.to(), y, dots, colour));
    }
    for (final Corner corner : corners) {
      final double x = seconds.place(corner.stated().limit());
      final List<FreePlaces.Spot> spots = spots(x, corner.share(), seconds);
      final String name = ChartText.limit(corner.stated());
      plot.addAnnotation(places.put(name, spots, style.regular(12), COLOURS[corner.curve()]));
    }
  }

  /** From the axis up, then along the upper line. */
  private static List<FreePlaces.Spot> spots(double x, double y, DurationScale seconds) {
    final boolean late = x > (seconds.left() + seconds.to()) / 2;
    final List<FreePlaces.Spot> spots = new ArrayList<>(FreePlaces.beside(x, 0, y, late));
    spots.addAll(FreePlaces.along(y, x, seconds.to(), false));
    return spots;
  }

  private String subtitle() {
    final long rows = result.allOutages().rows().size();
    return "In which share of the outages all was back within a time"
        + (curves.size() < found
            ? " · the slowest " + curves.size() + " of " + found + " plans"
            : "")
        + (rows < result.allOutages().all() ? " · of the first " + rows + " outages" : "")
        + ChartText.reality(result);
  }

  private String legend(DurationScale seconds) {
    return "square: half of the outages, diamond: 95 %"
        + (corners.isEmpty()
            ? ""
            : ChartText.SEPARATOR + "dotted: objective, met left of and above its corner")
        + (seconds.logarithmic() ? ChartText.SEPARATOR + "logarithmic axis" : "")
        + ChartText.replications(result);
  }
}
