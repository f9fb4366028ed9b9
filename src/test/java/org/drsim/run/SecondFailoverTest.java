package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.measure.ApplicationMeasures;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.MachineOutcome;
import org.drsim.measure.MachineState;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.PlanOutage;
import org.drsim.measure.StatesOverTime.Span;
import org.drsim.recovery.RecoveryStep;
import org.drsim.recovery.WayBack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A machine that goes to its target, back, and there again. It takes 85 s to be made; detection and
 * decision take a minute each, a shutdown one, too.
 */
final class SecondFailoverTest {

  private static final double HOUR = 3600;

  private static String[] world(String detail, String faults, String goBack) {
    return new String[] {
      "simulation: {duration: 5 d, seed: 3, replicationDetail: " + detail + "}",
      "service: {processing: 20 s, creation: 5 s, inFlightBatches: unlimited, markerPhase: 0 s}",
      "agent: {batchInterval: 60 s}",
      "workloads: [{name: w, churn: 1 MB/s}]",
      "machines: [{name: vm, region: northeurope, disks: [{name: d, size: 1 TiB, type: premium,"
          + " workload: w}], protection: {to: westeurope, cacheAccount: cache}}]",
      "recovery: {vmCreation: 30 s, diskAttach: 10 s, appStart: 5 s, boot: {linux: 40 s},"
          + " shutdown: 60 s}",
      "recoveryPlans: [{name: p, groups: [{machines: vm}]}]",
      "applications: [{name: shop, needs: {vm: 1}}]",
      "vault: {region: francecentral}",
      "faults: [" + faults + "]",
      "responses: [{to: loss, detect: 1 min, decide: 1 min, failOver: p, goBack: {" + goBack + "}}]"
    };
  }

  /** All in all about two hours and a half away, and half an hour more until it is protected. */
  private static final String SOON =
      "commitAfter: 1 h, checksum: 5 min, autoscale: 20 min, failBackAfter: 10 min";

  private static final String TWICE =
      "{name: loss, regionOutage: northeurope, every: 47 h, for: 1 h}";

  @ParameterizedTest
  @ValueSource(strings = {"full", "none"})
  void oneResponseFailsItOverEachTime_andEachTimeIsAnOutageOfItsOwn(String detail) {
    final RunResult run = Simulated.run(0, world(detail, TWICE, SOON));
    assertThat(run.outages()).hasSize(2);
    for (final OutageMeasures outage : run.outages()) {
      final MachineOutage machine = outage.machines().get(0);
      assertThat(machine.outcome()).isEqualTo(MachineOutcome.FAILED_OVER);
      assertThat(machine.rtoSeconds()).isCloseTo(120 + 85, within(1e-6));
      // The fault begins with a marker, and the one before it has long arrived.
      assertThat(machine.loss()).isNotNull();
      assertThat(machine.loss().seconds()).isCloseTo(300, within(1e-6));
      final PlanOutage plan = outage.plans().get(0);
      assertThat(plan.rtoSeconds()).isCloseTo(205, within(1e-6));
      assertThat(plan.wayBack()).isNotNull();
      assertThat(plan.wayBack().protectedSeconds()).isFinite();
      assertThat(plan.steps()).allMatch(step -> step.startSeconds() >= outage.startSeconds());
    }
    // Down for each failover, and for each way back.
    assertThat(run.machines().get(0).measures().computeDownSeconds())
        .isCloseTo(2 * (205 + 145), within(1e-6));
    assertThat(run.services().get(0).downSeconds()).isCloseTo(2 * (205 + 145), within(1e-6));
    assertThat(run.services().get(0).outages()).hasSize(4);
  }

  /** From being given up until the first point after the way back. */
  @Test
  void withoutProtectionAsLongAsTheDetailedRun() {
    final double full = unprotected("full");
    assertThat(unprotected("none")).isCloseTo(full, within(1e-6));
    final List<OutageMeasures> outages = Simulated.run(0, world("full", TWICE, SOON)).outages();
    double byHand = 0;
    for (final OutageMeasures outage : outages) {
      final WayBack way = outage.plans().get(0).wayBack();
      final double firstPoint = 300 * Math.ceil(way.protectedSeconds() / 300) + 25;
      // Exposed by the marks of the way back; and without a point until the first is there.
      byHand += way.exposedSeconds() + firstPoint - way.protectedSeconds();
    }
    assertThat(full).isCloseTo(byHand, within(1e-6));
  }

