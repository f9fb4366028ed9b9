package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.measure.Observation;
import org.drsim.measure.RpoKind;
import org.drsim.scenario.ObjectiveReading;
import org.drsim.scenario.Randomness;
import org.drsim.scenario.Scenario;
import org.drsim.study.MachineReport;
import org.drsim.study.ObjectiveObservations;
import org.drsim.study.ObjectiveReport;
import org.drsim.study.ObjectiveVerdicts;
import org.drsim.study.StudyResult;
import org.drsim.study.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Objectives from a scenario to their verdicts. */
final class ObjectivesTest {

  private static final String SIXTY_SECONDS =
      "service: {processing: 60 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}";

  /** A byte at 1 MB/s. */
  private static final double WITHIN = 2e-6;

  private static final String CHURN = "workloads: [{name: w, churn: 1 MB/s}]";

  /** A point every 300 s, each after 60 s: the RPO is uniform from 60 s to 360 s. */
  @Test
  void whereNothingIsRandom_theValueDecides() {
    judged("rpo of vm <= 345 s for 95 % of time", Verdict.MET, 0.95);
    judged("rpo of vm <= 344 s for 95 % of time", Verdict.MISSED, 284 / 300.0);
    judged("rpo of vm >= 75 s for 95 % of time", Verdict.MET, 0.95);
    judged("rpo of vm <= 210 s mean", Verdict.MET, 210);
    judged("rpo of vm < 210 s mean", Verdict.MISSED, 210);
    judged("rpo of vm <= 360 s worst", Verdict.MET, 360);
    judged("rpo of vm < 360 s worst", Verdict.MISSED, 360);
    judged("rpo of vm >= 60 s worst", Verdict.MET, 60);
    judged("rpo of vm > 60 s worst", Verdict.MISSED, 60);
    judged("unprotected of vm <= 0 s worst", Verdict.MET, 0);
  }

  /**
   * Batches close every 15 s and are applied after 60 s: the oldest write not applied is between 60
   * s and 75 s old, the newest uploaded close between 0 s and 15 s.
   */
  @Test
  void lagAndLatest_haveTheirClosedForms() {
    judged("lag of vm <= 67.5 s mean", Verdict.MET, 67.5);
    judged("lag of vm <= 72 s for 80 % of time", Verdict.MET, 0.8);
    judged("lag of vm < 74.9 s worst", Verdict.MISSED, 75);
    judged("rpoLatest of vm <= 7.5 s mean", Verdict.MET, 7.5);
    judged("rpoLatest of vm <= 3 s for 21 % of time", Verdict.MISSED, 0.2);
  }

  private static void judged(String objective, Verdict verdict, double value) {
    final ObjectiveReport report =
        Simulated.study(
                "simulation: {warmUp: 1 h, duration: 11 h}",
                SIXTY_SECONDS,
                CHURN,
                "objectives: ['" + objective + "']")
            .objectives()
            .get(0);
    assertThat(report.estimate().value()).as(objective).isCloseTo(value, within(WITHIN));
    assertThat(report.verdict()).as(objective).isEqualTo(verdict);
    assertThat(report.reason()).isEqualTo("by the value, as nothing is left to chance");
  }

