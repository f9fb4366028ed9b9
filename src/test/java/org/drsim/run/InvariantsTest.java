package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.Backlog;
import org.drsim.measure.MachineMeasures;
import org.drsim.measure.RpoKind;
import org.drsim.measure.SawTooth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What must hold in every run, over scenarios drawn at random. Conservation at each event is
 * checked by the runs themselves, which fail without it.
 */
final class InvariantsTest {

  private static final double ROUNDING = 1e-9;

  /** Where little was written since the warm-up: a thousandth of a byte is none. */
  private static final double LEAST_BYTES = 1_000_000;

  @Test
  void holdInTwoHundredRuns() {
    hold(1, 200);
  }

  @Test
  @Tag("slow")
  void holdInTwoThousandRuns() {
    hold(2, 2000);
  }

  private static void hold(long seed, int runs) {
    final DrawnRuns drawn = new DrawnRuns(seed);
    for (int number = 0; number < runs; number++) {
      final String[] scenario = drawn.next();
      try {
        check(Simulated.run(0, scenario));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("run " + number + ":\n" + String.join("\n", scenario), e);
      }
    }
  }

  static void check(RunResult run) {
    final Map<String, Double> largest = new TreeMap<>();
    for (MachineResult machine : run.machines()) {
      final MachineMeasures measures = machine.measures();
      checkBytes(measures);
      checkBudget(machine);
      checkLatest(measures.rpo());
      checkSawTooth(measures.points().series());
      if (measures.rpo().get(RpoKind.CRASH_CONSISTENT).seconds() > 0) {
        final String group = measures.machine().substring(0, 2);
        largest.merge(group, measures.rpo().get(RpoKind.CRASH_CONSISTENT).max(), Math::max);
      }
    }
    run.groups()
        .forEach(
            (name, age) -> {
              if (age.seconds() > 0) {
                assertThat(age.max()).isEqualTo(largest.get(name));
              }
            });
    for (ResourceUse use : run.resources()) {
      final double most = use.capacityBytesPerSecond() * (1 + 1e-6);
      assertThat(use.busiestBytesPerSecond()).isLessThanOrEqualTo(most);
      assertThat(use.meanBytesPerSecond()).isLessThanOrEqualTo(most);
    }
  }

  /** Places add up; nothing is applied that was not written. */
  private static void checkBytes(MachineMeasures measures) {
    final Backlog backlog = measures.backlog();
    final double sum =
        backlog.agent().mean()
            + backlog.cache().mean()
            + backlog.transfer().mean()
            + backlog.apply().mean();
    final double rounding = ROUNDING * Math.max(1, backlog.total().max());
    assertThat(sum).isCloseTo(backlog.total().mean(), within(rounding));
    // A difference of integrals of everything that was written, in the warm-up, too.
    assertThat(backlog.agent().mean())
        .isGreaterThan(-ROUNDING * Math.max(LEAST_BYTES, measures.writtenBytes()));
    assertThat(measures.replicatedBytes()).isNotNegative();
    assertThat(backlog.total().max()).isGreaterThanOrEqualTo(backlog.cache().max());
    assertThat(measures.lag().max()).isNotNegative();
  }

  private static void checkBudget(MachineResult machine) {
    final MachineMeasures measures = machine.measures();
    final AgeDistribution rpo = measures.rpo().get(RpoKind.CRASH_CONSISTENT);
    if (rpo.seconds() > 0) {
      assertThat(measures.points().budget().sum() / rpo.seconds() / rpo.mean())
          .isCloseTo(1, within(ROUNDING));
      final double limits =
          machine.limits().stream().mapToDouble(limit -> limit.rpoSecondSeconds()).sum();
      assertThat(limits / rpo.seconds() / rpo.mean()).isCloseTo(1, within(ROUNDING));
    }
    final AgeDistribution common = measures.rpo().get(RpoKind.MULTI_VM);
    if (common != null && common.seconds() > 0) {
      assertThat(measures.points().commonBudget().sum() / common.seconds() / common.mean())
          .isCloseTo(1, within(ROUNDING));
    }
  }

  /** The more survives, the less is lost. */
  private static void checkLatest(Map<RpoKind, AgeDistribution> rpo) {
    final AgeDistribution points = rpo.get(RpoKind.CRASH_CONSISTENT);
    if (points.seconds() > 0) {
      final AgeDistribution latest = rpo.get(RpoKind.LATEST);
      final AgeDistribution cacheLost = rpo.get(RpoKind.LATEST_CACHE_LOST);
      assertThat(latest.seconds()).isCloseTo(points.seconds(), within(1e-6));
      assertThat(cacheLost.seconds()).isCloseTo(points.seconds(), within(1e-6));
      assertThat(latest.mean()).isLessThanOrEqualTo(cacheLost.mean() * (1 + ROUNDING));
      assertThat(cacheLost.mean()).isLessThanOrEqualTo(points.mean() * (1 + ROUNDING));
      assertThat(latest.max()).isLessThanOrEqualTo(points.max() + ROUNDING);
      assertThat(cacheLost.max()).isLessThanOrEqualTo(points.max() + ROUNDING);
    }
  }

  /** Points come in the order of their markers, and none before its marker. */
  private static void checkSawTooth(SawTooth series) {
    double newest = Double.NEGATIVE_INFINITY;
    for (int drop = 0; drop < series.drops(); drop++) {
      final double marker = series.markerSeconds(drop);
      final boolean gap = Double.isNaN(marker);
      if (!gap) {
        assertThat(series.availableSeconds(drop)).isGreaterThanOrEqualTo(marker);
        assertThat(marker).isGreaterThanOrEqualTo(newest);
        newest = marker;
      }
      if (drop > 0) {
        assertThat(series.availableSeconds(drop))
            .isGreaterThanOrEqualTo(series.availableSeconds(drop - 1));
      }
    }
  }
}
