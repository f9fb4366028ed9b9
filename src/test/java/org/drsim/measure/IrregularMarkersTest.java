package org.drsim.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * The inspection paradox: a random instant falls more likely into a long gap, so the mean age of
 * the newest point is E[X²]/2E[X] + L and not half the mean gap. The gaps of the tests have a mean
 * of 300 s.
 */
final class IrregularMarkersTest {

  private static final int POINTS = 200_000;
  private static final double LATENCY = 45;

  @Test
  void regularGaps_giveHalfTheGap() {
    assertThat(meanAge(random -> 300)).isCloseTo(150 + LATENCY, within(1e-6));
  }

  /** Exponential gaps: E[X²] = 2·300², so the mean age is the whole mean gap. */
  @Test
  void poissonMarkers_giveTheWholeMeanGap() {
    assertThat(meanAge(random -> -300 * Math.log(1 - random.nextDouble())))
        .isCloseTo(300 + LATENCY, within(4.0));
  }

  /** Gaps of 100 or 500 s, equally likely: E[X²]/2E[X] = 130,000/600. */
  @Test
  void twoGaps_areWeightedByTheirLength() {
    assertThat(meanAge(random -> random.nextBoolean() ? 100 : 500))
        .isCloseTo(130_000 / 600.0 + LATENCY, within(1.5));
  }

  private static double meanAge(ToDoubleFunction<SplittableRandom> gap) {
    final SplittableRandom random = new SplittableRandom(17);
    final AgeMeter meter = new AgeMeter(LATENCY, 1000);
    meter.change(0, 0);
    double marker = 0;
    for (int i = 0; i < POINTS; i++) {
      marker += gap.applyAsDouble(random);
      meter.change(marker, marker + LATENCY);
    }
    return meter.end(marker + LATENCY).mean();
  }
}
