package org.drsim.sweep.goal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drsim.scenario.Replications;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.Experiment;
import org.drsim.sweep.Goal;
import org.drsim.sweep.PathValue;
import org.drsim.sweep.Quantities;
import org.drsim.sweep.StudyFile;

/** Looks for what the goal of a study asks for. */
public final class GoalSearch {

  private static final int MOST_SEARCHES = 1000;

  /** A growth that has come to this much more than a limit has reached it: rounding. */
  private static final double ROUNDING = 1e-9;

  private final Experiment experiment;
  private final StudyFile study;
  private final List<DesignPoint> points;
  private final long seed;

  /**
   * @param study complete
   * @param points of its design
   * @param seed of what the search itself draws
   */
  public GoalSearch(Experiment experiment, StudyFile study, List<DesignPoint> points, long seed) {
    this.experiment = experiment;
    this.study = study;
    this.points = List.copyOf(points);
    this.seed = seed;
  }

  /**
   * Runs all that it takes.
   *
   * @throws GoalException if the goal does not fit the study
   */
  public GoalResult run(Goal goal) {
    final Replications replications = study.replications();
    if (replications == null) {
      throw new IllegalArgumentException("the study does not say how many replications");
    }
    if (goal instanceof Goal.Value value) {
      return values(goal, value.path(), value.smallest(), replications);
    } else if (goal instanceof Goal.Headroom headroom) {
      return values(goal, headroom.path(), false, replications);
    } else if (goal instanceof Goal.Best best) {
      return new BestSearch(experiment, points, replications).run(best);
    } else if (goal instanceof Goal.Front front) {
      return new FrontSearch(experiment, points, replications).run(front);
    } else if (goal instanceof Goal.Sensitivity sensitivity) {
      return new EffectSearch(experiment, study, replications, seed).run(sensitivity);
    }
    return new UncertaintySearch(experiment, study, replications, seed)
        .run((Goal.Uncertainty) goal);
  }

  private GoalResult values(Goal goal, String path, boolean smallest, Replications replications) {
    final Candidates along = along(study, path);
    final List<List<PathValue>> others = others(points, path);
    if (others.size() > MOST_SEARCHES) {
      throw new GoalException(
          others.size()
              + " combinations of the other paths, each with a search of its own; at most "
              + MOST_SEARCHES
              + " are allowed");
    }
    return new GoalResult.Values(
        goal,
        others.stream().map(fixed -> row(goal, fixed, along, smallest, replications)).toList());
  }

  /** The values among which the goal looks. */
  static Candidates along(StudyFile study, String path) {
    return study.vary().stream()
        .filter(one -> one.path().equals(path))
        .findFirst()
        .map(Candidates::of)
        .orElseThrow(() -> new GoalException(path + " is not among the varied paths"));
  }

  /** What the other paths have, each combination once. */
  static List<List<PathValue>> others(List<DesignPoint> points, String path) {
    return points.stream().map(point -> without(point, path)).distinct().toList();
  }

  private static List<PathValue> without(DesignPoint point, String path) {
    return point.values().stream().filter(value -> !value.path().equals(path)).toList();
  }

  private GoalResult.Row row(
      Goal goal,
      List<PathValue> fixed,
      Candidates along,
      boolean smallest,
      Replications replications) {
    final FoundValue found =
        ValueSearch.run(new ObjectiveResponse(experiment, fixed, along, replications), smallest);
    final Optional<GoalResult.Growth> growth =
        goal instanceof Goal.Headroom headroom && found.isFound()
            ? growth(along, found.confirmed().orElseThrow().candidate(), headroom.perMonth())
            : Optional.empty();
    return new GoalResult.Row(fixed, along, found, growth);
  }

  private static Optional<GoalResult.Growth> growth(
      Candidates along, int candidate, double perMonth) {
    final OptionalDouble now = Quantities.number(along.values().get(0));
    final OptionalDouble then = Quantities.number(along.values().get(candidate));
    if (now.isEmpty() || then.isEmpty() || !(now.getAsDouble() > 0)) {
      throw new GoalException("headroom of " + along.path() + " needs numbers above zero");
    }
    final double factor = then.getAsDouble() / now.getAsDouble();
    final int months =
        perMonth > 0
            ? (int) StrictMath.floor(StrictMath.log(factor) / StrictMath.log1p(perMonth) + ROUNDING)
            : -1;
    return Optional.of(new GoalResult.Growth(factor, months));
  }
}
