package org.drsim.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PoissonNumberTest {

  /** Near the border between two numbers rounding may give either. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 0.001, 0.4, 7.3, 59.9, 60, 61.7, 250, 1e3, 12345.6, 1e6, 3e7})
  void isTheTabledNumberButForOneInTenThousand(double mean) {
    final PoissonQuantiles table = new PoissonQuantiles(mean);
    final SplittableRandom random = new SplittableRandom(1);
    int different = 0;
    for (int i = 0; i < 200_000; i++) {
      final double share = random.nextDouble(0x1p-53, 1);
      final long number = PoissonNumber.at(mean, share);
      assertThat(number).isBetween(table.at(share) - 1, table.at(share) + 1);
      different += number == table.at(share) ? 0 : 1;
    }
    assertThat(different).isLessThan(20);
  }

  @Test
  void endsOfTheRange_haveAnAnswer() {
    for (final double mean : new double[] {1e-300, 0.5, 59, 61, 1e9, 2e11}) {
      assertThat(PoissonNumber.at(mean, 0x1p-53)).isBetween(0L, (long) mean);
      assertThat(PoissonNumber.at(mean, 1 - 0x1p-53))
          .isBetween((long) mean, (long) (mean + 9 * Math.sqrt(mean) + 151));
    }
    assertThat(PoissonNumber.at(0, 0.99)).isZero();
  }
}
