package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.drsim.measure.CriticalPath;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.MachineOutcome;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.PlanOutage;
import org.drsim.recovery.RecoveryStep;
import org.drsim.scenario.RecoveryPointChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Recovery plans whose times follow by hand: 2 min from the outage to the decision, a machine of
 * one disk takes 10 + 30 + 40 + 5 s.
 */
final class RecoveryPlanTest {

  private static final String TIMES =
      "vmCreation: 30 s, diskAttach: 10 s, appStart: 5 s, boot: {linux: 40 s}";

  private static final String RESPONSE =
      "responses: [{to: loss, detect: 1 min, decide: 1 min, failOver: p}]";

  /** From the decision until a machine serves that nothing holds up. */
  private static final double ALONE = 10 + 30 + 40 + 5;

  private static OutageMeasures outage(String... lines) {
    final String[] world = {
      "simulation: {duration: 12 h}",
      "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
      "workloads: [{name: w, churn: 1 MB/s}]",
      "machines: [" + machine("db") + "," + machine("web") + "]",
      "recovery: {" + TIMES + "}",
      "recoveryPlans: [{name: p, groups: [{machines: db}, {machines: web}]}]",
      "faults: [{name: loss, regionOutage: northeurope, at: 10 min}]",
      RESPONSE,
    };
    final String[] all = new String[world.length + lines.length];
    System.arraycopy(world, 0, all, 0, world.length);
    System.arraycopy(lines, 0, all, world.length, lines.length);
    return Simulated.run(0, all).outages().get(0);
  }

  private static String machine(String name) {
    return "{name: "
        + name
        + ", region: northeurope, cores: 4"
        + (name.equals("web") ? ", vmSize: Standard_E4s_v5" : "")
        + ", disks: [{name: d, size: 1 TiB, workload: w}],"
        + " protection: {to: westeurope, cacheAccount: cache}}";
  }

  private static PlanOutage plan(String... lines) {
    return outage(lines).plans().get(0);
  }

