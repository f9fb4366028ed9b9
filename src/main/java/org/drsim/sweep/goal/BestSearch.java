package org.drsim.sweep.goal;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.drsim.scenario.Replications;
import org.drsim.statistics.Estimates;
import org.drsim.statistics.KimNelson;
import org.drsim.statistics.Observations;
import org.drsim.statistics.Selection;
import org.drsim.statistics.TooManyObservationsException;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.Experiment;
import org.drsim.sweep.Goal;

/** Selects a design by {@link KimNelson}, under common random numbers. */
final class BestSearch {

  static final int FIRST = 16;

  /** Replications are run in blocks, as that keeps all cores busy. */
  private static final int BLOCK = 16;

  private final Experiment experiment;
  private final List<DesignPoint> points;
  private final Replications replications;

  BestSearch(Experiment experiment, List<DesignPoint> points, Replications replications) {
    this.experiment = experiment;
    this.points = points;
    this.replications = replications;
  }

  GoalResult run(Goal.Best goal) {
    if (points.size() < 2 || replications.most() < FIRST) {
      throw new GoalException(
          "the best design is selected of two and more with at least "
              + FIRST
              + " replications of each; the study has "
              + points.size()
              + " and at most "
              + replications.most());
    }
    final Measured measured =
        new Measured(new MeasuredPoint(experiment, goal.measure()), goal.smallest() ? -1 : 1);
    points.forEach(point -> experiment.announce(point, 0, FIRST));
    try {
      final Selection selection =
          KimNelson.select(
              measured, FIRST, goal.within(), Estimates.CONFIDENCE, replications.most());
      return new GoalResult.Selected(
          goal,
          points,
          selection.best(),
          selection.means().stream().map(mean -> measured.sign * mean).toList(),
          selection.observations(),
          "");
    } catch (TooManyObservationsException e) {
      return new GoalResult.Selected(
          goal,
          points,
          -1,
          Collections.nCopies(points.size(), Double.NaN),
          Collections.nCopies(points.size(), replications.most()),
          String.valueOf(e.getMessage()));
    }
  }

  /** With the sign that makes the best the largest. */
  private final class Measured implements Observations {

    private final MeasuredPoint measure;
    private final double sign;
    private final double[][] made = new double[points.size()][0];

    Measured(MeasuredPoint measure, double sign) {
      this.measure = measure;
      this.sign = sign;
    }

    @Override
    public int designs() {
      return points.size();
    }

    @Override
    public double[] of(int design, int from, int to) {
      final int have = made[design].length;
      if (to > have) {
        final int until =
            Math.min(replications.most(), Math.max(to, have + (have == 0 ? FIRST : BLOCK)));
        final double[] more = measure.values(points.get(design), have, until - have);
        final double[] all = Arrays.copyOf(made[design], until);
        Arrays.setAll(all, i -> i < have ? all[i] : sign * more[i - have]);
        made[design] = all;
      }
      return Arrays.copyOfRange(made[design], from, to);
    }
  }
}