  /** That nothing is left to chance is right if all replications are the same, to the last bit. */
  @Test
  void whereNothingIsRandom_allReplicationsAreTheSame() {
    final String[] lines = {
      "simulation: {warmUp: 1 h, duration: 30 h}",
      SIXTY_SECONDS.replace("creation: 0 s", "creation: 3 s, freeze: 10 s"),
      "policies: [{name: default, appConsistentEvery: 1 h}]",
      "enabling: {createResources: 1 min, installAgent: 2 min, register: 1 min}",
      "workloads: [{name: w, churn: 1 MB/s, pattern: office-hours},"
          + " {name: r, rate: 7 /s, size: 4 KiB, arrivals: regular}, {name: t, trace: burst.csv}]",
      "machines: [{name: a, region: northeurope, consistencyGroup: g,"
          + " disks: [{name: d, size: 1 TiB, workload: w}, {name: e, size: 1 TiB, workload: r}],"
          + " protection: {to: westeurope, cacheAccount: cache}},"
          + " {name: b, region: northeurope, consistencyGroup: g,"
          + " disks: [{name: d, size: 20 GiB, workload: t}],"
          + " protection: {to: westeurope, cacheAccount: cache, enabled: {at: 1 h}}}]",
      "objectives: ['rpo of g <= 9 s mean', 'lag of g <= 9 s mean', 'rpoLatest of g <= 9 s mean',"
          + " 'rpoApp of g <= 9 s mean', 'rpoMultiVm of g <= 9 s mean',"
          + " 'unprotected of b <= 1 h mean', 'rpo of a <= 3 min for 50 % of time']"
    };
    assertThat(Randomness.in(Simulated.prepared(lines).scenario())).isEmpty();
    final List<Observation> first = Simulated.run(0, lines).objectives();
    assertThat(first).hasSize(7).allMatch(one -> one.weight() > 0 && one.amount() > 0);
    assertThat(Simulated.run(5, lines).objectives()).isEqualTo(first);
  }

  /** What an objective sees of a machine is what its report says, of each kind. */
  @Test
  void means_areThoseOfTheReport() {
    final StudyResult result =
        Simulated.study(
            "simulation: {warmUp: 1 h, duration: 9 h, replications: 3}",
            "service: {processing: {uniform: [5 s, 90 s]}, creation: 2 s, inFlightBatches: 2}",
            "links: [{from: northeurope, to: westeurope, latency: 9 ms, bandwidth: 20 Mbit/s}]",
            "policies: [{name: default, appConsistentEvery: 1 h}]",
            "workloads: [{name: w, rate: 20 /s, size: {lognormal: {mean: 48 KiB, sigma: 1}}}]",
            "machines: [{name: vm, count: 2, region: northeurope, consistencyGroup: g,"
                + " disks: [{name: d, size: 1 TiB, workload: w}],"
                + " protection: {to: westeurope, cacheAccount: cache}}]",
            "objectives: ['rpo of vm-2 <= 9 s mean', 'rpoApp of vm-2 <= 9 s mean',"
                + " 'rpoMultiVm of vm-2 <= 9 s mean', 'rpoLatest of vm-2 <= 9 s mean',"
                + " 'rpoLatestCacheLost of vm-2 <= 9 s mean', 'lag of vm-2 <= 9 s mean',"
                + " 'rpo of group vm <= 9 s mean', 'rpo of g <= 9 s worst']");
    final MachineReport machine = result.machines().get(1);
    assertThat(value(result, 0)).isCloseTo(mean(machine, RpoKind.CRASH_CONSISTENT), within(1e-6));
    assertThat(value(result, 1)).isCloseTo(mean(machine, RpoKind.APP_CONSISTENT), within(1e-6));
    assertThat(value(result, 2)).isCloseTo(mean(machine, RpoKind.MULTI_VM), within(1e-6));
    assertThat(value(result, 3)).isCloseTo(mean(machine, RpoKind.LATEST), within(1e-6));
    assertThat(value(result, 4)).isCloseTo(mean(machine, RpoKind.LATEST_CACHE_LOST), within(1e-6));
    assertThat(value(result, 5)).isCloseTo(machine.lag().mean(), within(1e-6));
    assertThat(value(result, 6))
        .isCloseTo(result.groups().get(0).rpo().meanSeconds(), within(1e-6));
    assertThat(value(result, 7)).isCloseTo(result.groups().get(0).rpo().maxSeconds(), within(1e-6));
  }

  private static double value(StudyResult result, int objective) {
    return result.objectives().get(objective).estimate().value();
  }

  private static double mean(MachineReport machine, RpoKind kind) {
    return machine.rpos().get(kind).meanSeconds();
  }