  private static MachineOutage named(OutageMeasures outage, String name) {
    return outage.machines().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  private static String groups(String db, String web) {
    return "recoveryPlans: [{name: p, groups: [{machines: db"
        + db
        + "}, {machines: web"
        + web
        + "}]}]";
  }

  private static String recovery(String more) {
    return "recovery: {" + TIMES + ", " + more + "}";
  }

  private static final double TWO_GROUPS = 120 + ALONE + 75;

  @Test
  void theSecondGroupStartsWhenTheFirstServes_itsDisksWerePreparedBefore() {
    assertThat(plan().rtoSeconds()).isEqualTo(TWO_GROUPS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                   | {script: s, takes: 2 min}                        | 120",
        "                   | {manual: say go, takes: 5 min}                   | 300",
        "{manual: a, takes: 1 min} | {script: b, takes: 1 min}                 | 120",
        "                   | {script: s, takes: 2 min, timeout: 90 s}         | 90",
        "                   | {script: s, takes: 2 min, fails: 100 %}          | 120",
      })
  void actionsHoldTheNextGroupUp_alsoThoseThatFail(String before, String after, double longer) {
    final String first =
        (before == null ? "" : ", before: " + before) + ", after: " + after.strip();
    assertThat(plan(groups(first, "")).rtoSeconds()).isEqualTo(TWO_GROUPS + longer);
    assertThat(plan(groups("", first)).rtoSeconds()).isEqualTo(TWO_GROUPS + longer);
  }

  @Test
  void actionsSayHowTheyWent() {
    final String actions =
        ", after: [{script: late, takes: 2 min, timeout: 90 s},"
            + " {script: broken, takes: 1 s, fails: 100 %}, {script: fine, takes: 1 s}]";
    assertThat(plan(groups(actions, "")).steps())
        .filteredOn(step -> step.name().startsWith("script"))
        .extracting(RecoveryStep::outcome)
        .containsExactly(
            RecoveryStep.Outcome.TIMED_OUT, RecoveryStep.Outcome.FAILED, RecoveryStep.Outcome.DONE);
  }

  /**
   * The old endpoint is given up 4 × 30 s + 10 s after the outage, which is long over when the
   * machines serve; the next look is at most 30 s away, and the name is remembered for a minute.
   */
  @Test
  void usersComeAtTheNextLook_andWhenTheOldNameIsForgotten() {
    final String traffic = ", trafficSwitch: {}}]";
    final String plain = groups("", "");
    final double rto = plan(plain.substring(0, plain.length() - 2) + traffic).rtoSeconds();
    assertThat(rto).isBetween(TWO_GROUPS + 60, TWO_GROUPS + 60 + 30);
  }

  /**
   * Where machines are back before that, users come (failures + 1) × probe + timeout + ttl late.
   */
  @Test
  void usersComeNoEarlierThanTheOldEndpointIsGivenUp() {
    final String plain = groups("", "");
    final String traffic =
        ", trafficSwitch: {probe: 5 min, failures: 2, timeout: 20 s, ttl: 40 s}}]";
    assertThat(plan(plain.substring(0, plain.length() - 2) + traffic).rtoSeconds())
        .isCloseTo(3 * 300 + 20 + 40, within(1e-6));
  }

  @Test
  void whatRemainsAfterTheBoot_comesBeforeTheApplication_ofTheMachinesThatHaveIt() {
    final String steps =
        "afterBoot: [{step: extensions, takes: 100 s}, {step: address, takes: 7 s, machines: web}]";
    assertThat(plan(recovery(steps)).rtoSeconds()).isEqualTo(TWO_GROUPS + 2 * 100 + 7);
  }

  /** One write a minute: the disks of db at once, of web after a minute, db after two, … */
  @Test
  void theControlPlaneMakesOneThingAfterTheOther() {
    final OutageMeasures outage = outage(recovery("controlPlaneWrites: 1 /min"));
    final double prepared = 120 + 60 + 10;
    assertThat(named(outage, "db").rtoSeconds()).isEqualTo(120 + 120 + 75);
    assertThat(named(outage, "web").phases().stream().filter(p -> p.name().equals("disks")))
        .allMatch(phase -> phase.endSeconds() == 600 + prepared);
  }

  @Test
  void plansOfOneTeamComeOneAfterTheOther_ofTwoTogether() {
    final String plans =
        "recoveryPlans: [{name: p, groups: [{machines: db}]}, {name: q, groups: [{machines: web}]}]";
    final String response =
        "responses: [{to: loss, detect: 1 min, decide: 1 min, failOver: {plan: [p, q]}}]";
    assertThat(outage(plans, response, recovery("teams: 1")).plans())
        .extracting(PlanOutage::rtoSeconds)
        .containsExactly(120 + ALONE, 120 + 2 * ALONE);
    assertThat(outage(plans, response, recovery("teams: 2")).plans())
        .extracting(PlanOutage::rtoSeconds)
        .containsExactly(120 + ALONE, 120 + ALONE);
  }

  /** A part of the estate alone goes down, so that the machines themselves can be shut down. */
  @Test
  void aMachineThatIsShutDownFirst_losesNothing() {
    final OutageMeasures outage =
        outage(
            "faults: [{name: loss, linkDegraded: northeurope->westeurope, factor: 1, at: 601 s}]",
            "responses: [{to: loss, detect: 1 min, decide: 1 min, failOver: p, shutdown: true,"
                + " recoveryPoint: latest}]",
            recovery("shutdown: 90 s"));
    assertThat(outage.machines()).hasSize(2);
    for (final MachineOutage machine : outage.machines()) {
      assertThat(machine.loss()).isNotNull();
      assertThat(machine.loss().seconds()).isZero();
      assertThat(machine.loss().bytes()).isZero();
      assertThat(machine.loss().markerSeconds()).isEqualTo(601 + 120 + 90);
    }
  }

  @Test
  void aMachineThatCannotBeReached_isFailedOverAfterTheTimeOfAShutdown() {
    final OutageMeasures outage =
        outage(
            "responses: [{to: loss, detect: 1 min, decide: 1 min, failOver: p, shutdown: true}]",
            recovery("shutdown: 90 s"));
    assertThat(outage.plans().get(0).rtoSeconds()).isEqualTo(TWO_GROUPS + 90);
    assertThat(outage.plans().get(0).steps())
        .filteredOn(step -> step.name().equals("shutdown"))
        .hasSize(2)
        .allMatch(step -> step.outcome() == RecoveryStep.Outcome.FAILED);
    assertThat(named(outage, "db").alternatives().get(RecoveryPointChoice.LATEST).seconds())
        .isPositive();
  }

  /**
   * A /29 has three addresses for machines. Four come; those of the same group get there in the
   * order in which the scenario has them.
   */
  @Test
  void aSubnetThatIsFullTakesNoMore() {
    final String machines =
        "machines: [{name: db, count: 4, region: northeurope, network: net, disks: [{name: d, size:"
            + " 1 TiB, workload: w}], protection: {to: westeurope, cacheAccount: cache}}]";
    final String networks =
        "networks: [{name: net, region: northeurope, addressSpace: 10.1.0.0/16, map: far}, {name:"
            + " far, region: westeurope, addressSpace: 10.0.0.0/16, subnets: [{name: default,"
            + " addressPrefix: 10.0.0.0/29}]}]";
    final String plan = "recoveryPlans: [{name: p, groups: [{machines: db}]}]";
    assertThat(outage(machines, networks, plan).machines())
        .extracting(MachineOutage::outcome)
        .containsExactly(
            MachineOutcome.FAILED_OVER,
            MachineOutcome.FAILED_OVER,
            MachineOutcome.FAILED_OVER,
            MachineOutcome.BLOCKED);
    assertThat(plan(machines, networks, plan, recovery("repairs: {addresses: 1 h}")).rtoSeconds())
        .isEqualTo(120 + ALONE + 3600);
  }

  /** Two machines of a set need eight cores; six are there, which would do for one of them. */
  @Test
  void machinesOfASetAreAllocatedTogetherOrNotAtAll() {
    final String machines =
        "machines: [{name: db, count: 2, cores: 4, availability: shop, region: northeurope, disks:"
            + " [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope, cacheAccount:"
            + " cache}}]";
    final String plan = "recoveryPlans: [{name: p, groups: [{machines: db}]}]";
    final String six = "regions: [{name: westeurope, quota: {cores: 6}}]";
    final String eight = "regions: [{name: westeurope, quota: {cores: 8}}]";
    assertThat(outage(machines, plan, six).machines())
        .allMatch(machine -> machine.outcome() == MachineOutcome.BLOCKED);
    assertThat(plan(machines, plan, eight).rtoSeconds()).isEqualTo(120 + ALONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quota           | regions: [{name: westeurope, quota: {cores: 4}}]",
        "quota           | regions: [{name: westeurope, quota: {nics: 1}}]",
        "size            | regions: [{name: westeurope, withoutSizes: Standard_E4s_v5}]",
      })
  void whatTheTargetHasNoRoomFor_isNotMade_unlessItIsMended(String gate, String world) {
    final OutageMeasures outage = outage(world);
    assertThat(named(outage, "db").outcome()).isEqualTo(MachineOutcome.FAILED_OVER);
    assertThat(named(outage, "web").outcome()).isEqualTo(MachineOutcome.BLOCKED);
    assertThat(outage.plans().get(0).rtoSeconds()).isInfinite();
    assertThat(outage.plans().get(0).blocked()).isEqualTo(1);
    final List<CriticalPath.Part> path = CriticalPath.of(outage.plans().get(0));
    assertThat(path.get(path.size() - 1).step().name()).isEqualTo("gate: " + gate);

    final OutageMeasures mended = outage(world, recovery("repairs: {" + gate + ": 3 h}"));
    assertThat(mended.plans().get(0).rtoSeconds()).isEqualTo(TWO_GROUPS + 3 * 3600);
  }
}
