package org.drsim.statistics;

import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Experiments on error rates, and what binomial chance allows of them. */
final class Covered {

  private Covered() {}

  /** In how many of so many studies something holds. */
  static int times(int studies, IntPredicate holds) {
    return (int) IntStream.range(0, studies).filter(holds).count();
  }

  /** Below which a count is once in a thousand where each study holds with this probability. */
  static int low(int studies, double probability) {
    return (int) (studies * probability - 3.1 * deviation(studies, probability));
  }

  /** Above which it is. */
  static int high(int studies, double probability) {
    return (int) Math.ceil(studies * probability + 3.1 * deviation(studies, probability));
  }

  private static double deviation(int studies, double probability) {
    return Math.sqrt(studies * probability * (1 - probability));
  }

  static boolean covers(Estimate estimate, double truth) {
    return estimate.low() <= truth && truth <= estimate.high();
  }

  static double normal(SplittableRandom random) {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }

  static double exponential(SplittableRandom random, double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }

  /** A stationary series with mean zero, {@code x' = φ x + e}, of variance 1/(1 − φ²). */
  static double[] autoregressive(SplittableRandom random, double phi, int n) {
    final double[] series = new double[n];
    double x = normal(random) / Math.sqrt(1 - phi * phi);
    for (int i = 0; i < n; i++) {
      series[i] = x;
      x = phi * x + normal(random);
    }
    return series;
  }

  /** The first n waiting times of a single server with mean service 1, from empty, by Lindley. */
  static double[] waits(SplittableRandom random, double load, int n) {
    final double[] waits = new double[n];
    double wait = 0;
    for (int i = 0; i < n; i++) {
      waits[i] = wait;
      wait = Math.max(0, wait + exponential(random, 1) - exponential(random, 1 / load));
    }
    return waits;
  }
}
