package org.drsim.sweep.goal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.drsim.scenario.Replications;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.Estimates;
import org.drsim.statistics.ParetoFront;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.Experiment;
import org.drsim.sweep.Goal;
import org.drsim.sweep.Quantities;

/** Places the points of a design by two measures, or by a measure and what a path has. */
final class FrontSearch {

  /** Where the study says no number. */
  private static final int REPLICATIONS = 64;

  private final Experiment experiment;
  private final List<DesignPoint> points;
  private final int replications;

  FrontSearch(Experiment experiment, List<DesignPoint> points, Replications replications) {
    this.experiment = experiment;
    this.points = points;
    this.replications = replicationsOf(replications);
  }

  static int replicationsOf(Replications stated) {
    return stated.auto() ? Math.min(stated.most(), REPLICATIONS) : stated.most();
  }

  GoalResult run(Goal.Front goal) {
    final int k = points.size();
    final double[][] first = new double[k][];
    final double[][] second = new double[k][];
    if (!goal.measures().isEmpty()) {
      points.forEach(point -> experiment.announce(point, 0, replications));
    }
    for (int i = 0; i < k; i++) {
      first[i] = values(goal.first(), points.get(i));
      second[i] = values(goal.second(), points.get(i));
    }
    final List<ParetoFront.Place> places =
        ParetoFront.places(signed(goal.first(), first), signed(goal.second(), second));
    final List<GoalResult.Placed> placed = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      placed.add(
          new GoalResult.Placed(
              points.get(i),
              estimate(goal.first(), first[i]),
              estimate(goal.second(), second[i]),
              places.get(i)));
    }
    return new GoalResult.Front(goal, placed);
  }

  private double[] values(Goal.Respect respect, DesignPoint point) {
    if (respect.measure().isPresent()) {
      return new MeasuredPoint(experiment, respect.measure().get()).values(point, 0, replications);
    }
    final String path = respect.path().orElseThrow();
    final OptionalDouble value =
        point.at(path).map(Quantities::number).orElse(OptionalDouble.empty());
    final double[] same = new double[replications];
    Arrays.fill(
        same,
        value.orElseThrow(() -> new GoalException(path + " is no number at " + point.label())));
    return same;
  }

  private static double[][] signed(Goal.Respect respect, double[][] values) {
    return respect.smallest()
        ? values
        : Arrays.stream(values)
            .map(row -> Arrays.stream(row).map(value -> -value).toArray())
            .toArray(double[][]::new);
  }

  private static Estimate estimate(Goal.Respect respect, double[] values) {
    return respect.path().isPresent()
        ? new Estimate(values[0], values[0], values[0], values.length, null)
        : Estimates.mean(values);
  }
}
