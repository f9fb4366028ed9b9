package org.drsim.sweep.goal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.drsim.scenario.Replications;
import org.drsim.study.Looks;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.Goal;
import org.drsim.sweep.StudyFile;

/**
 * How many replications it takes to find what a goal asks for, told before anything runs.
 *
 * @param least however the verdicts turn out
 * @param most however the verdicts turn out
 */
public record SearchRuns(long least, long most) {

  /** The end, a neighbour, the quarters of one side, and a confirmation or the other end. */
  private static final int FEWEST_TRIALS = 6;

  /** Both ends, two neighbours and the quarters of either side. */
  private static final int BESIDE_BISECTION = 10;

  /**
   * Of a goal.
   *
   * @param study complete
   * @param points of its design
   * @throws GoalException if the goal does not fit the study
   */
  public static SearchRuns of(Goal goal, StudyFile study, List<DesignPoint> points) {
    final Replications each = Objects.requireNonNull(study.replications());
    if (goal instanceof Goal.Value value) {
      return ofValues(study, points, value.path(), each);
    } else if (goal instanceof Goal.Headroom headroom) {
      return ofValues(study, points, headroom.path(), each);
    } else if (goal instanceof Goal.Best) {
      final long designs = points.size();
      return new SearchRuns(designs * BestSearch.FIRST, designs * each.most());
    } else if (goal instanceof Goal.Front front) {
      final long measured =
          Stream.of(front.first(), front.second()).filter(r -> r.measure().isPresent()).count();
      return exactly(measured * points.size() * FrontSearch.replicationsOf(each));
    } else if (goal instanceof Goal.Sensitivity) {
      final long paths = study.vary().size();
      final long responses = EffectSearch.rowsOf(study) * (paths + 2) + 2 * paths + 1;
      return exactly(responses * EffectSearch.replicationsOf(each));
    }
    return exactly(
        (long) UncertaintySearch.drawsOf(study) * UncertaintySearch.replicationsOf(each));
  }

  private static SearchRuns exactly(long runs) {
    return new SearchRuns(runs, runs);
  }

  private static SearchRuns ofValues(
      StudyFile study, List<DesignPoint> points, String path, Replications each) {
    final int candidates = GoalSearch.along(study, path).size();
    final long searches = GoalSearch.others(points, path).size();
    final long looked = each.auto() ? Math.min(each.most(), Looks.after(0)) : each.most();
    return new SearchRuns(
        searches * least(candidates) * looked, searches * most(candidates) * each.most());
  }

  private static boolean areFew(int candidates) {
    return candidates <= ValueSearch.FEW;
  }

  private static int least(int candidates) {
    return areFew(candidates) ? candidates : FEWEST_TRIALS;
  }

  /** With a scan, if something contradicts the bisection, and all confirmations refused. */
  private static int most(int candidates) {
    final int last = candidates - 1;
    final int bisected = Integer.SIZE - Integer.numberOfLeadingZeros(last);
    final int scanned = 1 + last / ValueSearch.scanStep(last);
    final int trials =
        areFew(candidates)
            ? candidates
            : Math.min(candidates, BESIDE_BISECTION + bisected + scanned);
    return trials + Math.min(candidates, ValueSearch.MOST_ATTEMPTS);
  }
}