  @Test
  void timeWithoutPoints_isThatOfTheMembers() {
    final StudyResult result =
        Simulated.study(
            "simulation: {duration: 12 h}",
            SIXTY_SECONDS,
            CHURN,
            "enabling: {createResources: 1 min, installAgent: 1 min, register: 1 min, waveSize: 1}",
            "machines: [{name: vm, count: 2, region: northeurope,"
                + " disks: [{name: d, size: 20 GiB, workload: w}],"
                + " protection: {to: westeurope, cacheAccount: cache, enabled: {at: 1 h}}}]",
            "objectives: ['unprotected of each vm <= 2 h worst', 'unprotected of vm <= 2 h worst']");
    final List<MachineReport> machines = result.machines();
    assertThat(machines.get(1).unprotectedSeconds())
        .isGreaterThan(machines.get(0).unprotectedSeconds())
        .isGreaterThan(3600);
    for (int objective = 0; objective < 2; objective++) {
      assertThat(value(result, objective)).isEqualTo(machines.get(1).unprotectedSeconds());
    }
    assertThat(result.objectives().get(0).worst()).isEqualTo("vm-2");
    assertThat(result.objectives().get(0).members().get(0).estimate().value())
        .isEqualTo(machines.get(0).unprotectedSeconds());
  }

  /** Half of what is written passes: the longer the run, the larger the mean. */
  @Test
  void whatGrowsForGood_hasNoMean() {
    final ObjectiveReport report =
        Simulated.study(
                "simulation: {duration: 24 h}",
                SIXTY_SECONDS,
                CHURN,
                "links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: 4 Mbit/s}]",
                "objectives: ['rpo of vm <= 900 h mean']")
            .objectives()
            .get(0);
    assertThat(report.verdict()).isEqualTo(Verdict.MISSED);
    assertThat(report.estimate().value()).isNaN();
  }

  /**
   * One second of a machine whose phase is drawn: at an instant drawn at random the RPO is uniform
   * from 60 s to 360 s. So the expected mean is 210 s, and 95 % of all time is below 345 s.
   */
  @Test
  void aRandomScenarioAtItsLimits() {
    assertWrongVerdictsAreRare(200, 40);
  }

  @Test
  @Tag("slow")
  void aRandomScenarioAtItsLimits_inAThousandStudies() {
    assertWrongVerdictsAreRare(1000, 120);
  }

  private static void assertWrongVerdictsAreRare(int studies, int replications) {
    final PreparedScenario prepared =
        Simulated.prepared(
            "simulation: {warmUp: 10 min, duration: 601 s}",
            "service: {processing: 60 s, creation: 0 s, inFlightBatches: unlimited}",
            "workloads: [{name: w, churn: 0 B/s}]",
            "agent: {batchInterval: 1 h}",
            "objectives: ['rpo of vm <= 345 s for 95 % of time', 'rpo of vm < 210 s mean',"
                + " 'rpo of vm <= 360 s worst', 'rpo of vm <= 4 min mean']");
    final Scenario scenario = prepared.scenario();
    final ObjectiveVerdicts verdicts = new ObjectiveVerdicts(scenario);
    int wrong = 0;
    int right = 0;
    long replication = 0;
    for (int study = 0; study < studies; study++) {
      final ObjectiveObservations all = new ObjectiveObservations(ObjectiveReading.of(scenario));
      for (int i = 0; i < replications; i++) {
        all.add(observations(prepared, replication++));
      }
      final List<ObjectiveReport> reports = verdicts.of(all, ObjectiveVerdicts.ONLY_LOOK);
      final boolean any =
          reports.get(0).verdict() == Verdict.MISSED
              || reports.get(1).verdict() == Verdict.MET
              || reports.get(2).verdict() == Verdict.MISSED
              || reports.get(3).verdict() == Verdict.MISSED;
      wrong += any ? 1 : 0;
      right += reports.get(3).verdict() == Verdict.MET ? 1 : 0;
    }
    assertThat(wrong).isLessThan((int) (studies * 0.05 + 3.1 * Math.sqrt(studies * 0.05 * 0.95)));
    assertThat(right).isGreaterThan(studies / 10);
  }

  private static List<Observation> observations(PreparedScenario prepared, long replication) {
    return SimulationRun.run(prepared, replication, new DsolEngine(), false, share -> {})
        .objectives();
  }
}
