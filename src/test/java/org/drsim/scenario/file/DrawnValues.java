package org.drsim.scenario.file;

import java.util.List;
import java.util.Random;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.Discrete;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Share;

/** Quantities drawn at random. */
final class DrawnValues {

  private final Random random;

  DrawnValues(Random random) {
    this.random = random;
  }

  Share share() {
    return new Share(random.nextInt(99) / 100.0);
  }

  DataRate rate() {
    return random.nextInt(5) == 0
        ? DataRate.UNLIMITED
        : new DataRate(1 + random.nextDouble() * 1e10);
  }

  Bytes size() {
    return new Bytes(1 + (random.nextLong() >>> (1 + random.nextInt(60))));
  }

  Distribution times() {
    return distribution(random.nextDouble() * 100 + 1e-6);
  }

  Distribution sizes() {
    return distribution(1 + random.nextDouble() * 1e6);
  }

  private Distribution distribution(double scale) {
    final double shape = 0.5 + random.nextDouble();
    return switch (random.nextInt(11)) {
      case 0 -> Distribution.lognormalOfMedian(scale, shape);
      case 1 -> Distribution.lognormalOfMean(scale, shape);
      case 2 -> Distribution.exponential(scale);
      case 3 -> Distribution.weibull(shape, scale * 2);
      case 4 -> Distribution.gamma(shape, scale);
      case 5 -> Distribution.uniform(scale, scale * 2);
      case 6 -> Distribution.triangular(scale, scale * 1.5, scale * 3);
      case 7 -> Distribution.triangular(scale, scale, scale * 3).truncated(scale * 1.1, scale * 2);
      case 8 -> Distribution.exponential(scale).truncated(scale / 2, scale * 4);
      case 9 ->
          Distribution.discrete(
              List.of(new Discrete.Outcome(scale, shape), new Discrete.Outcome(scale * 2, 1)));
      default -> Distribution.empirical(List.of(scale, scale * 2, scale * 2));
    };
  }
}
