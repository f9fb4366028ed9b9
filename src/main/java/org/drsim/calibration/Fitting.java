package org.drsim.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.RandomStream;

/**
 * Fits parameters so that the distribution of the simulated RPO at a log's instants is that of the
 * log: minimum distance between shares below thresholds (J. Wolfowitz, 1957), first along each
 * parameter, then by Gauss and Newton with slopes from differences. Intervals come from the
 * bootstrap over blocks of the log, each study by one linear step from the fit, and are widened for
 * the finite number of replications. Every simulation has the same random numbers, so that the
 * search is deterministic, and bounded.
 */
public final class Fitting {

  private static final double[] FACTORS = {0.125, 0.25, 0.5, 2, 4, 8};
  private static final double[] SIDES = {0.65, 0.82, 1.2, 1.45};
  private static final double[] WIDTHS = {0.8, 1, 1.25};
  private static final int VALLEYS = 3;
  private static final int MOST_STEPS = 6;
  private static final int MOST_HALVINGS = 3;
  private static final double LONGEST_STEP = 0.7;
  private static final double SMALLEST_STEP = 0.002;
  private static final double SLOPE_STEP = 0.12;
  private static final double DAMPING = 1e-6;
  private static final int STUDIES = 1000;
  private static final double HALF_ERROR = 0.025;

  private static final int OF_DELAY = 2;

  private final LoggedShares shares;
  private final List<FittedParameter> parameters;
  private final Trials trials;
  private final RealVector weights;
  private final Map<List<Double>, RealVector> simulated = new LinkedHashMap<>();
  private int replications = 1;

  private Fitting(LoggedShares shares, List<FittedParameter> parameters, Trials trials) {
    this.shares = shares;
    this.parameters = parameters;
    this.trials = trials;
    this.weights = new ArrayRealVector(shares.weights());
  }

  /**
   * Fits.
   *
   * @param logs of the machines, each with a sample
   * @param intervalSeconds between the markers
   * @param fromSeconds before which the simulation warms up
   * @param seed of the bootstrap
   */
  public static Fit of(
      List<LoggedRpo> logs,
      LogMeaning meaning,
      double intervalSeconds,
      double fromSeconds,
      List<FittedParameter> parameters,
      Trials trials,
      long seed) {
    final LoggedShares shares =
        new LoggedShares(
            parts(logs, fromSeconds, parameters, trials), meaning, intervalSeconds, fromSeconds);
    final Fitting fitting = new Fitting(shares, parameters, trials);
    final int samples = logs.stream().mapToInt(LoggedRpo::samples).sum();
    return fitting.fit(meaning, samples, new RandomNumbers(seed, 0).stream("log", "bootstrap"));
  }

  /** By load where a rate is fitted, which are those after the two of the delay. */
  private static List<LoggedRpo> parts(
      List<LoggedRpo> logs, double from, List<FittedParameter> parameters, Trials trials) {
    if (parameters.size() <= OF_DELAY) {
      return logs;
    }
    final double[] undelayed = parameters.stream().mapToDouble(FittedParameter::start).toArray();
    for (int i = 0; i < OF_DELAY; i++) {
      undelayed[i] = parameters.get(i).low();
    }
    return LogsByLoad.of(logs, trials.simulate(undelayed), from);
  }

  private Fit fit(LogMeaning meaning, int samples, RandomStream numbers) {
    final RealVector logged = new ArrayRealVector(shares.logged());
    final double[] start =
        parameters.stream().mapToDouble(p -> StrictMath.log(p.start())).toArray();
    final double[] best = descendFromEach(alongEach(start, logged), logged);
    final RealMatrix slopes = slopes(best);
    final RealMatrix information = weighted(slopes).multiply(slopes);
    final Identification known = Identification.of(information);
    final double[][] studies = studies(best, slopes, logged, numbers);
    final List<Fit.Fitted> fitted =
        IntStream.range(0, best.length)
            .mapToObj(i -> fitted(i, best[i], studies[i], known.isDetermined(i)))
            .toList();
    return new Fit(
        meaning,
        fitted,
        known.correlation(),
        rms(best, logged),
        rms(start, logged),
        samples,
        simulated.size());
  }

  private Fit.Fitted fitted(int i, double value, double[] studies, boolean told) {
    final double[] sorted = studies.clone();
    Arrays.sort(sorted);
    final double low = sorted[(int) (HALF_ERROR * STUDIES)];
    final double high = sorted[STUDIES - 1 - (int) (HALF_ERROR * STUDIES)];
    // What replications leave to chance adds to what the log does.
    final double wider = StrictMath.sqrt(1 + 1.0 / replications);
    return new Fit.Fitted(
        parameters.get(i),
        StrictMath.exp(value),
        told ? StrictMath.exp(value + (low - value) * wider) : Double.NaN,
        told ? StrictMath.exp(value + (high - value) * wider) : Double.NaN);
  }

  private double[] alongEach(double[] start, RealVector logged) {
    double[] best = start;
    for (int i = 0; i < start.length; i++) {
      for (final double factor : FACTORS) {
        final double[] tried = start.clone();
        System.arraycopy(best, 0, tried, 0, i);
        tried[i] += StrictMath.log(factor);
        final double[] bounded = within(tried);
        if (distance(bounded, logged) < distance(best, logged)) {
          best = bounded;
        }
      }
    }
    return best;
  }