  private static double unprotected(String detail) {
    return Simulated.run(0, world(detail, TWICE, SOON))
        .machines()
        .get(0)
        .measures()
        .points()
        .unprotectedSeconds();
  }

  /** A fault that comes while the machine has no points at home finds nobody who could move it. */
  @Test
  void beforeItIsProtectedAgain_itWaitsForItsRegion() {
    final String slowly = SOON.replace("checksum: 5 min", "checksum: 3 h");
    final RunResult first = Simulated.run(0, world("full", TWICE, slowly));
    final double back = first.outages().get(0).plans().get(0).wayBack().failedBackSeconds();
    final String again =
        "{name: loss, regionOutage: northeurope, at: 47 h, for: 1 h}, {name: more, regionOutage:"
            + " northeurope, at: "
            + (back + 600)
            + " s, for: 30 min}";
    final RunResult run = Simulated.run(0, both(world("full", again, slowly)));
    final OutageMeasures second = run.outages().get(1);
    assertThat(second.fault()).isEqualTo("more");
    assertThat(second.machines().get(0).outcome()).isEqualTo(MachineOutcome.RETURNED);
    assertThat(second.machines().get(0).rtoSeconds()).isCloseTo(1800, within(1e-6));
    assertThat(second.machines().get(0).alternatives()).isEmpty();
    assertThat(second.plans()).isEmpty();
  }

  /** Both faults are answered alike. */
  private static String[] both(String... world) {
    final String last = world[world.length - 1];
    final String response = last.substring(last.indexOf('{'), last.length() - 1);
    world[world.length - 1] =
        "responses: [" + response + ", " + response.replace("to: loss", "to: more") + "]";
    return world;
  }

  /** Its old region is down again when it is to go back. */
  @Test
  void itDoesNotGoBackToARegionThatIsDown() {
    final String faults =
        "{name: loss, regionOutage: northeurope, at: 47 h, for: 1 h}, {name: more, regionOutage:"
            + " northeurope, at: 48.6 h, for: 4 h}";
    final RunResult run = Simulated.run(0, world("full", faults, SOON));
    assertThat(run.outages()).hasSize(1);
    assertThat(run.outages().get(0).plans().get(0).wayBack().failedBackSeconds())
        .isBetween(52.6 * HOUR, 52.6 * HOUR + 1800 + 145);
    assertThat(run.machines().get(0).measures().computeDownSeconds())
        .isCloseTo(205 + 145, within(1e-6));
  }

  /** What was to be is not what another fault finds: it was elsewhere, and has come back. */
  @Test
  void anOutageThatAnotherResponseEnded_endedThen() {
    final String faults =
        "{name: other, regionOutage: northeurope, at: 46.9 h, for: 30 h}, {name: loss, regionOutage:"
            + " northeurope, at: 47 h, for: 1 h}";
    final RunResult run = Simulated.run(0, world("full", faults, SOON));
    final MachineOutage other = run.outages().get(0).machines().get(0);
    assertThat(other.outcome()).isEqualTo(MachineOutcome.FAILED_OVER_FOR_ANOTHER);
    assertThat(other.rtoSeconds()).isCloseTo(360 + 205, within(1e-6));
  }

  /**
   * The target is lost while the machine is protected towards its old region: people take it back
   * after 40 min. Its newest point is of the last marker that had arrived, 25 s after it.
   */
  @ParameterizedTest
  @CsvSource({"full, 400", "none, 400", "full, 320", "none, 320", "full, 301"})
  void anOutageOfTheTarget_takesItBackWithALoss(String detail, double secondsAfterAnHour) {
    final double lost = 60 * HOUR + secondsAfterAnHour;
    final String faults =
        "{name: loss, regionOutage: northeurope, at: 47 h, for: 1 h}, {name: there, regionOutage:"
            + " westeurope, at: "
            + lost
            + " s, for: 10 h}";
    final RunResult run =
        Simulated.run(
            0,
            world(detail, faults, SOON.replace("10 min", "30 h") + ", failBackOnOutage: 40 min"));
    final OutageMeasures there = run.outages().get(1);
    final MachineOutage machine = there.machines().get(0);
    assertThat(machine.outcome()).isEqualTo(MachineOutcome.FAILED_BACK);
    final double marker = 60 * HOUR + 300 * Math.floor((secondsAfterAnHour - 25) / 300);
    assertThat(machine.loss()).isNotNull();
    assertThat(machine.loss().markerSeconds()).isCloseTo(marker, within(1e-6));
    assertThat(machine.loss().seconds()).isCloseTo(lost - marker, within(1e-6));
    assertThat(machine.loss().bytes()).isCloseTo((lost - marker) * 1e6, within(2.0));
    assertThat(machine.rtoSeconds()).isCloseTo(2400 + 85, within(1e-6));
    final double down = run.machines().get(0).measures().computeDownSeconds();
    assertThat(down).isCloseTo(205 + 2400 + 85, within(1e-6));
    // Protected again once the target is back.
    assertThat(run.outages().get(0).plans().get(0).wayBack()).isNotNull();
    assertThat(run.outages().get(0).plans().get(0).wayBack().protectedSeconds())
        .isGreaterThan(lost + 10 * HOUR);
  }

