package org.drsim.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.RpoKind;
import org.drsim.run.DrawnRuns;
import org.drsim.run.PreparedScenario;
import org.drsim.run.Simulated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither threads nor interruptions change a bit of a study. */
final class SameBitsTest {

  /** Everything that can be drawn is: arrivals, sizes, latencies, phases, freezes, failures. */
  private static final String[] ALL_DRAWN = {
    "simulation: {warmUp: 30 min, duration: 3 h, seed: 11}",
    "policies: [{name: default, crashConsistentEvery: 5 min, appConsistentEvery: 30 min, retention: 2 h}]",
    "agent: {batchInterval: 15 s, memory: 20 MB}",
    "service: {processing: {lognormal: {median: 20 s, sigma: 0.5}}, creation: {uniform: [1 s, 9 s]}, freeze: {exponential: {mean: 20 s}}, freezeFails: 20 %, inFlightBatches: 2}",
    "enabling: {createResources: {takes: {exponential: {mean: 3 min}}, fails: 20 %}, retryAfter: 5 min, waveSize: 1}",
    "limits: {machineUpload: 2 MB/s, diskApply: 2 MB/s}",
    "links: [{from: northeurope, to: westeurope, latency: {uniform: [5 ms, 2 s]}, bandwidth: 5 MB/s}]",
    "cacheAccounts: [{name: cache, region: northeurope, ingress: 4 MB/s, egress: 6 MB/s}]",
    "workloads: [{name: w, rate: 40 /s, size: {lognormal: {mean: 24 KiB, sigma: 1.5}}, onOff: {on: 10 min, off: 5 min}}, {name: x, rate: 9 /s, size: {exponential: {mean: 60 KiB}}, exact: true}]",
    "machines: [{name: a, count: 2, region: northeurope, memory: 4 GiB, consistencyGroup: g, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope, cacheAccount: cache}},"
        + " {name: b, region: northeurope, memory: 4 GiB, disks: [{name: d, size: 1 TiB, workload: x}, {name: e, size: 2 GiB, used: 1 GiB, workload: w}], protection: {to: westeurope, cacheAccount: cache, enabled: {at: 20 min}}}]"
  };

  private static final String[] SHORT = {
    "simulation: {duration: 10 min, seed: 5}",
    "service: {processing: {lognormal: {median: 20 s, sigma: 0.5}}, creation: 0 s, inFlightBatches: unlimited}",
    "workloads: [{name: w, rate: 3 /s, size: {exponential: {mean: 9 KiB}}}]"
  };

  /** Two whole blocks and one that is not. */
  private static final int COUNT = 11;

  private static final int BLOCK = 4;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void threadsChangeNothing(int threads) {
    for (final String[] scenario : List.of(ALL_DRAWN, new DrawnRuns(77).next())) {
      final PreparedScenario prepared = Simulated.prepared(scenario);

      assertThat(run(prepared, StudyPlan.of(0, COUNT).onThreads(threads)))
          .isEqualTo(run(prepared, StudyPlan.of(0, COUNT)));
    }
  }

  /** The figures of a study in blocks are those of the same replications added one by one. */
  @Test
  void blocksChangeNothingButTheRounding() {
    final PreparedScenario prepared = Simulated.prepared(ALL_DRAWN);
    final StudyResult inBlocks = study(prepared, BLOCK).run(0, COUNT, done -> {});
    final StudyResult oneByOne = study(prepared, 1000).run(0, COUNT, done -> {});

    assertThat(inBlocks)
        .usingRecursiveComparison()
        .ignoringFields("ages")
        .withComparatorForType(Figures.nearly(), Double.class)
        .isEqualTo(oneByOne);
    // What is kept comes in another order; what it says is the same.
    for (final RpoKind kind : RpoKind.values()) {
      final AgeDistribution some = inBlocks.ages().all(kind);
      final AgeDistribution others = oneByOne.ages().all(kind);
      assertThat(some == null).isEqualTo(others == null);
      if (some != null && others != null) {
        assertThat(some.quantile(0.9)).isCloseTo(others.quantile(0.9), withinPercentage(0.5));
        assertThat(some.mean()).isCloseTo(others.mean(), withinPercentage(1e-7));
      }
    }
    assertThat(Figures.of(inBlocks))
        .isNotEqualTo(Figures.of(study(prepared, BLOCK).run(0, 10, d -> {})));
  }

