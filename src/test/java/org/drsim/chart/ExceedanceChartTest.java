package org.drsim.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.drsim.measure.SawTooth;
import org.drsim.run.ChartedRun;
import org.drsim.study.StudyResult;
import org.junit.jupiter.api.Test;

final class ExceedanceChartTest {

  private static final double WARM_UP = 3600;

  private static StudyResult study(String objectives) {
    return ChartedRun.study(
        "simulation: {warmUp: 1 h, duration: 25 h, seed: 3}",
        "service: {processing: {lognormal: {median: 40 s, sigma: 0.9}}, inFlightBatches: 2}",
        "workloads: [{name: w, rate: 20 /s, size: {lognormal: {mean: 40 KiB, sigma: 1}}}]",
        "machines: [{name: vm, count: 3, region: northeurope, disks: [{name: d, size: 1 TiB,"
            + " workload: w}], protection: {to: westeurope, cacheAccount: cache}}]",
        "objectives: [" + objectives + "]");
  }

  /** Seconds and shares of the points of a curve. */
  private static List<double[]> curve(Drawn drawn, Color colour) {
    final DoubleUnaryOperator seconds = drawn.alongTheDurations();
    final DoubleUnaryOperator shares = drawn.upTheShares();
    final Drawn.Shape longest =
        drawn.lines(colour).stream()
            .max(Comparator.comparingDouble(line -> line.bounds().getHeight()))
            .orElseThrow();
    final List<double[]> points = new ArrayList<>();
    final double[] at = new double[6];
    for (PathIterator i = longest.path().getPathIterator(null); !i.isDone(); i.next()) {
      i.currentSegment(at);
      points.add(new double[] {seconds.applyAsDouble(at[0]), shares.applyAsDouble(at[1])});
    }
    assertThat(points).hasSizeGreaterThan(100);
    return points;
  }

  /** Of the time after the warm-up, by adding up how long each tooth is above a value. */
  private static double shareAbove(List<SawTooth> all, double value) {
    double above = 0;
    double whole = 0;
    for (final SawTooth series : all) {
      for (int drop = 0; drop < series.drops(); drop++) {
        final double marker = series.markerSeconds(drop);
        final double from = Math.max(WARM_UP, series.availableSeconds(drop));
        final double to =
            drop + 1 < series.drops() ? series.availableSeconds(drop + 1) : series.endSeconds();
        whole += Math.max(0, to - from);
        above += Math.max(0, to - Math.max(from, marker + value));
      }
    }
    return above / whole;
  }

  @Test
  void theCurveOfAllMachines_isWhatTheirSawTeethAddUpTo() {
    final StudyResult result = study("");
    final Drawn drawn = Drawn.of(ExceedanceChart.of("Shop", result));

    for (final double[] point : curve(drawn, ChartStyle.BLUE)) {
      // A pixel is half a percent of a value; the digest adds as much.
      assertThat(point[1])
          .isBetween(
              shareAbove(result.series(), point[0] * 1.012) - 1e-4,
              shareAbove(result.series(), point[0] * 0.988) + 1e-4);
    }
  }

  @Test
  void theOtherCurve_isThatOfTheWorstMachine() {
    final StudyResult result = study("");
    final Drawn drawn = Drawn.of(ExceedanceChart.of("Shop", result));
    final SawTooth worst =
        result.series().stream()
            .max(Comparator.comparingDouble(series -> quantile(series, 0.01)))
            .orElseThrow();

    assertThat(drawn.texts())
        .anyMatch(text -> text.startsWith("newest point of " + worst.machine()));
    for (final double[] point : curve(drawn, ChartStyle.VERMILION)) {
      assertThat(point[1])
          .isBetween(
              shareAbove(List.of(worst), point[0] * 1.012) - 1e-4,
              shareAbove(List.of(worst), point[0] * 0.988) + 1e-4);
    }
  }

  /** Without chance all four are alike, and none is worse than the others. */
  @Test
  void machinesWithEqualFigures_areCounted() {
    final String[] lines = {
      "simulation: {warmUp: 1 h, duration: 25 h}",
      "service: {processing: 40 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
      "workloads: [{name: w, churn: 1 MB/s}]",
      "machines: [{name: vm, count: 4, region: northeurope, disks: [{name: d, size: 1 TiB,"
          + " workload: w}], protection: {to: westeurope, cacheAccount: cache}}]"
    };
    final Drawn equal = Drawn.of(ExceedanceChart.of("Equal", ChartedRun.study(lines)));
    assertThat(equal.texts())
        .contains("newest point of vm-1 and 3 like it (p99 5.62 min, max 5.67 min)")
        .anyMatch(text -> text.contains("4 machines together, and the one with the highest p99"));
  }

