package org.drsim.sweep.goal;

import java.util.List;
import java.util.Optional;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.NestedVariance;
import org.drsim.statistics.ParetoFront;
import org.drsim.statistics.SobolIndices;
import org.drsim.statistics.Tornado;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.Goal;
import org.drsim.sweep.PathValue;

/** What was found for a goal. */
public sealed interface GoalResult {

  Goal goal();

  /**
   * Values of a path, one for each combination of the other paths.
   *
   * @param goal a {@link Goal.Value} or {@link Goal.Headroom}
   */
  record Values(Goal goal, List<Row> rows) implements GoalResult {

    public Values {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One search.
   *
   * @param fixed what the other paths have
   * @param headroom where that is the goal and a value was found
   */
  record Row(List<PathValue> fixed, Candidates along, FoundValue found, Optional<Growth> headroom) {

    public Row {
      fixed = List.copyOf(fixed);
    }

    /** The text of a candidate. */
    public String text(Trial trial) {
      return along.values().get(trial.candidate());
    }
  }

  /**
   * How much may be added.
   *
   * @param factor by which the first value of the range may be multiplied
   * @param months whole months of growth for which it holds; negative where no rate is stated
   */
  record Growth(double factor, int months) {}

  /**
   * The best design.
   *
   * @param points all that took part
   * @param best place in it; negative where it could not be told
   * @param means what was observed of each; not a number where nothing was
   * @param observations how many replications of each
   * @param reason why it could not be told; empty where it could
   */
  record Selected(
      Goal.Best goal,
      List<DesignPoint> points,
      int best,
      List<Double> means,
      List<Integer> observations,
      String reason)
      implements GoalResult {

    public Selected {
      points = List.copyOf(points);
      means = List.copyOf(means);
      observations = List.copyOf(observations);
    }
  }

  /** All designs by two measures. */
  record Front(Goal.Front goal, List<Placed> placed) implements GoalResult {

    public Front {
      placed = List.copyOf(placed);
    }
  }

  /** A design and whether others beat it. */
  record Placed(DesignPoint point, Estimate first, Estimate second, ParetoFront.Place place) {}

  /**
   * What inputs do to a measure.
   *
   * @param inputs the varied paths, of which {@code indices} are
   * @param rows of the two matrices behind the indices
   * @param replications behind each response
   */
  record Effects(
      Goal.Sensitivity goal,
      Tornado tornado,
      List<Range> ranges,
      List<String> inputs,
      List<SobolIndices.Index> indices,
      int rows,
      int replications)
      implements GoalResult {

    public Effects {
      ranges = List.copyOf(ranges);
      inputs = List.copyOf(inputs);
      indices = List.copyOf(indices);
    }
  }

  /** The two values of a path at the ends of its bar. */
  record Range(String path, String low, String high) {}

  /**
   * Uncertainty by its source.
   *
   * @param draws of the varied paths
   * @param replications of each
   */
  record Split(Goal.Uncertainty goal, NestedVariance variance, int draws, int replications)
      implements GoalResult {}
}
