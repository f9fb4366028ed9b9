package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.OutageMeasures;
import org.drsim.scenario.RecoveryPointChoice;
import org.drsim.study.StudyResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Faults that come again: by hand, by what they must not depend on, and against renewal theory. */
final class RecurringFaultsTest {

  private static String[] world(String duration, String fault, String... more) {
    final List<String> lines = new ArrayList<>();
    lines.add("simulation: {duration: " + duration + ", seed: 4}");
    lines.add("service: {processing: 10 min, creation: 0 s, inFlightBatches: unlimited}");
    lines.add("policies: [{name: default, crashConsistentEvery: 1 h, retention: 4 h}]");
    lines.add("agent: {batchInterval: 1 h}");
    lines.add("workloads: [{name: w, churn: 1 kB/s}]");
    lines.add("recovery: {vmCreation: 60 s, diskAttach: 0 s, appStart: 0 s, boot: {linux: 0 s}}");
    lines.add("recoveryPlans: [{name: p, groups: [{machines: [vm]}]}]");
    lines.add("faults: [" + fault + "]");
    lines.addAll(List.of(more));
    return lines.toArray(String[]::new);
  }

  private static String stops(String times) {
    return "{name: crash, effects: {scope: {machines: vm}, compute: stops}, " + times + "}";
  }

  private static double down(RunResult run) {
    return run.machines().get(0).measures().computeDownSeconds();
  }

  @Test
  void eachTime_isAnOutageOfItsOwn() {
    final RunResult run = Simulated.run(0, world("10 h", stops("every: 2 h, for: 30 min")));

    assertThat(run.outages())
        .extracting(OutageMeasures::startSeconds)
        .containsExactly(7200.0, 16200.0, 25200.0, 34200.0);
    assertThat(run.outages()).allMatch(outage -> outage.fault().equals("crash"));
    assertThat(run.outages()).allMatch(outage -> outage.machines().get(0).rtoSeconds() == 1800);
    assertThat(down(run)).isEqualTo(4 * 1800);
  }

  /** How long it lasts changes nothing about the times in between, nor does another fault. */
  @Test
  void whatIsDrawnForOneTime_dependsOnNothingElse() {
    final String every = "every: {exponential: {mean: 1 h}}, for: ";
    final List<Double> gaps = gaps(Simulated.run(3, world("60 h", stops(every + "1 min"))));
    final List<Double> longer = gaps(Simulated.run(3, world("60 h", stops(every + "7 min"))));
    final List<Double> beside =
        gaps(
            Simulated.run(
                3,
                world(
                    "60 h",
                    "{name: other, vaultDown: true, every: 5 min, for: 1 min}, "
                        + stops(every + "1 min"))));

    assertThat(gaps).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    for (int i = 0; i < longer.size(); i++) {
      assertThat(longer.get(i)).isCloseTo(gaps.get(i), within(1e-6));
    }
    assertThat(beside).isEqualTo(gaps);
    final RunResult drawn =
        Simulated.run(3, world("60 h", stops(every + "{exponential: {mean: 5 min}}")));
    assertThat(drawn.outages())
        .extracting(outage -> outage.endSeconds() - outage.startSeconds())
        .hasSizeGreaterThan(30)
        .doesNotHaveDuplicates();
  }

  /** What is kept is bounded; what a failover would have lost is known of each all the same. */
  @Test
  void recoveryPointsAreKeptOfTheFirstThousandOnly() {
    final List<OutageMeasures> outages =
        Simulated.run(0, world("12 d", stops("every: 14 min, for: 1 min"))).outages();

    assertThat(outages).hasSize(1152);
    for (int i = 0; i < outages.size(); i++) {
      final MachineOutage machine = outages.get(i).machines().get(0);
      assertThat(machine.points().isEmpty()).isEqualTo(i >= 1000);
      assertThat(machine.alternatives()).containsKey(RecoveryPointChoice.LATEST_PROCESSED);
    }
  }

  private static List<Double> gaps(RunResult run) {
    final List<Double> gaps = new ArrayList<>();
    double end = 0;
    for (final OutageMeasures outage : run.outages()) {
      gaps.add(outage.startSeconds() - end);
      end = outage.endSeconds();
    }
    return gaps;
  }

