package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.drsim.measure.ApplicationMeasures;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.OutageMeasures;
import org.drsim.scenario.RecoveryPointChoice;
import org.drsim.statistics.Estimate;
import org.drsim.study.StudyResult;
import org.drsim.study.YearsReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Years of faults without the way of the writes: against closed forms, and against the same faults
 * with all of it simulated.
 */
final class YearsTest {

  private static final double DAY = 86_400;
  private static final double YEAR = 365 * DAY;

  private static final String[] WORLD = {
    "service: {processing: 20 s, creation: 5 s, inFlightBatches: unlimited, markerPhase: 0 s}",
    "policies: [{name: p, appConsistentEvery: 1 h}]",
    "workloads: [{name: w, churn: 1 MB/s}]",
    "links: [{from: northeurope, to: westeurope, latency: 2 s}]",
    "recovery: {vmCreation: 30 s, diskAttach: 10 s, appStart: 5 s, boot: {linux: 40 s}}",
    "recoveryPlans: [{name: p, groups: [{machines: [vm]}]}]",
    "applications: [{name: shop, needs: {vm: 1}}]",
  };

  private static String[] with(String... lines) {
    final List<String> all = new ArrayList<>(List.of(WORLD));
    all.addAll(List.of(lines));
    return all.toArray(String[]::new);
  }

  private static StudyResult study(String simulation, String... lines) {
    final List<String> all = new ArrayList<>(List.of(lines));
    all.add("simulation: {seed: 5, replicationDetail: none, " + simulation + "}");
    return Simulated.study(with(all.toArray(String[]::new)));
  }

  private static void assertCovers(Estimate estimate, double truth) {
    // Three standard errors, about: the interval has two.
    final double half = (estimate.high() - estimate.low()) / 2;
    assertThat(estimate.value()).isCloseTo(truth, within(1.5 * half));
    assertThat(half).isLessThan(0.1 * truth);
  }

  /** Alternating renewal: MTTF / (MTTF + MTTR), and as many failures as whole cycles. */
  @Test
  void twoThousandYearsOfAMachine() {
    final StudyResult result =
        study(
            "duration: 36500 d, replications: 20",
            "faults: [{name: f, effects: {scope: {machines: vm}, compute: stops},"
                + " every: {exponential: {mean: 60 d}}, for: {exponential: {mean: 12 h}}}]");

    assertThat(result.years().years()).isEqualTo(2000);
    assertCovers(result.years().outages(), 365 / 60.5);
    assertCovers(result.years().availabilities().get(0).share().map(a -> 1 - a), 0.5 / 60.5);
  }

  /**
   * Failovers of at most one a year, each taking r: down is min(r, rest of the year), and it comes
   * with probability 1 − exp(−1 / mean).
   */
  @Tag("slow")
  @Test
  void aPairWithFailoverAndWhatItLoses() {
    final StudyResult result =
        study(
            "duration: 365 d, replications: 2000",
            "faults: [{name: f, regionOutage: northeurope, every: {exponential: {mean: 365 d}},"
                + " for: 400 d}]",
            "responses: [{to: f, detect: 10 min, decide: 50 min, failOver: p}]");

    final double fails = 1 - Math.exp(-1);
    final double takes = 3600 + 10 + 30 + 40 + 5;
    final Estimate down = result.years().availabilities().get(0).share().map(a -> 1 - a);
    assertCovers(result.years().outages(), fails);
    assertCovers(down, fails * takes / YEAR);
    // A point survives once its batch has arrived, 22 s after its marker: uniform over 300 s more.
    assertCovers(result.years().lossSeconds(), fails * (22 + 150));
    assertCovers(result.years().lossBytes(), fails * (22 + 150) * 1e6);
  }

  /**
   * A pair of regions: failover in r, failback in f, of a machine that is home again long before
   * the next fault: (F + R - r) / (F + R + f), where F is counted from the failback. What it loses
   * in a year is a compound Poisson sum: mean νm, variance ν(v + m²).
   */
  @Tag("slow")
  @Test
  void aPairWithFailoverAndFailbackForAThousandYears() {
    final int years = 3000;
    final StudyResult result =
        study(
            "duration: 365 d, replications: " + years,
            "recovery: {vmCreation: 30 s, diskAttach: 10 s, appStart: 5 s, boot: {linux: 40 s},"
                + " shutdown: 915 s}",
            "faults: [{name: f, regionOutage: northeurope, every: {exponential: {mean: 40 d}},"
                + " for: 2 h}]",
            "responses: [{to: f, detect: 10 min, decide: 50 min, failOver: p, goBack: {commitAfter:"
                + " 1 h, checksum: 0 s, autoscale: 0 s, failBackAfter: 0 s}}]");
    final double r = 3600 + 85;
    final double f = 915 + 85;
    final double repair = 2 * 3600;
    final double untilFault = 40 * DAY - f;
    final double cycle = untilFault + repair + f;
    final double perYear = YEAR / cycle;
    assertCovers(result.years().outages(), perYear);
    final Estimate up = result.years().availabilities().get(0).share();
    assertCovers(up.map(a -> 1 - a), 1 - (untilFault + repair - r) / cycle);
    final double mean = 22 + 150;
    final Estimate lost = result.years().lossSeconds();
    assertCovers(lost, perYear * mean);
    final double deviation = (lost.high() - lost.low()) / 2 / 1.96 * Math.sqrt(years);
    assertThat(deviation * deviation)
        .isCloseTo(perYear * (300.0 * 300 / 12 + mean * mean), within(0.1 * perYear * mean * mean));
  }