  /** The settings are kept where the machine was lost: nobody can take it back before the end. */
  @Test
  void withTheVaultInTheTarget_itWaitsForTheTarget() {
    final String[] world =
        world(
            "full",
            "{name: loss, regionOutage: northeurope, at: 47 h, for: 1 h}, {name: there,"
                + " regionOutage: westeurope, at: 60 h, for: 3 h}",
            SOON.replace("10 min", "30 h") + ", failBackOnOutage: 40 min");
    final List<String> lines = new ArrayList<>(List.of(world));
    lines.remove("vault: {region: francecentral}");
    final MachineOutage machine =
        Simulated.run(0, lines.toArray(String[]::new)).outages().get(1).machines().get(0);
    assertThat(machine.outcome()).isEqualTo(MachineOutcome.RETURNED);
    assertThat(machine.rtoSeconds()).isCloseTo(3 * HOUR, within(1e-6));
    assertThat(machine.loss()).isNull();
  }

  /**
   * An outage that ends before people act leaves it where it is, and the way back is as planned.
   */
  @Test
  void aShortOutageOfTheTargetTakesNothingBack() {
    final String faults =
        "{name: loss, regionOutage: northeurope, at: 47 h, for: 1 h}, {name: there, regionOutage:"
            + " westeurope, at: 60 h, for: 30 min}";
    final RunResult run =
        Simulated.run(
            0,
            world("full", faults, SOON.replace("10 min", "30 h") + ", failBackOnOutage: 40 min"));
    final MachineOutage machine = run.outages().get(1).machines().get(0);
    assertThat(machine.outcome()).isEqualTo(MachineOutcome.RETURNED);
    assertThat(machine.loss()).isNull();
    assertThat(machine.rtoSeconds()).isCloseTo(1800, within(1e-6));
    assertThat(run.machines().get(0).measures().computeDownSeconds())
        .isCloseTo(205 + 1800 + 145, within(1e-6));
  }

  /**
   * The age of the newest point is uniform over an interval from the usual time on: of outages at
   * instants spread over it, the mean is 25 s and half of 300 s.
   */
  @Test
  void whatItLosesThereIsUniformOverAnInterval() {
    double sum = 0;
    final int instants = 25;
    for (int i = 0; i < instants; i++) {
      final double lost = 60 * HOUR + 25 + 300 * (i + 0.5) / instants;
      final RunResult run =
          Simulated.run(
              0,
              world(
                  "none",
                  "{name: loss, regionOutage: northeurope, at: 47 h, for: 1 h}, {name: there,"
                      + " regionOutage: westeurope, at: "
                      + lost
                      + " s, for: 10 h}",
                  SOON.replace("10 min", "30 h") + ", failBackOnOutage: 40 min"));
      sum += run.outages().get(1).machines().get(0).loss().seconds();
    }
    assertThat(sum / instants).isCloseTo(25 + 150, within(1e-6));
  }

  /**
   * Faults at random, of both regions: three meters that know nothing of each other agree on when
   * the machine served, and states follow each other as they may.
   */
  @Test
  void whateverHappens_itServesInOnePlaceOrNone_andStatesFollowEachOther() {
    int failovers = 0;
    for (int seed = 0; seed < 12; seed++) {
      final String[] scenario = drawn(new Random(seed));
      final PreparedScenario prepared = Simulated.prepared(scenario);
      final OverTime overTime = new OverTime(prepared.scenario());
      final RunResult run =
          SimulationRun.run(
              prepared,
              seed,
              new DsolEngine(),
              false,
              Extras.of(EventLog.ofPoints(), overTime),
              share -> {});
      final List<Span> spans = overTime.states().spans().get(0);
      final double down = run.machines().get(0).measures().computeDownSeconds();
      final ApplicationMeasures shop = run.services().get(0);
      assertThat(shop.downSeconds()).as("seed %d", seed).isCloseTo(down, within(1e-3));
      assertThat(secondsWithout(spans)).as("seed %d", seed).isCloseTo(down, within(1e-3));
      assertThat(union(run, 5 * 24 * HOUR)).as("seed %d", seed).isCloseTo(down, within(1e-3));
      assertLegal(spans);
      failovers += failovers(run);
    }
    assertThat(failovers).isGreaterThan(24);
  }