  private static double quantile(SawTooth series, double share) {
    double low = 0;
    double high = 86_400;
    for (int i = 0; i < 60; i++) {
      final double middle = (low + high) / 2;
      if (shareAbove(List.of(series), middle) > share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Constant latency of 40 s: the RPO is uniform from 40 to 340 s. */
  @Test
  void constantLatency_givesAStraightLine() {
    final Drawn drawn =
        Drawn.of(
            ExceedanceChart.of(
                "One",
                ChartedRun.study(
                    "simulation: {warmUp: 1 h, duration: 31 h}",
                    "service: {processing: 40 s, creation: 0 s, inFlightBatches: unlimited}",
                    "workloads: [{name: w, churn: 1 MB/s}]")));
    for (final double[] point : curve(drawn, ChartStyle.BLUE)) {
      assertThat(point[0]).isCloseTo(340 - 300 * point[1], within(0.01 * point[0]));
    }
    assertThat(drawn.texts()).anyMatch(text -> text.contains("p99 5.62 min, max 5.67 min"));
    assertThat(drawn.texts()).noneMatch(text -> text.startsWith("newest point of"));
  }

  @Test
  void anObjective_hasItsCornerWhereItsLimitAndItsShareAre() {
    final Drawn drawn =
        Drawn.of(
            ExceedanceChart.of(
                "Shop",
                study(
                    "rpo of each vm <= 8 min for 95 % of time, rpo of vm <= 30 d worst,"
                        + " rpo of vm <= 5 min mean")));
    final List<Drawn.Shape> dotted = drawn.lines(ChartStyle.GREEN);

    assertThat(dotted).hasSize(2);
    assertThat(drawn.alongTheDurations().applyAsDouble(dotted.get(0).bounds().getX()))
        .isCloseTo(480, within(5.0));
    assertThat(drawn.upTheShares().applyAsDouble(dotted.get(1).bounds().getY()))
        .isCloseTo(0.05, within(0.001));
    assertThat(drawn.svg())
        .contains("rpo &lt;= 8 min for 95 % of time")
        .doesNotContain("worst<")
        .isEqualTo(
            Drawn.of(
                    ExceedanceChart.of(
                        "Shop",
                        study(
                            "rpo of each vm <= 8 min for 95 % of time, rpo of vm <= 30 d worst,"
                                + " rpo of vm <= 5 min mean")))
                .svg());
  }

  /** The RPO of three machines together is the largest at each instant, looked at by the second. */
  @Test
  void whatHasAnObjective_hasItsCurve() {
    final StudyResult result = study("rpo of vm <= 8 min for 95 % of time");
    final Drawn drawn = Drawn.of(ExceedanceChart.of("Shop", result));
    final Color brown = new Color(0x8C510A);

    assertThat(drawn.texts()).anyMatch(text -> text.startsWith("newest point of group vm (p99"));
    assertThat(drawn.lines(ChartStyle.GREEN)).hasSize(2);
    for (final double[] point : curve(drawn, brown)) {
      assertThat(point[1])
          .isBetween(
              shareOfAnyAbove(result.series(), point[0] * 1.012) - 1e-3,
              shareOfAnyAbove(result.series(), point[0] * 0.988) + 1e-3);
    }
  }

  /** Of the time after the warm-up, looked at every second, in which any is above a value. */
  private static double shareOfAnyAbove(List<SawTooth> all, double value) {
    final int[] drops = new int[all.size()];
    int above = 0;
    int whole = 0;
    for (double now = WARM_UP + 0.5; now < 25 * 3600; now += 1) {
      double largest = 0;
      for (int i = 0; i < drops.length; i++) {
        final SawTooth one = all.get(i);
        while (drops[i] + 1 < one.drops() && one.availableSeconds(drops[i] + 1) <= now) {
          drops[i]++;
        }
        largest = Math.max(largest, now - one.markerSeconds(drops[i]));
      }
      above += largest > value ? 1 : 0;
      whole++;
    }
    return above / (double) whole;
  }

  /** Of all machines together there is a curve of the newest points only. */
  @Test
  void anObjectiveWithoutACurve_isNotDrawn() {
    final Drawn drawn =
        Drawn.of(ExceedanceChart.of("Shop", study("rpoLatest of vm <= 2 min for 95 % of time")));
    assertThat(drawn.lines(ChartStyle.GREEN)).isEmpty();
  }

  @Test
  void whereNothingIsProtected_thereIsNothingToShow() {
    assertThat(ExceedanceChart.hasSomething(Curves.result(Curves.steady("db", 0, 1)))).isFalse();
    assertThat(ExceedanceChart.hasSomething(study(""))).isTrue();
  }
}
