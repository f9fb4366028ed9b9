package org.drsim.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.run.PreparedScenario;
import org.drsim.run.Simulated;
import org.junit.jupiter.api.Test;

/** What failovers that are decided at once bring and cost, worked out by hand. */
final class FailoverStudyTest {

  private static final DecisionPrices OF_APPLICATIONS = new DecisionPrices(Double.NaN, 0, 0, 0);

  /** A machine is back after 30 s + 10 s + 40 s + 5 s: 85 s. */
  private static PreparedScenario scenario(String at, String plan) {
    return scenario("0 s", at, plan);
  }

  private static PreparedScenario scenario(String warmUp, String at, String plan) {
    return Simulated.prepared(
        "simulation: {warmUp: " + warmUp + ", duration: 4 h, seed: 3, replications: 6}",
        "workloads: [{name: w, churn: 1 MB/s}]",
        "recovery: {vmCreation: 30 s, diskAttach: 10 s, appStart: 5 s, boot: {linux: 40 s}}",
        "defaults: {machine: {region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}],"
            + " protection: {to: westeurope}}}",
        "machines: [{name: db, application: shop}, {name: web, application: site}, {name: far,"
            + " region: francecentral, application: other}]",
        "applications: [{name: shop, costPerHour: 3600}, {name: site, costPerHour: 7200},"
            + " {name: other, costPerHour: 100000}]",
        "recoveryPlans: [{name: p, groups: [" + plan + "]}]",
        "faults: [{name: loss, regionOutage: northeurope, at: " + at + "}]",
        "responses: [{to: loss, detect: 0 s, decide: 0 s, failOver: p}]");
  }

  private static List<FailoverOutcome> run(
      PreparedScenario scenario, DecisionPrices prices, int threads) throws NoDecisionException {
    return begin(scenario, prices, threads).decidedAfter(0);
  }

  private static FailoverStudy begin(PreparedScenario scenario, DecisionPrices prices, int threads)
      throws NoDecisionException {
    return FailoverStudy.begin(
        scenario,
        new DsolEngine(),
        "loss",
        prices,
        new FailoverStudy.Work(threads, () -> false, done -> {}));
  }

  /** Disks of all, then one after the other: the shop after 85 s, the site after 75 s more. */
  @Test
  void eachApplicationThatIsHit_hasItsOwnPrice() throws NoDecisionException {
    final List<FailoverOutcome> outcomes =
        run(scenario("2 h", "{machines: db}, {machines: web}"), OF_APPLICATIONS, 1);
    assertThat(outcomes)
        .hasSize(6)
        .allSatisfy(
            one -> {
              assertThat(one.backPerHour()).isEqualTo(10_800);
              assertThat(one.stuckPerHour()).isZero();
              assertThat(one.downtimeCost()).isCloseTo(85 + 2 * 160, within(1e-6));
              assertThat(one.backSeconds()).isCloseTo(160, within(1e-6));
            });
  }

  /** Half an hour after the outage began, and long before it is decided, or long after. */
  @Test
  void whatStopsForAnotherReason_isNotOfTheOutage() throws NoDecisionException {
    final FailoverStudy study =
        begin(
            scenario(
                "2 h}, {name: storm, regionOutage: francecentral, at: 150 min, for: 10 min",
                "{machines: db}, {machines: web}"),
            OF_APPLICATIONS,
            1);
    for (final double minutes : new double[] {0, 20, 35, 50, 100}) {
      assertThat(study.decidedAfter(60 * minutes))
          .allSatisfy(
              one -> {
                assertThat(one.backPerHour()).isEqualTo(10_800);
                assertThat(one.downtimeCost()).isCloseTo(85 + 2 * 160, within(1e-6));
              });
    }
  }

