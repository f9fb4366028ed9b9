package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.drsim.measure.LoadVariation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods and variances of loads, by hand and by a renewal process that is drawn here. */
final class LoadVariationsTest {

  private static final double HOUR = 3600;

  private static LoadVariation of(String workload) {
    return Simulated.prepared(
            "simulation: {duration: 30 d}",
            "patterns: [{name: day, hours: [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,"
                + " 1, 1, 1, 1, 1]}, {name: flat, hours: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,"
                + " 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]}]",
            "workloads: [" + workload + "]")
        .machines()
        .get(0)
        .load();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{name: w, churn: 1 MB/s} | 0",
        "{name: w, churn: 1 MB/s, pattern: flat} | 0",
        "{name: w, churn: 1 MB/s, pattern: day} | 86400",
        "{name: w, churn: 1 MB/s, pattern: nightly-batch} | 86400",
        "{name: w, churn: 1 MB/s, pattern: office-hours} | 604800",
        "{name: w, rate: 1 /s, size: 1 MB, pattern: retail} | 604800",
        "{name: w, churn: 1 MB/s, onOff: {on: 2 min, off: 3 min}} | 300",
        "{name: w, trace: burst.csv, repeat: true} | 600",
        "{name: w, trace: burst.csv} | Infinity"
      })
  void aLoadRepeatsAfterItsPeriod(String workload, double seconds) {
    assertThat(of(workload).periodSeconds()).isEqualTo(seconds);
  }

  /** To a hundredth: 208 h are 16 · 13, 19 · 11 − 1 and 30 · 7 − 2. */
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "'24', 24",
    "'24, 168', 168",
    "'20, 24', 120",
    "'0.11, 24', 24",
    "'7, 11, 13', 208",
    "'77, 101, 130', Infinity",
    "'24, Infinity', Infinity"
  })
  void severalPeriods_haveOneInCommon(String hours, double common) {
    final TreeSet<Double> periods = new TreeSet<>();
    Arrays.stream(hours.split(", "))
        .filter(one -> !one.isEmpty())
        .forEach(one -> periods.add(HOUR * Double.parseDouble(one)));

    assertThat(LoadVariations.common(periods, 500 * HOUR)).isEqualTo(HOUR * common);
  }

  /** Of writes at random E[S²] / (rate E[S]²): 2 / rate where sizes are exponential. */
  @Test
  void whatIsDrawn_varies() {
    final String exponential = "{exponential: {mean: 1 MB}}";
    assertThat(of("{name: w, rate: 4 /s, size: " + exponential + "}").varianceSeconds())
        .isCloseTo(2 / 4.0, within(1e-9));
    assertThat(
            of("{name: w, rate: 4 /s, arrivals: regular, size: " + exponential + "}")
                .varianceSeconds())
        .isCloseTo(1 / 4.0, within(1e-9));
    assertThat(of("{name: w, rate: 4 /s, size: 1 MB}").varianceSeconds())
        .isCloseTo(1 / 4.0, within(1e-9));
    assertThat(of("{name: w, churn: 1 MB/s, pattern: day}").varianceSeconds()).isZero();
  }

  /** The time on in 2,000 stretches of 100,000 s, by turns Exp(60 s) and U[1, 239 s]. */
  @Test
  void turns_varyAsARenewalProcessDoes() {
    final SplittableRandom random = new SplittableRandom(1);
    final double[] on = new double[2000];
    for (int i = 0; i < on.length; i++) {
      double now = 0;
      while (now < 100_000) {
        final double stays = -60 * Math.log(1 - random.nextDouble());
        on[i] += Math.min(stays, 100_000 - now);
        now += stays + 1 + 238 * random.nextDouble();
      }
    }
    final double mean = Arrays.stream(on).average().orElseThrow();
    final double variance =
        Arrays.stream(on).map(x -> (x - mean) * (x - mean)).sum() / (on.length - 1);

    assertThat(
            of("{name: w, churn: 1 MB/s, onOff: {on: {exponential: {mean: 60 s}}, off: {uniform: [1 s,"
                    + " 239 s]}}}")
                .varianceSeconds())
        .isCloseTo(variance / 100_000 / Math.pow(mean / 100_000, 2), within(6.0));
  }
}
