package org.drsim.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.drsim.scenario.Measure;
import org.drsim.study.ObjectiveReport;

/** Replications of any point, done and kept as {@link SearchUnits}. */
public final class StoredExperiment implements Experiment {

  /** So many that the cores of a small cluster have something to do, whatever their number is. */
  private static final int PARTS = 8;

  private final SearchUnits units;
  private final Function<DesignPoint, BoundPoint> source;
  private final List<Measure> measures;
  private final int designPoints;
  private final IntConsumer progress;

  /** In the order in which the search asks for them, which is always the same. */
  private final Map<DesignPoint, Integer> numbers = new LinkedHashMap<>();

  /**
   * For a search.
   *
   * @param source makes points ready; may throw {@link Experiment.InvalidPointException}
   * @param measures of all points
   * @param designPoints how many the design has, whose numbers are taken
   * @param progress is told how many replications a look at a point had
   */
  public StoredExperiment(
      SearchUnits units,
      Function<DesignPoint, BoundPoint> source,
      List<Measure> measures,
      int designPoints,
      IntConsumer progress) {
    this.units = units;
    this.source = source;
    this.measures = List.copyOf(measures);
    this.designPoints = designPoints;
    this.progress = progress;
  }

  @Override
  public List<Measure> measures() {
    return measures;
  }

  @Override
  public void announce(DesignPoint point, long first, int count) {
    units.ask(unitsOf(point, first, count));
  }

  @Override
  public Outcomes run(DesignPoint point, long first, int count) {
    final Outcomes outcomes = source.apply(point).noOutcomes();
    final List<Unit> asked = unitsOf(point, first, count);
    units.ask(asked);
    asked.forEach(unit -> outcomes.addAll(units.await(unit)));
    progress.accept(count);
    return outcomes;
  }

  /** Cut in a way that does not depend on the number of threads. */
  private List<Unit> unitsOf(DesignPoint point, long first, int count) {
    final int number = numbers.computeIfAbsent(point, one -> designPoints + numbers.size());
    final int begin = Math.toIntExact(first);
    final int size = Math.min(Unit.REPLICATIONS, (count + PARTS - 1) / PARTS);
    final List<Unit> all = new ArrayList<>();
    for (int from = 0; from < count; from += size) {
      all.add(new Unit(number, begin + from, Math.min(size, count - from), point));
    }
    return all;
  }

  @Override
  public List<ObjectiveReport> verdicts(
      DesignPoint point, Outcomes outcomes, int look, double error) {
    return source.apply(point).verdicts(outcomes, look, error);
  }
}