  @Test
  void whatNoPlanFailsOver_staysDown() throws NoDecisionException {
    assertThat(run(scenario("2 h", "{machines: db}"), OF_APPLICATIONS, 1))
        .allSatisfy(
            one -> {
              assertThat(one.backPerHour()).isEqualTo(3600);
              assertThat(one.stuckPerHour()).isEqualTo(7200);
              assertThat(one.downtimeCost()).isCloseTo(85, within(1e-6));
            });
  }

  /** Then applications do not count. */
  @Test
  void aPriceOfAll_holdsUntilTheLastServes() throws NoDecisionException {
    assertThat(
            run(
                scenario("2 h", "{machines: db}, {machines: web}"),
                new DecisionPrices(36, 0, 0, 0),
                1))
        .allSatisfy(
            one -> {
              assertThat(one.backPerHour()).isEqualTo(36);
              assertThat(one.downtimeCost()).isCloseTo(1.6, within(1e-6));
            });
  }

  /** Points come every 5 min; 2 MB/s are lost together. */
  @Test
  void lossIsThatOfTheReplication() throws NoDecisionException {
    final List<FailoverOutcome> outcomes =
        run(
            scenario("{uniform: [2 h, 3 h]}", "{machines: [db, web]}"),
            new DecisionPrices(36, 1, 1, 0),
            1);
    assertThat(outcomes)
        .allSatisfy(
            one -> {
              assertThat(one.lossSeconds()).isBetween(1.0, 700.0);
              assertThat(one.lossBytes())
                  .isBetween(1e6 * one.lossSeconds(), 2e6 * one.lossSeconds() + 1);
            });
    assertThat(outcomes.stream().mapToDouble(one -> one.lossSeconds()).distinct().count())
        .isEqualTo(6);
  }

  @Test
  void threadsChangeNothing() throws NoDecisionException {
    final PreparedScenario scenario =
        scenario("{uniform: [2 h, 3 h]}", "{machines: db}, {machines: web}");
    assertThat(run(scenario, OF_APPLICATIONS, 3)).isEqualTo(run(scenario, OF_APPLICATIONS, 1));
  }

  /** It begins, and nobody has a price, or a loss that is priced is not known by the end. */
  @Test
  void whatCannotBeWeighed_isSaid() {
    assertThatThrownBy(
            () -> run(scenario("2 h", "{machines: db}"), new DecisionPrices(0, 0, 0, 0), 1))
        .isInstanceOf(NoDecisionException.class)
        .hasMessageContaining("nothing that has a price");
    assertThatThrownBy(
            () -> run(scenario("5 s", "{machines: db}"), new DecisionPrices(36, 0, 1, 0), 1))
        .isInstanceOf(NoDecisionException.class)
        .hasMessageContaining("not known how many bytes");
  }

  /** A fault of 2 h or 3 h begins within a warm-up of 150 min in some of six replications. */
  @Test
  void replicationsThatSayNothing_areCounted() throws NoDecisionException {
    final String at = "{discrete: [{value: 2 h, weight: 1}, {value: 3 h, weight: 1}]}";
    final FailoverStudy study =
        begin(scenario("150 min", at, "{machines: db}"), OF_APPLICATIONS, 1);
    assertThat(study.replications()).isBetween(1, 5);
    assertThat(study.leftOut()).isEqualTo(new LeftOut(6 - study.replications(), 0));
    assertThat(study.decidedAfter(600)).hasSize(study.replications());

    final FailoverStudy all = begin(scenario("1 h", at, "{machines: db}"), OF_APPLICATIONS, 1);
    assertThat(all.replications()).isEqualTo(6);
    assertThat(all.leftOut()).isEqualTo(LeftOut.NONE);
  }

  /** One rule for all: what begins in the warm-up is not measured. */
  @Test
  void aFaultInTheWarmUp_isNotWeighed() {
    final PreparedScenario scenario = scenario("3 h", "2 h", "{machines: db}");
    assertThatThrownBy(() -> run(scenario, OF_APPLICATIONS, 1))
        .isInstanceOf(NoDecisionException.class)
        .hasMessageContaining("begin soon after simulation.warmUp");
  }
}
