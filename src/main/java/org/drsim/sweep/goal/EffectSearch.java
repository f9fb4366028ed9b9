package org.drsim.sweep.goal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.RandomStream;
import org.drsim.scenario.Replications;
import org.drsim.statistics.Moments;
import org.drsim.statistics.SaltelliDesign;
import org.drsim.statistics.Tornado;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.Experiment;
import org.drsim.sweep.Goal;
import org.drsim.sweep.PathValue;
import org.drsim.sweep.StudyFile;
import org.drsim.sweep.Varied;
import org.drsim.sweep.VariedDistribution;
import org.drsim.sweep.VariedRange;

/**
 * What varied paths do to the mean of a measure, one at a time and all together. All responses are
 * of the same replications under common random numbers; so what the indices split is the variance
 * that the paths make, and not the chance between replications.
 */
final class EffectSearch {

  /** Where the study states no number of points. */
  private static final int ROWS = 64;

  private static final int REPLICATIONS = 16;

  /** A distribution has no ends; nine tenths of it lie between these. */
  private static final double LOW = 0.05;

  private static final double HIGH = 0.95;
  private static final double[] ENDS = {1e-9, 1 - 1e-9};

  private final Experiment experiment;
  private final StudyFile study;
  private final long seed;
  private final int replications;

  EffectSearch(Experiment experiment, StudyFile study, Replications replications, long seed) {
    this.experiment = experiment;
    this.study = study;
    this.seed = seed;
    this.replications = replicationsOf(replications);
  }

  static int replicationsOf(Replications stated) {
    return stated.auto() ? Math.min(stated.most(), REPLICATIONS) : stated.most();
  }

  GoalResult run(Goal.Sensitivity goal) {
    final MeasuredPoint measured = new MeasuredPoint(experiment, goal.measure());
    final List<GoalResult.Range> ranges = study.vary().stream().map(EffectSearch::range).toList();
    final SaltelliDesign design = new SaltelliDesign(rows());
    design.points().forEach(point -> measured.announce(point(point), 0, replications));
    final double[] responses =
        design.points().stream()
            .mapToDouble(point -> Moments.of(measured.values(point(point), 0, replications)).mean())
            .toArray();
    final RandomStream numbers = new RandomNumbers(seed, 0).stream("sensitivity", "bootstrap");
    return new GoalResult.Effects(
        goal,
        tornado(measured, ranges),
        ranges,
        study.paths(),
        design.indices(responses, numbers::uniform),
        design.rows(),
        replications);
  }

  static int rowsOf(StudyFile study) {
    return study.points() > 0 ? study.points() : ROWS;
  }

  private static GoalResult.Range range(Varied varied) {
    if (varied instanceof VariedDistribution) {
      return new GoalResult.Range(varied.path(), varied.at(LOW), varied.at(HIGH));
    }
    final List<String> levels = levels(varied);
    return new GoalResult.Range(varied.path(), levels.get(0), levels.get(levels.size() - 1));
  }

  private static List<String> levels(Varied varied) {
    return varied instanceof VariedRange range ? range.withSteps(2).levels() : varied.levels();
  }

  private Tornado tornado(MeasuredPoint measured, List<GoalResult.Range> ranges) {
    final List<double[]> low = new ArrayList<>();
    final List<double[]> high = new ArrayList<>();
    for (final GoalResult.Range range : ranges) {
      low.add(measured.values(alone(range.path(), range.low()), 0, replications));
      high.add(measured.values(alone(range.path(), range.high()), 0, replications));
    }
    return Tornado.of(
        measured.values(new DesignPoint(0, List.of()), 0, replications),
        ranges.stream().map(GoalResult.Range::path).toList(),
        low,
        high);
  }

  private static DesignPoint alone(String path, String value) {
    return new DesignPoint(0, List.of(new PathValue(path, value)));
  }

  /** Of a Sobol sequence, each column moved at random, so that no number is 0 or 1. */
  private double[][] rows() {
    final int columns = 2 * study.vary().size();
    final SobolSequenceGenerator sequence = new SobolSequenceGenerator(columns);
    final RandomStream moved = new RandomNumbers(seed, 0).stream("sensitivity", "shift");
    final double[][] rows = new double[rowsOf(study)][];
    for (int i = 0; i < rows.length; i++) {
      final double[] row = sequence.nextVector();
      Arrays.setAll(row, column -> shifted(row[column], moved.uniform(column)));
      rows[i] = row;
    }
    return rows;
  }

  private static double shifted(double number, double by) {
    final double sum = number + by;
    return Math.min(Math.max(sum < 1 ? sum : sum - 1, ENDS[0]), ENDS[1]);
  }

  private DesignPoint point(double[] numbers) {
    return new DesignPoint(
        0,
        IntStream.range(0, numbers.length)
            .mapToObj(
                i -> new PathValue(study.vary().get(i).path(), study.vary().get(i).at(numbers[i])))
            .toList());
  }
}
