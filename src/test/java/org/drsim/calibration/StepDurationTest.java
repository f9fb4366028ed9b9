package org.drsim.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Steps of drills whose durations are known, in whole seconds, as services write them. */
final class StepDurationTest {

  private static final int STUDIES = 1000;

  /** Of 1,000 intervals of 95 % fewer than 927 or more than 972 hold in one case of a thousand. */
  @Test
  void intervals_holdTheTruthAsOftenAsTheySay() {
    final Random random = new Random(20_261_126);
    int medians = 0;
    int sigmas = 0;
    for (int study = 0; study < STUDIES; study++) {
      final StepDuration step = StepDuration.of("boot", durations(random, 6));
      medians += step.medianLow() <= 60 && 60 <= step.medianHigh() ? 1 : 0;
      sigmas += step.sigmaLow() <= 0.5 && 0.5 <= step.sigmaHigh() ? 1 : 0;
    }
    assertThat(medians).isBetween(927, 972);
    assertThat(sigmas).isBetween(927, 972);
  }

  @Test
  void oneDuration_hasNoInterval() {
    final StepDuration step = StepDuration.of("boot", List.of(64.0));
    assertThat(step.median()).isEqualTo(64, Offset.offset(1e-9));
    assertThat(step.medianLow()).isNaN();
    assertThat(step.sigma()).isNaN();
  }

  private static List<Double> durations(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Math.rint(60 * StrictMath.exp(0.5 * random.nextGaussian())))
        .toList();
  }
}
