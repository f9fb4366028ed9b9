package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.PromisedTimes;
import org.junit.jupiter.api.Test;

/**
 * What the service is answerable for, by hand: a disk takes 10 s, a machine 30 s, its boot 40 s and
 * its application 5 s; it runs once it is made.
 */
final class PromisedTimesTest {

  private static OutageMeasures outage(String... more) {
    final List<String> lines =
        new ArrayList<>(
            List.of(
                "simulation: {duration: 12 h}",
                "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited,"
                    + " markerPhase: 0 s}",
                "workloads: [{name: w, churn: 1 MB/s}]",
                "defaults: {machine: {region: northeurope, cores: 4, disks: [{name: d, size: 1 TiB,"
                    + " workload: w}], protection: {to: westeurope}}}",
                "machines: [{name: db}, {name: cache, boot: 95 s}, {name: web}]",
                recovery(""),
                "faults: [{name: loss, regionOutage: northeurope, at: 10 min}]",
                "responses: [{to: loss, detect: 1 min, decide: 1 min, failOver: p}]"));
    lines.addAll(Arrays.asList(more));
    return Simulated.run(0, lines.toArray(String[]::new)).outages().get(0);
  }

  private static String recovery(String more) {
    return "recovery: {vmCreation: 30 s, diskAttach: 10 s, appStart: 5 s, boot: {linux: 40 s}"
        + more
        + "}";
  }

  private static void assertPromised(OutageMeasures outage, String machine, double seconds) {
    assertThat(new PromisedTimes(outage).of(OutageByHand.machine(outage, machine)))
        .as(machine)
        .isCloseTo(seconds, within(1e-6));
  }

  /**
   * The database: 10 + 70 + 30 s; the web server after its 45 s and 120 s, when a script is cut.
   */
  @Test
  void manualActionsAndScripts_areNotOfTheService() {
    final OutageMeasures outage =
        outage(
            "recoveryPlans: [{name: p, groups: [{machines: db, before: {manual: look, takes: 70 s},"
                + " after: {script: s, takes: 10 min, timeout: 2 min}}, {machines: web}]}]");

    assertThat(OutageByHand.machine(outage, "db").rtoSeconds())
        .isCloseTo(120 + 10 + 70 + 30 + 45, within(1e-6));
    assertPromised(outage, "db", 10 + 30);
    assertPromised(outage, "web", 10 + 30 + 45 + 30);
  }

  /**
   * The database serves after 10 + 30 + 40 + 100 + 5 s, 100 of them with what customers do after
   * the boot; the cache after 10 + 30 + 95 + 5 = 140 s. Without the customers the web server would
   * have waited for the cache: less the 100 s it would be 185 - 100 + 30 = 115 s.
   */
  @Test
  void whatWentOnBesideThem_stays() {
    final OutageMeasures outage =
        outage(
            recovery(", afterBoot: [{step: extensions, takes: 100 s, machines: db}]"),
            "recoveryPlans: [{name: p, groups: [{machines: [db, cache]}, {machines: web}]}]");

    assertThat(OutageByHand.machine(outage, "web").rtoSeconds())
        .isCloseTo(120 + 185 + 75, within(1e-6));
    assertPromised(outage, "web", 140 + 30);
  }

  /** Disks until 10 and 20 s, an action until 80 s; then one machine after the other, 30 s each. */
  @Test
  void waitingForTheServiceItself_stays() {
    final OutageMeasures outage =
        outage(
            recovery(", slots: 1"),
            "recoveryPlans: [{name: p, groups: [{machines: [db, web], before: {manual: look, takes:"
                + " 60 s}}]}]");

    assertPromised(outage, "db", 20 + 30);
    assertPromised(outage, "web", 20 + 30 + 30);
  }

  /** The second begins when the first is over and the team is free: nobody had it begin before. */
  @Test
  void whatWaitsForATeam_hasNotStarted() {
    final OutageMeasures outage =
        outage(
            recovery(", teams: 1"),
            "recoveryPlans: [{name: p, groups: [{machines: db, after: {script: s, takes: 50 s}}]},"
                + " {name: q, groups: [{machines: web, before: {script: s, takes: 20 s}}]}]",
            "responses: [{to: loss, detect: 1 min, decide: 1 min, failOver: [p, q]}]");

    assertThat(OutageByHand.machine(outage, "web").rtoSeconds())
        .isCloseTo(120 + 85 + 50 + 85 + 20, within(1e-6));
    assertPromised(outage, "db", 40);
    assertPromised(outage, "web", 40);
  }

  /** By one person, 60 s of whose work each begins with: 145 s for each of them. */
  @Test
  void whatWaitsForHands_hasNotStarted() {
    final OutageMeasures outage =
        outage(
            "responses: [{to: loss, detect: 1 min, decide: 1 min, failOver: {each: [db, web],"
                + " inParallel: 1, handsOn: 60 s}}]");

    assertThat(OutageByHand.machine(outage, "web").rtoSeconds())
        .isCloseTo(120 + 145 + 145, within(1e-6));
    assertPromised(outage, "db", 40);
    assertPromised(outage, "web", 40);
  }

  /** People have the quota raised, which takes them 20 min. */
  @Test
  void whatPeopleMend_isNotOfTheService() {
    final OutageMeasures outage =
        outage(
            "regions: [{name: northeurope}, {name: westeurope, quota: {cores: 4}}]",
            recovery(", repairs: {quota: 20 min}"),
            "recoveryPlans: [{name: p, groups: [{machines: db}, {machines: web}]}]");

    assertThat(OutageByHand.machine(outage, "web").rtoSeconds())
        .isCloseTo(120 + 85 + 1200 + 75, within(1e-6));
    assertPromised(outage, "web", 85 + 30);
  }

  @Test
  void whoIsNotFailedOver_hasNone() {
    final OutageMeasures outage = outage("recoveryPlans: [{name: p, groups: [{machines: db}]}]");

    assertThat(new PromisedTimes(outage).of(OutageByHand.machine(outage, "web"))).isNaN();
  }
}
