package org.drsim.chart;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.RpoKind;
import org.drsim.quantity.Share;
import org.drsim.scenario.Objective;
import org.drsim.scenario.Qualifier;
import org.drsim.study.MachineReport;
import org.drsim.study.RpoAges;
import org.drsim.study.StudyResult;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * For which share of the time the RPO is above each value, by kind of recovery point, of all
 * machines together and of the one with the highest 99 % quantile.
 */
public final class ExceedanceChart {

  private static final int HEIGHT = 600;

  /** Room right of the longest RPO, as a share of the axis. */
  private static final double ROOM = 1.06;

  /** An objective beyond so many times the longest RPO is left out: it would squeeze the curves. */
  private static final double FARTHEST_LIMIT = 2;

  /** Of the plot under a key of many lines, in pixels. */
  private static final double LOWEST = 340;

  private static final double[] SHARES = {1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001};

  private static final Comparator<MachineReport> BY_RPO =
      Comparator.comparingDouble(ExceedanceChart::p99)
          .thenComparingDouble(ExceedanceChart::max)
          .reversed();

  private final StudyResult result;
  private final List<ExceedanceCurve> curves = new ArrayList<>();
  private final ObjectiveCurves subjects;

  /** One of those with equal corners. */
  private final List<Objective> objectives;

  private final double longest;

  private ExceedanceChart(StudyResult result) {
    this.result = result;
    for (final RpoKind kind : RpoKind.values()) {
      final AgeDistribution age = result.ages().all(kind);
      if (age != null) {
        curves.add(
            new ExceedanceCurve(
                RpoKindStyle.name(kind) + ExceedanceCurve.figures(age),
                age,
                RpoKindStyle.colour(kind),
                RpoKindStyle.stroke(kind)));
      }
    }
    addWorst();
    subjects = new ObjectiveCurves(result);
    curves.addAll(subjects.curves());
    final double shown =
        curves.stream().mapToDouble(ExceedanceCurve::longestSeconds).max().orElse(1);
    final Map<String, Objective> named = new LinkedHashMap<>();
    objectives(FARTHEST_LIMIT * shown)
        .forEach(stated -> named.putIfAbsent(ChartText.limit(stated), stated));
    objectives = List.copyOf(named.values());
    longest = objectives.stream().mapToDouble(Objective::limit).reduce(shown, Math::max);
  }

  /** Of several machines, the one with the highest 99 % quantile; of equal ones, the maximum. */
  private void addWorst() {
    final List<MachineReport> machines = result.machines();
    final MachineReport worst =
        machines.stream()
            .filter(machine -> p99(machine) > 0)
            .sorted(BY_RPO)
            .findFirst()
            .orElse(null);
    final AgeDistribution age =
        worst == null || machines.size() == 1
            ? null
            : result.ages().of(machines.indexOf(worst), RpoKind.CRASH_CONSISTENT);
    if (worst != null && age != null) {
      final long alike =
          machines.stream().filter(one -> BY_RPO.compare(one, worst) == 0).count() - 1;
      curves.add(
          new ExceedanceCurve(
              "newest point of "
                  + ChartText.printable(worst.name())
                  + (alike == 0 ? "" : " and " + alike + " like it")
                  + ExceedanceCurve.figures(age),
              age,
              ChartStyle.VERMILION,
              RpoKindStyle.worst()));
    }
  }

  private static double p99(MachineReport machine) {
    return machine.rpo() == null ? 0 : machine.rpo().p99Seconds();
  }

  private static double max(MachineReport machine) {
    return machine.rpo() == null ? 0 : machine.rpo().maxSeconds();
  }

  /** Those that bound an RPO for a share of the time, or for all of it. */
  private Stream<Objective> objectives(double farthest) {
    return result.scenario().objectives().stream()
        .filter(stated -> RpoKindStyle.of(stated.metric()) != null)
        .filter(subjects::isShown)
        .filter(stated -> stated.comparison().isUpperLimit() && stated.limit() <= farthest)
        .filter(stated -> stated.qualifier().form() != Qualifier.Form.MEAN);
  }

  /** Whether there is anything to show. */
  public static boolean hasSomething(StudyResult result) {
    final RpoAges ages = result.ages();
    return result.machines().stream().anyMatch(machine -> !machine.rpos().isEmpty())
        && Stream.of(RpoKind.values()).anyMatch(kind -> ages.all(kind) != null);
  }