  private static String[] drawn(Random random) {
    return world(
        "full",
        "{name: loss, regionOutage: northeurope, every: {exponential: {mean: "
            + (5 + random.nextInt(20))
            + " h}}, for: {exponential: {mean: "
            + (1 + random.nextInt(4))
            + " h}}}, {name: there, regionOutage: westeurope, every: {exponential: {mean: "
            + (10 + random.nextInt(40))
            + " h}}, for: {exponential: {mean: 1 h}}}",
        "commitAfter: "
            + random.nextInt(60)
            + " min, checksum: 5 min, autoscale: {uniform: [20 min, 30 min]}, failBackAfter: "
            + random.nextInt(120)
            + " min"
            + (random.nextBoolean() ? ", failBackOnOutage: 20 min" : ""));
  }

  private static double secondsWithout(List<Span> spans) {
    return spans.stream()
        .filter(
            span -> span.state() == MachineState.DOWN || span.state() == MachineState.FAILING_OVER)
        .mapToDouble(span -> span.toSeconds() - span.fromSeconds())
        .sum();
  }

  private static int failovers(RunResult run) {
    return (int)
        run.outages().stream()
            .flatMap(outage -> outage.machines().stream())
            .filter(machine -> machine.outcome() == MachineOutcome.FAILED_OVER)
            .count();
  }

  /** All that outages and ways back say of when it did not serve, what they both say once. */
  private static double union(RunResult run, double end) {
    final List<double[]> intervals = new ArrayList<>();
    for (final OutageMeasures outage : run.outages()) {
      final double start = outage.startSeconds();
      outage
          .machines()
          .forEach(
              machine ->
                  intervals.add(new double[] {start, Math.min(end, start + machine.rtoSeconds())}));
      outage.plans().forEach(plan -> intervals.addAll(onTheWayBack(plan, end)));
    }
    intervals.sort((a, b) -> Double.compare(a[0], b[0]));
    double covered = 0;
    double upTo = 0;
    for (final double[] one : intervals) {
      covered += Math.max(0, one[1] - Math.max(upTo, one[0]));
      upTo = Math.max(upTo, one[1]);
    }
    return covered;
  }

  /** From its shutdown in the target until its application has started at home. */
  private static List<double[]> onTheWayBack(PlanOutage plan, double end) {
    final List<RecoveryStep> steps =
        plan.steps().stream().filter(step -> step.of() == RecoveryStep.Of.MACHINE).toList();
    final List<double[]> ways = new ArrayList<>();
    for (final RecoveryStep step : steps) {
      if (step.name().equals("shutdown")) {
        final double back =
            steps.stream()
                .filter(
                    other ->
                        other.name().equals("application")
                            && other.startSeconds() >= step.endSeconds())
                .mapToDouble(RecoveryStep::endSeconds)
                .findFirst()
                .orElse(end);
        ways.add(new double[] {step.startSeconds(), back});
      }
    }
    return ways;
  }

  private static void assertLegal(List<Span> spans) {
    for (int i = 1; i < spans.size(); i++) {
      final MachineState before = spans.get(i - 1).state();
      final MachineState state = spans.get(i).state();
      if (state == MachineState.FAILED_OVER) {
        assertThat(before).isEqualTo(MachineState.FAILING_OVER);
      }
      if (before == MachineState.FAILED_OVER) {
        assertThat(state)
            .isIn(
                MachineState.FAILING_OVER, MachineState.INITIAL_COPY, MachineState.PROTECTED_THERE);
      }
      if (state == MachineState.PROTECTED_THERE) {
        assertThat(before).isIn(MachineState.FAILED_OVER, MachineState.FAILING_OVER);
      }
      if (before == MachineState.INITIAL_COPY) {
        assertThat(state).isIn(MachineState.PROTECTED, MachineState.DOWN);
      }
    }
  }
}