  @Test
  void yearsOfOneReplicationHaveValuesAndNoBounds() {
    final YearsReport years =
        study(
                "duration: 3650 d",
                "faults: [{name: f, effects: {scope: {machines: vm}, compute: stops},"
                    + " every: 100 d, for: 12 h}]",
                "objectives: [rto of vm <= 1 h worst]")
            .years();

    // The k-th begins 100.5 k - 0.5 days after the start: the last is the 36th.
    assertThat(years.outages().value()).isEqualTo(3.6);
    assertThat(years.missed().get(0).share().value()).isEqualTo(1);
    for (final Estimate one : List.of(years.outages(), years.missed().get(0).share())) {
      assertThat(one.low()).isNaN();
      assertThat(one.high()).isNaN();
      assertThat(one.n()).isEqualTo(1);
      assertThat(one.reason())
          .isEqualTo("bounds need 2 replications: years of one depend on each other");
    }
  }

  @Test
  void whatItCostsGoesWithTheFaultsAndNotWithTheYears() {
    final long few = events("duration: 73000 d", "300 d");
    final long many = events("duration: 730000 d", "300 d");
    final long rare = events("duration: 730000 d", "3000 d");

    // A hundred milestones and the beginnings of measuring are there in any case.
    final long always = 104;
    assertThat((many - always) / (double) (few - always)).isCloseTo(10, within(0.7));
    assertThat((many - always) / (double) (rare - always)).isCloseTo(10, within(1.3));
    assertThat(many).isLessThan(730_000L * 2 * 11 / 3000);
  }

  private static long events(String simulation, String every) {
    return study(
            simulation,
            "faults: [{name: f, effects: {scope: {machines: vm}, compute: stops}, every:"
                + " {exponential: {mean: "
                + every
                + "}}, for: 12 h}]")
        .events();
  }

  /** Whatever replication does, faults come when they come and plans take what they take. */
  @Test
  void timesOfRecoveryAndServiceAreThoseOfTheDetailedRun() {
    final String[] lines = {
      "faults: [{name: f, regionOutage: northeurope, every: {exponential: {mean: 4 d}},"
          + " for: {exponential: {mean: 2 h}}}, {name: link, linkDown: northeurope->westeurope,"
          + " every: {exponential: {mean: 1 d}}, for: {exponential: {mean: 20 min}}}]",
      "responses: [{to: f, failOver: p}]"
    };
    for (long replication = 0; replication < 2; replication++) {
      final RunResult full = run(replication, "full", lines);
      final RunResult none = run(replication, "none", lines);
      assertThat(full.outages()).isNotEmpty();
      assertThat(times(none)).isEqualTo(times(full));
      assertThat(services(none)).isEqualTo(services(full));
      assertThat(none.machines().get(0).measures().computeDownSeconds())
          .isEqualTo(full.machines().get(0).measures().computeDownSeconds());
    }
  }

  /** The same of machines that go back, and over again. */
  @Test
  void laterFailoversAreThoseOfTheDetailedRun() {
    final String[] lines = {
      "faults: [{name: f, regionOutage: northeurope, every: 47 h, for: {exponential: {mean: 2 h}}}]",
      "responses: [{to: f, detect: 1 min, decide: 1 min, failOver: p, goBack: {commitAfter: 1 h,"
          + " failBackAfter: 2 h}}]"
    };
    final RunResult full = run(1, "full", lines);
    final RunResult none = run(1, "none", lines);
    assertThat(full.outages()).hasSizeGreaterThan(3);
    assertThat(times(none)).isEqualTo(times(full));
    assertThat(services(none)).isEqualTo(services(full));
    assertThat(losses(none)).isNotEmpty().isEqualTo(losses(full));
  }

  private static RunResult run(long replication, String detail, String... lines) {
    final List<String> all = new ArrayList<>(List.of(lines));
    all.add("simulation: {duration: 10 d, seed: 5, replicationDetail: " + detail + "}");
    return Simulated.run(replication, with(all.toArray(String[]::new)));
  }

  private static List<List<Double>> times(RunResult run) {
    final List<List<Double>> times = new ArrayList<>();
    for (final OutageMeasures outage : run.outages()) {
      for (final MachineOutage machine : outage.machines()) {
        times.add(
            List.of(
                outage.startSeconds(),
                outage.endSeconds(),
                outage.decidedSeconds(),
                machine.rtoSeconds()));
      }
    }
    return times;
  }

  private static List<List<ApplicationMeasures.Down>> services(RunResult run) {
    return run.services().stream().map(ApplicationMeasures::outages).toList();
  }

