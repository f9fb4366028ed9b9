package org.drsim.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.drsim.engine.RandomNumbers;
import org.drsim.quantity.Discrete;
import org.drsim.quantity.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On/off sources against the theory of stationary alternating renewal processes. */
final class OnOffRhythmTest {

  private static final int DISKS = 20_000;
  private static final RandomNumbers NUMBERS = new RandomNumbers(11, 0);

  static Stream<Distribution> durations() {
    return Stream.of(
        Distribution.exponential(2),
        Distribution.constant(3),
        Distribution.uniform(1, 5),
        Distribution.triangular(0.5, 1, 4),
        Distribution.lognormalOfMean(2, 1),
        Distribution.weibull(0.7, 1.5),
        Distribution.gamma(0.4, 2.5),
        Distribution.lognormalOfMean(2, 1.2).truncated(0.5, 20),
        Distribution.exponential(4).truncated(1, 5),
        Distribution.discrete(List.of(new Discrete.Outcome(1, 5), new Discrete.Outcome(9, 1))),
        Distribution.empirical(List.of(0.3, 0.3, 2.0, 7.0)));
  }

  /**
   * At every instant, the first one too, the disk is on with probability E[on] / (E[on] + E[off]),
   * and up to it, it has on average been on for just this share of the time.
   */
  @ParameterizedTest
  @MethodSource("durations")
  void itIsAsIfItHadAlwaysGoneOn(Distribution on) {
    final Distribution off = Distribution.gamma(2, 3);
    final double share = on.mean() / (on.mean() + off.mean());
    final WriteSource source = new VaryingSteadySource(1e9, new OnOffRhythm(on, off));
    for (final double time : new double[] {0, 0.7, 3, 20}) {
      int on1 = 0;
      final SummaryStatistics secondsOn = new SummaryStatistics();
      for (int disk = 0; disk < DISKS; disk++) {
        final WriteCurve curve = source.open(NUMBERS, "d" + disk);
        on1 += curve.bytesBy(time + 1e-6) > curve.bytesBy(time) ? 1 : 0;
        secondsOn.addValue(curve.bytesBy(time) / 1e9);
      }
      assertThat((double) on1 / DISKS)
          .as("on at %s s", time)
          .isCloseTo(share, within(4 * Math.sqrt(share * (1 - share) / DISKS)));
      final double error = secondsOn.getStandardDeviation() / Math.sqrt(DISKS);
      assertThat(secondsOn.getMean()).isCloseTo(share * time, within(4 * error + 1e-8));
    }
  }

  /**
   * With exponential times at rates α and β the time on by t has the variance 2pq/λ² (λt − 1 +
   * e^(−λt)), λ = α + β. Poisson writes while on have their mean in addition.
   */
  @Test
  void countsOfTheModulatedPoissonProcessHaveItsMeanAndVariance() {
    final double rate = 40;
    final double time = 6;
    final Rhythm rhythm = new OnOffRhythm(Distribution.exponential(2), Distribution.exponential(5));
    final double p = 2.0 / 7;
    final double lambda = 1 / 2.0 + 1 / 5.0;
    final double varianceOn =
        2 * p * (1 - p) / (lambda * lambda) * (lambda * time - 1 + Math.exp(-lambda * time));
    final double mean = rate * p * time;
    final double variance = mean + rate * rate * varianceOn;
    final Distribution one = Distribution.constant(1);
    for (final WriteSource source :
        List.of(
            new CellSource(0.4, WriteCounts.poisson(rate, rhythm, 0.4), one),
            new CellSource(6, WriteCounts.poisson(rate, rhythm, 6), one),
            new VaryingSource(rate, rhythm, false, one))) {
      final SummaryStatistics counts = new SummaryStatistics();
      for (int disk = 0; disk < DISKS; disk++) {
        counts.addValue(source.open(NUMBERS, "d" + disk).bytesBy(time));
      }
      assertThat(counts.getMean()).isCloseTo(mean, within(4 * Math.sqrt(variance / DISKS)));
      assertThat(counts.getVariance()).isCloseTo(variance, within(0.06 * variance));
    }
  }