  /**
   * People notice after 0 to 20 min and need 5 min from then on; a fault of 15 min that they notice
   * in its first 10 min leads to a failover, the others do not. The machine then stays where it is.
   */
  @Test
  void thereIsAFailoverTheFirstTimeThatPeopleAreQuickEnough() {
    int calledOff = 0;
    for (long replication = 0; replication < 20; replication++) {
      final RunResult run =
          Simulated.run(
              replication,
              world(
                  "4 d",
                  stops("every: 2 h, for: 15 min"),
                  "responses: [{to: crash, detect: {uniform: [0 s, 20 min]}, decide: 5 min,"
                      + " failOver: p}]"));
      final List<OutageMeasures> outages = run.outages();
      for (int i = 0; i < outages.size(); i++) {
        final boolean last = i == outages.size() - 1;
        final MachineOutage machine = outages.get(i).machines().get(0);
        final double noticed = outages.get(i).detectedSeconds() - outages.get(i).startSeconds();
        assertThat(machine.failedOver()).isEqualTo(last);
        assertThat(last ? noticed < 600 : !(noticed < 600)).isTrue();
        assertThat(machine.rtoSeconds()).isCloseTo(last ? noticed + 360 : 900, within(1e-6));
      }
      final MachineOutage last = outages.get(outages.size() - 1).machines().get(0);
      assertThat(down(run)).isCloseTo(900 * (outages.size() - 1) + last.rtoSeconds(), within(1e-6));
      calledOff += outages.size() - 1;
    }
    // A geometric number of times with a chance of 1/2 each: 20 ± 6.3 in twenty runs.
    assertThat(calledOff).isBetween(4, 50);
  }

  /**
   * A machine that runs for an exponential time of mean 1/λ and is down for one of mean 1/μ, in
   * turn, runs at time t with the probability μ/(λ + μ) + λ/(λ + μ) exp(−(λ + μ) t); its mean up to
   * t is μ/(λ + μ) + λ/((λ + μ)² t) (1 − exp(−(λ + μ) t)). Trivedi and Bobbio, Reliability and
   * Availability Engineering, 2017.
   */
  @Test
  void availability_isThatOfAnAlternatingRenewalProcess() {
    final double failure = 1 / 10.0;
    final double repair = 1 / 2.0;
    final double sum = failure + repair;
    final double hours = 12;
    final double expected =
        repair / sum + failure / sum / sum / hours * (1 - Math.exp(-sum * hours));
    final String[] lines =
        world(
            "12 h",
            stops("every: {exponential: {mean: 10 h}}, for: {exponential: {mean: 2 h}}"),
            "objectives: [\"availability of vm >= 70 % mean\"]");
    lines[0] = "simulation: {duration: 12 h, seed: 4, replications: 2000}";

    final Sample availability = Sample.of(2000, run -> 1 - down(run) / 12 / 3600, lines);
    availability.hasMean(expected);
    final StudyResult study = Simulated.study(lines);
    assertThat(study.objectives().get(0).estimate().value())
        .isCloseTo(availability.mean(), within(1e-9));
  }

  /**
   * Outages that come without memory, n of them in a time t with mean λt, each of which would lose
   * X, uniform from L to L + T as they hit the grid of markers anywhere: the sum has the mean λt
   * E[X], the variance λt E[X²] and the excess kurtosis E[X⁴]/(λt E[X²]²) (compound Poisson; Ross,
   * Stochastic Processes). The clock of the next outage stands still during one, and so does time:
   * with 1 ms each, of 120 in 20 days, that takes 6e-8 off the mean number.
   */
  @Test
  void theSumOfLosses_isCompoundPoisson() {
    compoundPoisson(400);
  }

  @Test
  @Tag("slow")
  void theSumOfLosses_isCompoundPoissonInManyReplications() {
    compoundPoisson(10_000);
  }

  private static void compoundPoisson(int replications) {
    final double low = 600;
    final double high = low + 3600;
    final double number = 20 * 24 / 4.0;
    final double first = moment(low, high, 1);
    final double second = moment(low, high, 2);
    final Sample.Runs runs =
        Sample.of(
            replications, world("20 d", stops("every: {exponential: {mean: 4 h}}, for: 1 ms")));

    // Poisson: the variance is the mean, the excess kurtosis its inverse.
    runs.of(run -> run.outages().size()).hasMean(number, number).hasVariance(number, 1 / number);
    runs.of(RecurringFaultsTest::losses)
        .hasMean(number * first, number * second)
        .hasVariance(number * second, moment(low, high, 4) / number / second / second);
  }

  private static double moment(double low, double high, int order) {
    return (Math.pow(high, order + 1) - Math.pow(low, order + 1)) / (order + 1) / (high - low);
  }

  private static double losses(RunResult run) {
    return run.outages().stream()
        .mapToDouble(
            outage ->
                outage
                    .machines()
                    .get(0)
                    .alternatives()
                    .get(RecoveryPointChoice.LATEST_PROCESSED)
                    .seconds())
        .sum();
  }
}