  /**
   * Where it is not known how the markers stood, another phase is another valley: the search begins
   * on either side of where it ended, too.
   */
  private double[] descendFromEach(double[] from, RealVector logged) {
    double[] best = descend(from, logged);
    if (shares.isPhaseKnown()) {
      return best;
    }
    for (final double[] beside : nearest(best, logged)) {
      final double[] other = descend(beside, logged);
      best = isBetter(other, best, logged) ? other : best;
    }
    return best;
  }

  /** The best few of a grid about a place, but for the place itself. */
  private List<double[]> nearest(double[] place, RealVector logged) {
    final List<double[]> grid = new ArrayList<>();
    for (final double median : SIDES) {
      for (final double sigma : WIDTHS) {
        final double[] beside = place.clone();
        beside[0] += StrictMath.log(median);
        beside[1] += StrictMath.log(sigma);
        grid.add(within(beside));
      }
    }
    return grid.stream()
        .sorted(Comparator.comparingDouble(one -> distance(one, logged)))
        .limit(VALLEYS)
        .toList();
  }

  private double[] descend(double[] from, RealVector logged) {
    double[] best = from;
    for (int step = 0; step < MOST_STEPS; step++) {
      final RealVector move = newton(slopes(best), logged.subtract(simulated(best)));
      final double longest = move.getLInfNorm();
      double length = Math.min(1, LONGEST_STEP / Math.max(longest, SMALLEST_STEP));
      double[] next = moved(best, move, length);
      for (int i = 0; i < MOST_HALVINGS && !isBetter(next, best, logged); i++) {
        length /= 2;
        next = moved(best, move, length);
      }
      if (longest < SMALLEST_STEP || !isBetter(next, best, logged)) {
        return best;
      }
      best = next;
    }
    return best;
  }

  private boolean isBetter(double[] one, double[] other, RealVector logged) {
    return distance(one, logged) < distance(other, logged);
  }

  private double[] moved(double[] from, RealVector move, double length) {
    return within(new ArrayRealVector(from).add(move.mapMultiply(length)).toArray());
  }

  private double[] within(double[] values) {
    final double[] bounded = new double[values.length];
    Arrays.setAll(
        bounded, i -> StrictMath.log(parameters.get(i).within(StrictMath.exp(values[i]))));
    return bounded;
  }

  /** Weighted least squares, damped a little where it has no single solution. */
  private RealVector newton(RealMatrix slopes, RealVector residual) {
    final RealMatrix weighted = weighted(slopes);
    final RealMatrix information = weighted.multiply(slopes);
    final double damping = DAMPING * Math.max(information.getTrace(), 1e-9);
    for (int i = 0; i < information.getRowDimension(); i++) {
      information.addToEntry(i, i, damping);
    }
    return new LUDecomposition(information).getSolver().solve(weighted.operate(residual));
  }

  private RealMatrix weighted(RealMatrix slopes) {
    final RealMatrix weighted = slopes.transpose();
    for (int i = 0; i < weighted.getRowDimension(); i++) {
      weighted.setRowVector(i, weighted.getRowVector(i).ebeMultiply(weights));
    }
    return weighted;
  }

  /** How the shares change with each parameter; within its bounds. */
  private RealMatrix slopes(double[] at) {
    final RealMatrix slopes = new Array2DRowRealMatrix(weights.getDimension(), at.length);
    for (int i = 0; i < at.length; i++) {
      final double[] up = at.clone();
      final double[] down = at.clone();
      up[i] += SLOPE_STEP;
      down[i] -= SLOPE_STEP;
      final double[] high = within(up);
      final double[] low = within(down);
      slopes.setColumnVector(
          i, simulated(high).subtract(simulated(low)).mapDivide(high[i] - low[i]));
    }
    return slopes;
  }

  private double[][] studies(
      double[] best, RealMatrix slopes, RealVector logged, RandomStream numbers) {
    final double[][] studies = new double[best.length][STUDIES];
    for (int study = 0; study < STUDIES; study++) {
      final RealVector drawn = new ArrayRealVector(shares.drawn(numbers, study));
      final RealVector move = newton(slopes, drawn.subtract(logged));
      for (int i = 0; i < best.length; i++) {
        studies[i][study] = best[i] + move.getEntry(i);
      }
    }
    return studies;
  }

  private double rms(double[] at, RealVector logged) {
    return StrictMath.sqrt(distance(at, logged) / Arrays.stream(weights.toArray()).sum());
  }

  private double distance(double[] at, RealVector logged) {
    final RealVector difference = logged.subtract(simulated(at));
    return difference.ebeMultiply(difference).dotProduct(weights);
  }

  private RealVector simulated(double[] at) {
    return simulated.computeIfAbsent(
        Arrays.stream(at).boxed().toList(),
        key -> {
          final var runs = trials.simulate(Arrays.stream(at).map(StrictMath::exp).toArray());
          replications = runs.size();
          return new ArrayRealVector(shares.simulated(runs));
        });
  }
}