  /** With constant latencies the sample has what the run has, to the nanosecond. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing before             |",
        "the link, until the outage | linkDown: northeurope->westeurope, at: 290 min, for: 2 h",
        "the link, again up         | linkDown: northeurope->westeurope, at: 200 min, for: 100 min",
        "the cache account          | cacheUnreachable: cache, at: 293 min, for: 2 h",
        "the agent                  | agentStopped: vm, at: 280 min, for: 3 h",
        "the agent, again up        | agentStopped: vm, at: 200 min, for: 98 min",
        "the machine, again up      | effects: {scope: {machines: vm}, compute: stops},"
            + " at: 17802 s, for: 10 min",
        "the target                 | effects: {scope: {region: westeurope}, storage: unreadable},"
            + " at: 297 min, for: 80 min",
      })
  void whatIsLostIsWhatTheDetailedRunLoses(String name, String before) {
    for (final String at : List.of("18017 s", "18024 s")) {
      for (final String hit :
          List.of(
              "regionOutage: northeurope",
              "effects: {scope: {machines: vm}," + " compute: stops}")) {
        final String first = before == null ? "" : "{name: first, " + before + "}, ";
        final String lines =
            "faults: [" + first + "{name: loss, " + hit + ", at: " + at + ", for: 3 h}]";
        assertThat(losses(run(0, "none", lines)))
            .as(at + " " + hit)
            .isEqualTo(losses(run(0, "full", lines)));
      }
    }
  }

  private static List<String> losses(RunResult run) {
    final OutageMeasures last = run.outages().get(run.outages().size() - 1);
    final List<String> losses = new ArrayList<>();
    last.machines()
        .get(0)
        .alternatives()
        .forEach(
            (choice, loss) -> {
              if (choice != RecoveryPointChoice.LATEST) {
                final double bytes = loss.markerSeconds() < 0 ? 0 : Math.rint(loss.bytes() / 1e4);
                losses.add(choice + " " + Math.rint(loss.seconds() * 1e6) + " " + bytes);
              }
            });
    return losses;
  }

  /**
   * A link of twice the churn makes up for an hour within an hour: the fluid, within the marker
   * interval and the batch under way.
   */
  @ParameterizedTest
  @CsvSource({"14500", "16600", "18111"})
  void aCutThatIsBeingMadeUpFor(double at) {
    final String[] lines = {
      "links: [{from: northeurope, to: westeurope, bandwidth: 2 MB/s, latency: 0 s}]",
      "faults: [{name: cut, linkDown: northeurope->westeurope, at: 3 h, for: 1 h},"
          + " {name: loss, regionOutage: northeurope, at: "
          + at
          + " s, for: 1 h}]"
    };
    final double none = lossOf(run(0, "none", lines));
    final double full = lossOf(run(0, "full", lines));
    final double fluid = Math.max(0, 3600 - (at - 4 * 3600));

    assertThat(none).isCloseTo(full, within(300.0 + 15 + 30));
    assertThat(none).isBetween(fluid + 20, fluid + 20 + 300 + 30);
  }

  private static final String TWICE_THE_CHURN =
      "links: [{from: northeurope, to: westeurope, bandwidth: 2 MB/s, latency: 0 s}]";

  /**
   * The machine stops at 23,000 s, while the link is down, and nobody has written since. In the 500
   * s from when the link is back to the end of the outage, 1,000 s of writes cross: from 20,000 s
   * to the marker of 20,700 s and less than a batch beyond that of 21,000 s.
   */
  @ParameterizedTest
  @ValueSource(strings = {"full", "none"})
  void ofAMachineThatStoppedMeanwhile_whatIsMadeUpForBeginsWithTheCut(String detail) {
    final RunResult run =
        run(
            0,
            detail,
            TWICE_THE_CHURN,
            "faults: [{name: cut, linkDown: northeurope->westeurope, at: 20000 s, for: 3200 s},"
                + " {name: loss, effects: {scope: {machines: vm}, compute: stops}, at: 23000 s,"
                + " for: 700 s}]");

    assertThat(lossOf(run)).isCloseTo(23000 - 20700, within(1e-6));
  }

  /**
   * What an agent has not seen for 1,000 s takes 500 s; then come, in their order, the 500 s of
   * writes from meanwhile and what follows: the marker of 21,900 s, 450 s after that.
   */
  @ParameterizedTest
  @ValueSource(strings = {"full", "none"})
  void afterTheMapOfAnAgent_batchesComeInTheirOrder(String detail) {
    final RunResult run =
        run(
            0,
            detail,
            TWICE_THE_CHURN,
            "faults: [{name: silent, agentStopped: vm, at: 20000 s, for: 1000 s},"
                + " {name: loss, regionOutage: northeurope, at: 22010 s, for: 1 h}]");

    assertThat(lossOf(run)).isCloseTo(22010 - 21900, within(1e-6));
  }

  private static double lossOf(RunResult run) {
    return run.outages()
        .get(run.outages().size() - 1)
        .machines()
        .get(0)
        .alternatives()
        .get(RecoveryPointChoice.LATEST_PROCESSED)
        .seconds();
  }
}
