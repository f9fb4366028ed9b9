package org.drsim.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.drsim.measure.SawTooth;

/**
 * Fits parameters so that the distribution of the simulated RPO at a log's instants is that of the
 * log: minimum distance between shares below thresholds (J. Wolfowitz, 1957), first along each
 * parameter, then by Gauss and Newton with slopes from differences. Every simulation has the same
 * random numbers, so that the search is deterministic, and bounded.
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

  private static final int OF_DELAY = 2;
  private static final int MOST_HALVES = 4;
  private static final double[] RATES = {0.09, 0.13, 0.18, 0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 4};
  private static final double[] MEDIANS = {0.25, 0.5, 1, 2, 4};

  private final LoggedShares shares;
  private final LogMeaning meaning;
  private final Simulations simulations;

  private Fitting(LoggedShares shares, LogMeaning meaning, Simulations simulations) {
    this.shares = shares;
    this.meaning = meaning;
    this.simulations = simulations;
  }

  /**
   * Fits.
   *
   * @param logs of the machines, each with a sample
   * @param intervalSeconds between the markers
   * @param fromSeconds before which the simulation warms up
   */
  public static Fit of(
      List<LoggedRpo> logs,
      LogMeaning meaning,
      double intervalSeconds,
      double fromSeconds,
      List<FittedParameter> parameters,
      Trials trials) {
    final LoggedShares shares =
        new LoggedShares(parts(logs, fromSeconds, parameters, trials), intervalSeconds);
    final Simulations simulations =
        new Simulations(shares, meaning, fromSeconds, parameters, trials);
    final int samples = logs.stream().mapToInt(LoggedRpo::samples).sum();
    return new Fitting(shares, meaning, simulations).fit(parameters, samples);
  }

  /** By load where a rate is fitted, which are those after the two of the delay. */
  private static List<LoggedRpo> parts(
      List<LoggedRpo> logs, double from, List<FittedParameter> parameters, Trials trials) {
    if (parameters.size() <= OF_DELAY) {
      return logs;
    }
    return LogsByLoad.of(logs, loads(parameters, trials), from);
  }

  /** Times of sending with next to no delay, at rates low enough for something to wait. */
  private static List<List<SawTooth>> loads(List<FittedParameter> parameters, Trials trials) {
    final double[] values = parameters.stream().mapToDouble(FittedParameter::start).toArray();
    for (int i = 0; i < OF_DELAY; i++) {
      values[i] = parameters.get(i).low();
    }
    List<List<SawTooth>> loads = trials.simulate(values);
    for (int half = 0; half < MOST_HALVES && !LogsByLoad.isOftenBusy(loads); half++) {
      for (int i = OF_DELAY; i < values.length; i++) {
        values[i] = parameters.get(i).within(values[i] / 2);
      }
      loads = trials.simulate(values);
    }
    return loads;
  }

  private Fit fit(List<FittedParameter> parameters, int samples) {
    final double[] start =
        parameters.stream().mapToDouble(p -> StrictMath.log(p.start())).toArray();
    final double[] best = descendFromEach(alongRates(alongEach(start), start));
    final RealMatrix slopes = simulations.slopes(best);
    final Identification known = Identification.of(simulations.information(slopes));
    final IntervalSearch intervals =
        new IntervalSearch(shares, simulations, best, slopes, meaning == LogMeaning.POINT);
    final List<Fit.Fitted> fitted =
        IntStream.range(0, best.length)
            .mapToObj(
                i ->
                    fitted(
                        parameters.get(i),
                        best[i],
                        intervals.end(i, -1),
                        intervals.end(i, 1),
                        known.isConfounded(i)))
            .toList();
    return new Fit(
        meaning,
        fitted,
        known.correlation(),
        simulations.rms(best),
        simulations.rms(start),
        samples,
        simulations.count());
  }

  /** Of a parameter for which another makes up, only that nothing waited for it can be said. */
  private static Fit.Fitted fitted(
      FittedParameter parameter, double value, double low, double high, boolean isConfounded) {
    final boolean isTold = !isConfounded || Double.isNaN(high);
    return new Fit.Fitted(
        parameter,
        StrictMath.exp(value),
        isTold ? StrictMath.exp(low) : Double.NaN,
        isConfounded ? Double.NaN : StrictMath.exp(high));
  }

  private double[] alongEach(double[] start) {
    double[] best = start;
    for (int i = 0; i < start.length; i++) {
      for (final double factor : FACTORS) {
        final double[] tried = start.clone();
        System.arraycopy(best, 0, tried, 0, i);
        tried[i] += StrictMath.log(factor);
        final double[] bounded = simulations.within(tried);
        best = simulations.isBetter(bounded, best) ? bounded : best;
      }
    }
    return best;
  }

  /**
   * A delay may have taken the place of a rate by then, so that each rate is tried again with other
   * delays; the best few are begun with.
   */
  private double[] alongRates(double[] along, double[] start) {
    double[] best = along;
    for (int i = OF_DELAY; i < start.length; i++) {
      for (final double[] one : few(rates(best, start, i))) {
        final double[] descended = descend(one);
        best = simulations.isBetter(descended, best) ? descended : best;
      }
    }
    return best;
  }

  private List<double[]> rates(double[] from, double[] start, int rate) {
    final List<double[]> grid = new ArrayList<>();
    for (final double factor : RATES) {
      for (final double median : MEDIANS) {
        final double[] tried = from.clone();
        tried[0] = start[0] + StrictMath.log(median);
        tried[1] = start[1];
        tried[rate] = start[rate] + StrictMath.log(factor);
        grid.add(simulations.within(tried));
      }
    }
    return grid;
  }

  private List<double[]> few(List<double[]> grid) {
    return grid.stream()
        .sorted(Comparator.comparingDouble(simulations::distance))
        .limit(VALLEYS)
        .toList();
  }

  /**
   * Where it is not known how the markers stood, another phase is another valley: the search begins
   * on either side of where it ended, too.
   */
  private double[] descendFromEach(double[] from) {
    double[] best = descend(from);
    if (meaning == LogMeaning.POINT) {
      return best;
    }
    for (final double[] beside : nearest(best)) {
      final double[] other = descend(beside);
      best = simulations.isBetter(other, best) ? other : best;
    }
    return best;
  }

  /** The best few of a grid about a place, but for the place itself. */
  private List<double[]> nearest(double[] place) {
    final List<double[]> grid = new ArrayList<>();
    for (final double median : SIDES) {
      for (final double sigma : WIDTHS) {
        final double[] beside = place.clone();
        beside[0] += StrictMath.log(median);
        beside[1] += StrictMath.log(sigma);
        grid.add(simulations.within(beside));
      }
    }
    return few(grid);
  }

  private double[] descend(double[] from) {
    double[] best = from;
    for (int step = 0; step < MOST_STEPS; step++) {
      final RealVector move =
          simulations.newton(simulations.slopes(best), simulations.residual(best));
      final double longest = move.getLInfNorm();
      double length = Math.min(1, LONGEST_STEP / Math.max(longest, SMALLEST_STEP));
      double[] next = moved(best, move, length);
      for (int i = 0; i < MOST_HALVINGS && !simulations.isBetter(next, best); i++) {
        length /= 2;
        next = moved(best, move, length);
      }
      if (longest < SMALLEST_STEP || !simulations.isBetter(next, best)) {
        return best;
      }
      best = next;
    }
    return best;
  }

  private double[] moved(double[] from, RealVector move, double length) {
    return simulations.within(new ArrayRealVector(from).add(move.mapMultiply(length)).toArray());
  }
}
