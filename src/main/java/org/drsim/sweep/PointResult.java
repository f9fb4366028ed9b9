package org.drsim.sweep;

import java.util.List;
import java.util.Optional;
import org.drsim.scenario.Measure;
import org.drsim.scenario.Qualifier;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.Estimates;
import org.drsim.statistics.NestedVariance;
import org.drsim.study.ObjectiveReport;
import org.jspecify.annotations.Nullable;

/**
 * What a study found at one design point.
 *
 * @param replications that were run
 * @param figures of the measures, in their order
 * @param objectives the verdicts on them, family-wise at this point
 */
public record PointResult(
    DesignPoint point, int replications, List<Figure> figures, List<ObjectiveReport> objectives) {

  public PointResult {
    figures = List.copyOf(figures);
    objectives = List.copyOf(objectives);
  }

  /**
   * An estimate of a measure.
   *
   * @param leftOutSeconds of the beginning of a replication, at most; not a number unless it is of
   *     the steady state
   * @param inputs how much of the uncertainty is that of fitted inputs, which the interval then
   *     holds, too; null where there are none that replications share
   */
  public record Figure(
      Measure measure, Estimate estimate, double leftOutSeconds, @Nullable NestedVariance inputs) {

    /** Of whole replications, independent of each other. */
    public Figure(Measure measure, Estimate estimate) {
      this(measure, estimate, Double.NaN, null);
    }

    /** What the value is of the replications' own: see {@link Measure}. */
    public String statistic() {
      if (!Double.isNaN(leftOutSeconds)) {
        return estimate.n() == 1 ? "steady mean by batches" : "steady mean";
      }
      if (inputs != null) {
        return "mean over fits";
      }
      return switch (measure.observed().qualifier().form()) {
        case TIME -> "mean of quantiles";
        case OUTAGES -> "quantile";
        case MEAN -> "mean";
        case WORST -> "worst";
      };
    }
  }

  /** From outcomes. */
  static PointResult of(BoundPoint bound, Outcomes outcomes, int look) {
    final List<Measure> measures = bound.measures();
    return new PointResult(
        bound.point(),
        outcomes.replications(),
        java.util.stream.IntStream.range(0, measures.size())
            .mapToObj(i -> figure(bound, measures.get(i), outcomes, i))
            .toList(),
        bound.verdicts(outcomes, look));
  }

  private static Figure figure(BoundPoint bound, Measure measure, Outcomes outcomes, int index) {
    if (bound.steady()) {
      return steady(measure, outcomes, index);
    }
    final double[] values = outcomes.values(index);
    final Optional<NestedVariance> inputs =
        measure.observed().qualifier().form() == Qualifier.Form.MEAN
            ? SharedFits.split(bound.scenario(), values)
            : Optional.empty();
    return inputs
        .map(split -> new Figure(measure, split.withInputs(), Double.NaN, split))
        .orElseGet(() -> new Figure(measure, estimate(measure, values)));
  }

  /** Of one replication by batch means; of several from what each says after its own beginning. */
  private static Figure steady(Measure measure, Outcomes outcomes, int index) {
    final List<Estimate> runs =
        java.util.stream.IntStream.range(0, outcomes.replications())
            .mapToObj(replication -> outcomes.steadyMean(index, replication))
            .toList();
    final List<Estimate> without = runs.stream().filter(run -> Double.isNaN(run.value())).toList();
    final Estimate estimate =
        runs.size() == 1
            ? runs.get(0)
            : without.isEmpty()
                ? Estimates.mean(runs.stream().mapToDouble(Estimate::value).toArray())
                : Estimate.nothing(
                    runs.size(),
                    "in " + without.size() + " of " + runs.size() + ": " + without.get(0).reason());
    return new Figure(measure, estimate, outcomes.mostLeftOut(), null);
  }

  private static Estimate estimate(Measure measure, double[] values) {
    final double[] known =
        java.util.Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    final Qualifier qualifier = measure.observed().qualifier();
    return switch (qualifier.form()) {
      case TIME, MEAN -> Estimates.mean(known);
      case OUTAGES -> Estimates.quantile(known, qualifier.share());
      case WORST -> worst(measure, known);
    };
  }

  private static Estimate worst(Measure measure, double[] known) {
    if (known.length == 0) {
      return Estimates.mean(known);
    }
    final java.util.stream.DoubleStream all = java.util.Arrays.stream(known);
    final double worst =
        measure.observed().comparison().isUpperLimit()
            ? all.max().getAsDouble()
            : all.min().getAsDouble();
    return new Estimate(
        worst, Double.NaN, Double.NaN, known.length, "seen, not a bound: nothing bounds a worst");
  }
}