  /**
   * Draws all replications of a run.
   *
   * @param title name of the scenario
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(String title, StudyResult result) {
    final ExceedanceChart chart = new ExceedanceChart(result);
    final String shown = ChartText.printable(title);
    return Picture.draw("Exceedance of RPO: " + shown, HEIGHT, style -> chart.draw(shown, style));
  }

  private JFreeChart draw(String title, ChartStyle style) {
    final double shortest =
        curves.stream().mapToDouble(ExceedanceCurve::shortestSeconds).min().orElse(0);
    final DurationScale seconds = DurationScale.of(Math.max(1, shortest), longest, ROOM);
    final NumberAxis domain = seconds.axis("RPO");
    style.dress(domain);
    final XYPlot plot = new XYPlot(null, domain, shares(style), null);
    ChartStyle.dress(plot);
    addCurves(plot, seconds);
    addObjectives(plot, style, seconds);
    final JFreeChart chart = style.chart(plot, title, subtitle(), legend(seconds));
    final ColourKey key = new ColourKey(style);
    curves.forEach(curve -> key.addLine(curve.name(), curve.colour(), curve.stroke()));
    key.standBelow(chart);
    return chart;
  }

  private static NumberAxis shares(ChartStyle style) {
    final List<PlacedTicks.Tick> ticks = new ArrayList<>();
    for (final double share : SHARES) {
      ticks.add(new PlacedTicks.Tick(place(share), new Share(share).toString()));
    }
    final NumberAxis axis = new PlacedTicks("share of the time with a higher RPO", ticks);
    axis.setRange(0, ExceedanceCurve.DECADES + 0.03);
    style.dress(axis);
    return axis;
  }

  /** Upwards, on a logarithmic axis. */
  private static double place(double share) {
    return ExceedanceCurve.DECADES + StrictMath.log10(share);
  }

  private void addCurves(XYPlot plot, DurationScale seconds) {
    final DefaultXYDataset data = new DefaultXYDataset();
    final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    for (int i = 0; i < curves.size(); i++) {
      final double[][] points = curves.get(i).points();
      for (int point = 0; point < points[0].length; point++) {
        points[0][point] = seconds.place(points[0][point]);
        points[1][point] = place(points[1][point]);
      }
      data.addSeries(i, points);
      renderer.setSeriesPaint(i, curves.get(i).colour());
      renderer.setSeriesStroke(i, curves.get(i).stroke());
    }
    plot.setDataset(data);
    plot.setRenderer(renderer);
  }

  /** The lower left corners of where curves must not be; their names keep clear of the curves. */
  private void addObjectives(XYPlot plot, ChartStyle style, DurationScale seconds) {
    final double right = plot.getDomainAxis().getUpperBound();
    final FreePlaces places =
        new FreePlaces(plot.getDomainAxis().getRange(), plot.getRangeAxis().getRange(), LOWEST);
    places.addCurves(plot.getDataset());
    final BasicStroke dots = ChartStyle.dashed(2);
    for (final Objective stated : objectives) {
      final double x = seconds.place(stated.limit());
      final double y = corner(stated);
      places.addLine(x, y, x, ExceedanceCurve.DECADES);
      places.addLine(x, y, right, y);
      plot.addAnnotation(
          new XYLineAnnotation(x, y, x, ExceedanceCurve.DECADES, dots, ChartStyle.GREEN));
      plot.addAnnotation(new XYLineAnnotation(x, y, right, y, dots, ChartStyle.GREEN));
    }
    for (final Objective stated : objectives) {
      final List<FreePlaces.Spot> spots =
          spots(seconds.place(stated.limit()), corner(stated), right);
      plot.addAnnotation(
          places.put(ChartText.limit(stated), spots, style.regular(12), ChartStyle.GREEN));
    }
  }

  /** At the corner, then up and then along its lines. */
  private static List<FreePlaces.Spot> spots(double x, double y, double right) {
    final List<FreePlaces.Spot> spots = new ArrayList<>();
    spots.add(new FreePlaces.Spot(x, y, false, false));
    spots.add(new FreePlaces.Spot(x, y, false, true));
    spots.addAll(FreePlaces.beside(x, y, ExceedanceCurve.DECADES, true));
    spots.addAll(FreePlaces.along(y, x, right, false));
    return spots;
  }

  /** How high a corner is: where all of the time counts, at the axis. */
  private static double corner(Objective stated) {
    return stated.qualifier().form() == Qualifier.Form.TIME
        ? Math.max(0, place(1 - stated.qualifier().share()))
        : 0;
  }

  private String subtitle() {
    final int machines = result.machines().size();
    return "How much of the time the RPO is above a value · "
        + (machines == 1
            ? ChartText.printable(result.machines().get(0).name())
            : machines + " machines together, and the one with the highest p99")
        + ChartText.reality(result);
  }

  private String legend(DurationScale seconds) {
    final StringBuilder text =
        new StringBuilder("read: at 1 %, the value that the RPO is above for 1 % of the time");
    if (!objectives.isEmpty()) {
      text.append(ChartText.SEPARATOR)
          .append("dotted: objective, met left of and below its corner");
    }
    final long growing = result.machines().stream().filter(MachineReport::isUnstable).count();
    if (growing > 0) {
      text.append(ChartText.SEPARATOR)
          .append(growing == 1 ? "of 1 machine it grows" : "of " + growing + " machines it grows")
          .append(" as long as the run lasts");
    }
    if (seconds.logarithmic()) {
      text.append(ChartText.SEPARATOR).append("both axes logarithmic");
    }
    return text.append(ChartText.replications(result)).toString();
  }
}
