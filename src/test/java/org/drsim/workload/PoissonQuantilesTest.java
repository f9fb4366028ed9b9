package org.drsim.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PoissonQuantilesTest {

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.4, 1, 7.3, 50, 900, 12345.6})
  void agreeWithTheDistributionFunction(double mean) {
    final PoissonQuantiles quantiles = new PoissonQuantiles(mean);
    final PoissonDistribution poisson = new PoissonDistribution(null, mean, 1e-14, 10_000_000);
    final SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 2000; i++) {
      final double share = random.nextDouble(1e-9, 1 - 1e-9);
      final int count = (int) quantiles.at(share);
      assertThat(poisson.cumulativeProbability(count)).isGreaterThan(share - 1e-9);
      assertThat(poisson.cumulativeProbability(count - 1)).isLessThan(share + 1e-9);
    }
  }

  @Test
  void endsOfTheRange_haveAnAnswer() {
    final PoissonQuantiles quantiles = new PoissonQuantiles(1e6);
    assertThat(quantiles.at(0x1p-54)).isBetween(991_000L, 1_000_000L);
    assertThat(quantiles.at(1 - 0x1p-53)).isBetween(1_000_000L, 1_009_100L);
    assertThat((double) new PoissonQuantiles(1e9).at(0.5)).isCloseTo(1e9, within(2.0));
  }
}
