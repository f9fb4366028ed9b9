package org.drsim.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.drsim.scenario.Measure;
import org.drsim.scenario.Objective;
import org.drsim.scenario.Qualifier;
import org.drsim.statistics.Estimate;
import org.drsim.study.ObjectiveReport;
import org.drsim.sweep.PointResult;

/** What a study tells of each design point, a column each. */
final class StudyColumns {

  /**
   * One column.
   *
   * @param title what is measured, or promised
   * @param cell of a point
   */
  record Column(String title, Function<PointResult, String> cell) {}

  private StudyColumns() {}

  /**
   * All columns of results with equal measures and objectives. A measure of which an objective says
   * the same figure has none of its own.
   */
  static List<Column> of(PointResult any) {
    final List<Column> columns = new ArrayList<>();
    for (int i = 0; i < any.figures().size(); i++) {
      final int place = i;
      final Measure measure = any.figures().get(i).measure();
      if (any.objectives().stream().noneMatch(one -> saysTheSame(one.objective(), measure))) {
        columns.add(new Column(measure.toString(), point -> figure(point, place)));
      }
    }
    for (int i = 0; i < any.objectives().size(); i++) {
      final int place = i;
      columns.add(
          new Column(
              any.objectives().get(i).objective().toString(), point -> objective(point, place)));
    }
    return columns;
  }

  /** Whether any figure of a point has one. */
  static boolean hasInterval(PointResult point) {
    return Stream.concat(
            point.figures().stream().map(PointResult.Figure::estimate),
            point.objectives().stream().map(ObjectiveReport::estimate))
        .anyMatch(estimate -> !Double.isNaN(estimate.low()));
  }

  private static boolean saysTheSame(Objective objective, Measure measure) {
    final Objective observed = measure.observed();
    final Qualifier.Form form = objective.qualifier().form();
    return (form == Qualifier.Form.MEAN || form == Qualifier.Form.WORST)
        && form == observed.qualifier().form()
        && objective.metric() == observed.metric()
        && objective.kind() == observed.kind()
        && !objective.each()
        && objective.name().equals(observed.name());
  }

  private static String figure(PointResult point, int place) {
    final PointResult.Figure figure = point.figures().get(place);
    return estimate(figure.measure().unit(), figure.estimate());
  }

  private static String objective(PointResult point, int place) {
    final ObjectiveReport objective = point.objectives().get(place);
    return estimate(objective.unit(), objective.estimate()) + "  " + objective.verdict();
  }

  private static String estimate(String unit, Estimate estimate) {
    final String value = StudyLines.reading(unit, estimate.value());
    return Double.isNaN(estimate.low())
        ? value
        : value
            + " ["
            + StudyLines.reading(unit, estimate.low())
            + ", "
            + StudyLines.reading(unit, estimate.high())
            + "]";
  }
}
