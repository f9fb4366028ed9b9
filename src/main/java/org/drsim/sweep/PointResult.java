package org.drsim.sweep;

import java.util.List;
import org.drsim.scenario.Measure;
import org.drsim.scenario.Qualifier;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.Estimates;
import org.drsim.study.ObjectiveReport;

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

  /** An estimate of a measure. */
  public record Figure(Measure measure, Estimate estimate) {

    /** What the value is of the replications' own: see {@link Measure}. */
    public String statistic() {
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
            .mapToObj(
                i -> new Figure(measures.get(i), estimate(measures.get(i), outcomes.values(i))))
            .toList(),
        bound.verdicts(outcomes, look));
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
