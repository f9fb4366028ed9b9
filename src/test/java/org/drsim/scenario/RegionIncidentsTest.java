package org.drsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.drsim.scenario.RegionIncidents.Fit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Figures that a program in another language has found in the published archive. */
class RegionIncidentsTest {

  @Test
  @DisplayName("39 incidents last exp(1.39679) hours in the median, sigma 0.76502")
  void fitsTheArchive() {
    final Fit fit = RegionIncidents.fit();
    assertThat(RegionIncidents.count()).isEqualTo(39);
    assertThat(fit.medianSeconds() / 3600).isCloseTo(4.042204894, within(1e-8));
    assertThat(fit.sigma()).isCloseTo(0.7650226712, within(1e-9));
    assertThat(fit.perYear()).isCloseTo(39 / 108.0, within(1e-12));
  }

  @Test
  @DisplayName("Anderson and Darling's statistic is 0.31163")
  void statesTheGoodness() {
    assertThat(RegionIncidents.goodness().statistic()).isCloseTo(0.3116253467, within(1e-8));
  }

  @Test
  @DisplayName("as many samples of a normal distribution fit no better as the tables say")
  void agreesWithSampling() {
    final Well19937c random = new Well19937c(39);
    final int samples = 4000;
    int noBetter = 0;
    for (int sample = 0; sample < samples; sample++) {
      final double[] values = new double[39];
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextGaussian();
      }
      noBetter += andersonDarling(values) >= RegionIncidents.goodness().statistic() ? 1 : 0;
    }
    // Three standard deviations of the sampling are 0.024.
    assertThat(noBetter / (double) samples)
        .isCloseTo(RegionIncidents.goodness().share(), within(0.03));
  }

  private static double andersonDarling(double[] values) {
    final int n = values.length;
    final double mean = Arrays.stream(values).average().orElseThrow();
    final double deviation =
        Math.sqrt(Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (n - 1));
    final double[] sorted = Arrays.stream(values).sorted().toArray();
    final NormalDistribution normal = new NormalDistribution(null, mean, deviation);
    double sum = 0;
    for (int i = 1; i <= n; i++) {
      sum +=
          (2 * i - 1)
              * (Math.log(normal.cumulativeProbability(sorted[i - 1]))
                  + Math.log(1 - normal.cumulativeProbability(sorted[n - i])));
    }
    return (-n - sum / n) * (1 + 0.75 / n + 2.25 / n / n);
  }

  @Test
  @DisplayName("a sample of the same incident each time has no spread to speak of")
  void resamples() {
    final Fit longest = RegionIncidents.resampled(i -> 10.5 / 39, i -> 0.5 / 54);
    assertThat(longest.medianSeconds()).isCloseTo(1087 * 60, within(1e-6));
    assertThat(longest.sigma()).isLessThan(1e-5);
    assertThat(longest.perYear()).isCloseTo(8 * 54 / 108.0, within(1e-12));
  }
}
