package org.drsim.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.PathIterator;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.drsim.measure.AnyInstant;
import org.drsim.measure.Survival;
import org.drsim.replication.RetainedPoints;
import org.drsim.run.ChartedRun;
import org.drsim.scenario.RecoveryPointChoice;
import org.drsim.scenario.SimulationSettings;
import org.junit.jupiter.api.Test;

final class InstantChartTest {

  private static final String[] ONE = {
    "simulation: {warmUp: 1 h, duration: 5 h, seed: 3}",
    "service: {processing: {lognormal: {median: 40 s, sigma: 0.6}}, inFlightBatches: 2}",
    "workloads: [{name: w, rate: 20 /s, size: {lognormal: {mean: 40 KiB, sigma: 1}}}]"
  };

  private static final String[] THREE = {
    ONE[0],
    ONE[1],
    ONE[2],
    "policies: [{name: default, appConsistentEvery: 1 h}]",
    "machines: [{name: vm, count: 3, region: northeurope, disks: [{name: d, size: 1 TiB,"
        + " workload: w}], protection: {to: westeurope, cacheAccount: cache}}]"
  };

  private static Drawn drawn(Survival survival, List<AnyInstant> machines, String... lines) {
    return Drawn.of(InstantChart.of("I", settings(lines), machines, survival));
  }

  private static SimulationSettings settings(String... lines) {
    return ChartedRun.study(lines).scenario().simulation();
  }

  /** Every tooth is what an outage at that instant would lose, told by the function itself. */
  @Test
  void theCurve_isTheLossOfAnOutageAtEachInstant() {
    final List<AnyInstant> machines = ChartedRun.anyInstant(ONE);
    final Drawn drawn = drawn(Survival.CACHE_LOST, machines, ONE);
    final DoubleUnaryOperator axis = drawn.alongTheAxis();
    final DoubleUnaryOperator minutes = drawn.upTheAxis();
    final Drawn.Shape curve =
        drawn.lines(ChartStyle.BLUE).stream()
            .max(Comparator.comparingDouble(line -> line.bounds().getWidth()))
            .orElseThrow();
    final double[] at = new double[6];
    int teeth = 0;
    for (PathIterator i = curve.path().getPathIterator(null); !i.isDone(); i.next()) {
      i.currentSegment(at);
      final double instant = 60 * axis.applyAsDouble(at[0]);
      // A vertex is where the loss drops: it is as high as just before, or as just after.
      final double loss = 60 * minutes.applyAsDouble(at[1]);
      final double before = loss(machines, instant - 1);
      final double after = loss(machines, instant + 1);
      assertThat(Math.min(Math.abs(loss - before - 1), Math.abs(loss - after + 1)))
          .as("%s s: %s, %s before, %s after", instant, loss, before, after)
          .isLessThan(0.7);
      teeth++;
    }
    assertThat(teeth).isGreaterThan(80);
    assertThat(drawn.texts()).contains("60", "300");
  }

  private static double loss(List<AnyInstant> machines, double instant) {
    return machines.stream()
        .filter(machine -> machine.survival() == Survival.CACHE_LOST)
        .findFirst()
        .orElseThrow()
        .steps()
        .get(RecoveryPointChoice.LATEST_PROCESSED)
        .lossSeconds(Math.max(3600.001, Math.min(5 * 3600 - 0.001, instant)));
  }

  @Test
  void theRangeOfAllMachines_coversEachOfThem() {
    final List<AnyInstant> machines = ChartedRun.anyInstant(THREE);
    final InstantPanel panel =
        InstantPanel.of(
                machines.stream()
                    .filter(machine -> machine.survival() == Survival.CACHE_READABLE)
                    .toList(),
                3600,
                18_000)
            .get(0);
    final Random random = new Random(1);

    assertThat(panel.machines()).hasSize(3);
    assertThat(panel.losses().max()).isCloseTo(panel.highestSeconds(), within(1e-9));
    for (int i = 0; i < 50; i++) {
      final double instant = 3600 + 14_400 * random.nextDouble();
      for (final AnyInstant machine : machines) {
        if (machine.survival() == Survival.CACHE_READABLE) {
          assertThat(machine.steps().get(RecoveryPointChoice.LATEST).lossSeconds(instant))
              .isLessThanOrEqualTo(panel.highestSeconds());
        }
      }
    }
  }

  @Test
  void choicesThatComeToTheSame_haveOnePanel() {
    final List<AnyInstant> machines = ChartedRun.anyInstant(THREE);
    final Drawn drawn = drawn(Survival.CACHE_LOST, machines, THREE);

    assertThat(drawn.texts())
        .anyMatch(text -> text.startsWith("latest, latest-processed, latest-multi-vm  ·  vm-"))
        .anyMatch(text -> text.startsWith("latest-app-consistent, latest-multi-vm-app-consistent"))
        .anyMatch(text -> text.contains("3 machines"));
    assertThat(drawn.svg()).isEqualTo(drawn(Survival.CACHE_LOST, machines, THREE).svg());
  }

  @Test
  void whereThereNeverIsAPoint_thereIsNothingToShow() {
    final AnyInstant none =
        new AnyInstant("m", Survival.CACHE_LOST, false, false, RetainedPoints.none(null), null);
    assertThat(InstantChart.hasSomething(List.of(none))).isFalse();
    assertThat(InstantChart.hasSomething(ChartedRun.anyInstant(ONE))).isTrue();
  }
}
