package org.drsim.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.drsim.engine.RandomNumbers;
import org.drsim.scenario.RegionIncidents;
import org.drsim.scenario.RegionIncidents.Fit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The bootstrap of means is known in closed form. */
class TypicalOutagesTest {

  private static final int SAMPLES = 4000;

  private static final List<Fit> FITS =
      LongStream.range(0, SAMPLES)
          .mapToObj(number -> TypicalOutages.resampled("outage", new RandomNumbers(54, number)))
          .toList();

  @Test
  @DisplayName("the mean logarithm has the spread of its sample over the root of 39")
  void lengths() {
    final SummaryStatistics logarithms = of(fit -> Math.log(fit.medianSeconds()));
    final double spread = 0.7551509973 / Math.sqrt(39);
    assertThat(logarithms.getMean())
        .isCloseTo(
            Math.log(RegionIncidents.fit().medianSeconds()),
            within(4 * spread / Math.sqrt(SAMPLES)));
    assertThat(logarithms.getStandardDeviation()).isCloseTo(spread, within(0.05 * spread));
  }

  @Test
  @DisplayName("the rate has the spread of the counts of 54 regions, in 38 of which nothing was")
  void rates() {
    final SummaryStatistics rates = of(Fit::perYear);
    final double variance = 153 / 54.0 - Math.pow(39 / 54.0, 2);
    final double spread = Math.sqrt(variance / 54) / 2;
    assertThat(rates.getMean()).isCloseTo(39 / 108.0, within(4 * spread / Math.sqrt(SAMPLES)));
    assertThat(rates.getStandardDeviation()).isCloseTo(spread, within(0.05 * spread));
  }

  private static SummaryStatistics of(ToDoubleFunction<Fit> figure) {
    final SummaryStatistics statistics = new SummaryStatistics();
    FITS.forEach(fit -> statistics.addValue(figure.applyAsDouble(fit)));
    return statistics;
  }
}