  /** Wherever it is stopped: at the ends of blocks and between them. */
  @ParameterizedTest
  @ValueSource(strings = {"all drawn", "78"})
  void goingOnFromAJournalChangesNothing(String which) {
    final PreparedScenario prepared =
        Simulated.prepared(
            which.equals("all drawn") ? ALL_DRAWN : new DrawnRuns(Long.parseLong(which)).next());
    final String whole = run(prepared, StudyPlan.of(0, COUNT));
    for (final int stops : new int[] {1, 3, 4, 6, 8, 10}) {
      final MemoryJournal journal = new MemoryJournal();
      final int until = stops;
      final StudyResult part =
          study(prepared, BLOCK)
              .run(
                  StudyPlan.of(0, COUNT)
                      .onThreads(1 + stops % 3)
                      .keeping(journal)
                      .stoppingWhen(() -> journal.saves() >= until))
              .orElseThrow();

      assertThat(Figures.of(part)).isEqualTo(run(prepared, StudyPlan.of(0, part.replications())));
      assertThat(run(prepared, StudyPlan.of(0, COUNT).onThreads(2).keeping(journal)))
          .isEqualTo(whole);
    }
  }

  @Test
  void aStudyThatWasStopped_asksForAsManyReplicationsAsItHas() {
    final PreparedScenario prepared = Simulated.prepared(SHORT);
    final MemoryJournal journal = new MemoryJournal();
    final StudyResult part =
        study(prepared, BLOCK)
            .run(
                StudyPlan.of(0, 100_000)
                    .onThreads(2)
                    .keeping(journal)
                    .stoppingWhen(() -> journal.saves() >= 3))
            .orElseThrow();

    assertThat(part.replications()).isBetween(3, 99_999);
    assertThat(part.scenario())
        .isEqualTo(prepared.scenario().withReplications(part.replications()));
  }

  @Test
  void stoppedBeforeTheFirstIsWhole_thereIsNothing() {
    assertThat(
            study(Simulated.prepared(ALL_DRAWN), BLOCK)
                .run(StudyPlan.of(0, 5).stoppingWhen(() -> true))
                .map(StudyResult::replications)
                .orElse(0))
        .isZero();
  }

  @Test
  void aJournalOfAnotherFormat_isNotUsed() {
    final PreparedScenario prepared = Simulated.prepared(SHORT);
    final String whole = run(prepared, StudyPlan.of(0, 9));
    final MemoryJournal journal = new MemoryJournal();
    run(prepared, StudyPlan.of(0, 9).keeping(journal));
    final int length = journal.saved().orElseThrow().length;
    for (int bytes = 0; bytes < length; bytes += 1 + length / 50) {
      journal.cut(bytes);
      assertThat(run(prepared, StudyPlan.of(0, 9).keeping(journal))).isEqualTo(whole);
    }
  }

  /** The rule is asked about 32 and 64; in between as well as afterwards nothing is changed. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aStoppingRule_isAskedAFewTimes(int threads) {
    final PreparedScenario prepared = Simulated.prepared(SHORT);
    final Queue<Integer> looks = new ConcurrentLinkedQueue<>();
    final StoppingRule rule =
        (soFar, look) -> {
          looks.add(soFar.replications());
          return soFar.replications() >= 64;
        };

    assertThat(run(prepared, StudyPlan.of(0, 1000).onThreads(threads).until(rule)))
        .isEqualTo(run(prepared, StudyPlan.of(0, 64)));
    assertThat(looks).containsExactly(32, 64);
    assertThat(run(prepared, StudyPlan.of(0, 70).onThreads(threads).until((soFar, look) -> false)))
        .isEqualTo(run(prepared, StudyPlan.of(0, 70)));
  }

  @Test
  void progress_goesToTheNumberOfReplications() {
    final Queue<Double> reached = new ConcurrentLinkedQueue<>();
    study(Simulated.prepared(SHORT), BLOCK)
        .run(StudyPlan.of(0, 20).onThreads(3).telling(reached::add));

    assertThat(reached).allMatch(done -> done > 0 && done < 20 + 1e-9);
    assertThat(reached.stream().mapToDouble(d -> d).max().orElseThrow()).isGreaterThan(20 - 1e-9);
  }

  private static Study study(PreparedScenario prepared, int block) {
    return new Study(prepared, new DsolEngine(), block);
  }

  private static String run(PreparedScenario prepared, StudyPlan plan) {
    return Figures.of(study(prepared, BLOCK).run(plan).orElseThrow());
  }
}