  /** Over a long time one disk is on for the share of time that all are. */
  @Test
  void inTheLongRunTheShareOfTimeIsThatOfTheMeans() {
    final OnOffRhythm rhythm =
        new OnOffRhythm(Distribution.lognormalOfMean(2, 1), Distribution.uniform(1, 2));
    final WriteCurve curve = new VaryingSteadySource(1e6, rhythm).open(NUMBERS, "d");
    final double time = 2e6;
    for (double released = 0; released < time; released += 100) {
      curve.release(released);
    }
    assertThat(rhythm.shareOn()).isCloseTo(2 / 3.5, within(1e-12));
    assertThat(curve.bytesBy(time) / (1e6 * time)).isCloseTo(2 / 3.5, within(0.005));
  }

  /**
   * The fluid queue of one exponential on/off source: peak p over the capacity C, mean m below it:
   * P(Q > x) = ρ e^(−ηx) with ρ = m/C and η = α/(p − C) − β/C.
   */
  @Test
  void theQueueOfAnOnOffFluidHasItsTextbookTail() {
    final double peak = 3e6;
    final double capacity = 1.5e6;
    final double alpha = 1 / 1.0;
    final double beta = 1 / 2.0;
    final double rho = peak * beta / (alpha + beta) / capacity;
    final double eta = alpha / (peak - capacity) - beta / capacity;
    final WriteCurve curve =
        new VaryingSteadySource(
                peak,
                new OnOffRhythm(
                    Distribution.exponential(1 / alpha), Distribution.exponential(1 / beta)))
            .open(NUMBERS, "d");
    final double[] levels = {0, 0.5 / eta, 1 / eta, 2 / eta, 4 / eta};
    final double[] above = new double[levels.length];
    final double step = 0.02;
    final int steps = 5_000_000;
    double queue = 0;
    long before = 0;
    for (int i = 1; i <= steps; i++) {
      curve.release((i - 1) * step);
      final long bytes = curve.bytesBy(i * step);
      queue = Math.max(0, queue + (bytes - before) - capacity * step);
      before = bytes;
      for (int level = 0; level < levels.length; level++) {
        above[level] += queue > levels[level] ? 1.0 / steps : 0;
      }
    }
    for (int level = 0; level < levels.length; level++) {
      final double expected = rho * Math.exp(-eta * levels[level]);
      assertThat(above[level])
          .as("P(Q > %s)", levels[level])
          .isCloseTo(expected, within(0.01 + 0.05 * expected));
    }
  }

  /** The share of the time that lies in durations up to x, by adding them up. */
  @ParameterizedTest
  @MethodSource("durations")
  void whatARandomInstantFallsIntoIsBiasedByLength(Distribution durations) {
    final int count = 200_000;
    double sum = 0;
    final double[] partial = new double[count];
    for (int i = 0; i < count; i++) {
      sum += durations.quantile((i + 0.5) / count);
      partial[i] = sum;
    }
    for (final double share : new double[] {0.01, 0.2, 0.5, 0.8, 0.99}) {
      final double quantile = LengthBiased.quantile(durations, share);
      int i = 0;
      while (i < count && durations.quantile((i + 0.5) / count) < quantile * (1 - 1e-9)) {
        i++;
      }
      assertThat(i == 0 ? 0 : partial[i - 1] / sum).isLessThan(share + 1e-3);
      while (i < count && durations.quantile((i + 0.5) / count) <= quantile * (1 + 1e-9)) {
        i++;
      }
      assertThat(i == 0 ? 0 : partial[i - 1] / sum).isGreaterThan(share - 1e-3);
    }
  }

  @ParameterizedTest
  @MethodSource("durations")
  void evenTheLastOfAllSharesIsFinite(Distribution durations) {
    assertThat(LengthBiased.quantile(durations, 1 - 0x1p-53)).isBetween(durations.mean(), 1e6);
    assertThat(LengthBiased.quantile(durations, 0x1p-53))
        .isBetween(durations.minimum(), durations.mean());
  }

  @Test
  void otherDisksAreOnAndOffByThemselves() {
    final WriteSource source =
        new VaryingSteadySource(
            1e6, new OnOffRhythm(Distribution.exponential(2), Distribution.exponential(2)));
    assertThat(source.open(NUMBERS, "a").bytesBy(100))
        .isEqualTo(source.open(NUMBERS, "a").bytesBy(100))
        .isNotEqualTo(source.open(NUMBERS, "b").bytesBy(100));
  }

  @Test
  void timesWithoutAMeanAreRefused() {
    final Distribution second = Distribution.constant(1);
    assertThatThrownBy(() -> new OnOffRhythm(Distribution.constant(0), second))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OnOffRhythm(second, Distribution.constant(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
