package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.drsim.measure.ApplicationMeasures;
import org.drsim.measure.ApplicationMeasures.Down;
import org.drsim.measure.OutageMeasures;
import org.drsim.study.ApplicationReport;
import org.junit.jupiter.api.Test;

/** When applications serve, by hand: a machine is back 85 s after its failover has begun. */
final class ApplicationsTest {

  private static final double ALONE = 10 + 30 + 40 + 5;

  private static final String[] WORLD = {
    "simulation: {duration: 10 h}",
    "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
    "workloads: [{name: w, churn: 1 MB/s}]",
    "recovery: {vmCreation: 30 s, diskAttach: 10 s, appStart: 5 s, boot: {linux: 40 s}}",
    "machines: ["
        + machine("db", "{zone: 1, application: shop, tier: data}")
        + ","
        + machine("web-a", "{zone: 1, application: shop, tier: front}")
        + ","
        + machine("web-b", "{zone: 2, application: shop, tier: front}")
        + "]",
    "applications: [{name: shop, needs: {front: 1, data: 1}}]",
    "recoveryPlans: [{name: p, groups: [{machines: db}, {machines: web-a}, {machines: web-b}]}]",
  };

  private static String machine(String name, String rest) {
    return "{name: "
        + name
        + ", region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to:"
        + " westeurope, cacheAccount: cache}, "
        + rest.substring(1);
  }

  private static String[] with(String... lines) {
    final String[] all = new String[WORLD.length + lines.length];
    System.arraycopy(WORLD, 0, all, 0, WORLD.length);
    System.arraycopy(lines, 0, all, WORLD.length, lines.length);
    return all;
  }

  private static List<Down> downs(String... lines) {
    final List<ApplicationMeasures> services = Simulated.run(0, with(lines)).services();
    assertThat(services).extracting(ApplicationMeasures::name).contains("shop");
    return services.get(0).outages();
  }

  @Test
  void anApplicationThatStandsInTwoZones_survivesTheLossOfEither() {
    final String needs = "applications: [{name: shop, needs: {front: 1}}]";
    assertThat(downs(needs, "faults: [{name: z1, zoneOutage: northeurope/1, at: 1 h, for: 1 h}]"))
        .isEmpty();
    assertThat(downs(needs, "faults: [{name: z2, zoneOutage: northeurope/2, at: 1 h, for: 1 h}]"))
        .isEmpty();
    assertThat(
            downs(
                needs,
                "faults: [{name: z1, zoneOutage: northeurope/1, at: 1 h, for: 2 h},"
                    + " {name: z2, zoneOutage: northeurope/2, at: 2 h, for: 3 h}]"))
        .containsExactly(new Down(2 * 3600, 3 * 3600));
  }

  @Test
  void itIsDownAsLongAsOneOfItsNeedsIsNotMet() {
    assertThat(
            downs(
                "faults: [{name: z1, zoneOutage: northeurope/1, at: 1 h, for: 1 h},"
                    + " {name: z2, zoneOutage: northeurope/2, at: 90 min, for: 2 h}]"))
        .containsExactly(new Down(3600, 7200));
  }

  /** The data tier, then the first machine of the other one; the second is not needed. */
  @Test
  void itIsBackBeforeThePlanIsOver_whenItsNeedsAreMet() {
    final String[] loss = {
      "faults: [{name: loss, regionOutage: northeurope, at: 1 h}]",
      "responses: [{to: loss, detect: 1 min, decide: 1 min, failOver: p}]",
    };
    assertThat(downs(loss)).containsExactly(new Down(3600, 3600 + 120 + ALONE + 75));
    final RunResult run = Simulated.run(0, with(loss));
    assertThat(run.outages().get(0).plans().get(0).rtoSeconds()).isEqualTo(120 + ALONE + 2 * 75);
  }

  @Test
  void usersAreThereWhenTheTrafficIsSwitched() {
    final List<Down> downs =
        downs(
            "faults: [{name: loss, regionOutage: northeurope, at: 1 h}]",
            "recoveryPlans: [{name: p, groups: [{machines: db}, {machines: web-a}, {machines:"
                + " web-b}], trafficSwitch: {probe: 1 s, failures: 0, timeout: 0 s, ttl: 5 min}}]",
            "responses: [{to: loss, detect: 1 min, decide: 1 min, failOver: p}]");
    assertThat(downs).hasSize(1);
    assertThat(downs.get(0).rtoSeconds()).isCloseTo(120 + ALONE + 150 + 300 + 0.5, within(0.5));
  }

  @Test
  void whatComesAfterIt_isDownWithIt() {
    final List<ApplicationMeasures> services =
        Simulated.run(
                0,
                with(
                    "machines: ["
                        + machine("db", "{zone: 1, application: shop}")
                        + ","
                        + machine("crm", "{zone: 2, application: crm}")
                        + "]",
                    "applications: [{name: shop}, {name: crm, after: shop}]",
                    "recoveryPlans: [{name: p, groups: [{machines: db}]}]",
                    "faults: [{name: z1, zoneOutage: northeurope/1, at: 1 h, for: 1 h}]"))
            .services();
    assertThat(services)
        .extracting(ApplicationMeasures::outages)
        .containsExactly(List.of(new Down(3600, 7200)), List.of(new Down(3600, 7200)));
  }

  /** Nobody responds to the fault itself; after 20 min without the shop they do. */
  @Test
  void peopleMayRespondToASymptom() {
    final RunResult run =
        Simulated.run(
            0,
            with(
                "faults: [{name: z1, zoneOutage: northeurope/1, at: 1 h, for: 8 h}]",
                "responses: [{when: {application: shop, downFor: 20 min}, decide: 5 min,"
                    + " failOver: {each: [db, web-a]}}]"));
    assertThat(run.services().get(0).outages())
        .containsExactly(new Down(3600, 3600 + 25 * 60 + ALONE));
    final OutageMeasures outage =
        run.outages().stream()
            .filter(one -> one.fault().equals("application shop"))
            .findFirst()
            .orElseThrow();
    assertThat(outage.startSeconds()).isEqualTo(3600);
    assertThat(outage.endSeconds()).isEqualTo(3600 + 25 * 60 + ALONE);
    assertThat(outage.plans().get(0).rtoSeconds()).isEqualTo(25 * 60 + ALONE);
  }

  @Test
  void aSymptomThatPassesInTime_callsForNothing() {
    final RunResult run =
        Simulated.run(
            0,
            with(
                "faults: [{name: z1, zoneOutage: northeurope/1, at: 1 h, for: 15 min}]",
                "responses: [{when: {application: shop, downFor: 20 min}, decide: 5 min,"
                    + " failOver: {each: [db, web-a]}}]"));
    assertThat(run.services().get(0).outages()).containsExactly(new Down(3600, 3600 + 15 * 60));
    assertThat(run.failedOver()).isEmpty();
  }

  /** An hour of ten, at 500 an hour; the objective reads the same. */
  @Test
  void availabilityAndCostFollowFromTheTimeDown() {
    final ApplicationReport shop =
        Simulated.study(
                with(
                    "applications: [{name: shop, needs: {front: 2}, costPerHour: 500}]",
                    "faults: [{name: z1, zoneOutage: northeurope/1, at: 1 h, for: 1 h}]",
                    "objectives: [availability of shop >= 90 % worst, rto of application shop <="
                        + " 3600 s worst]"))
            .applications()
            .get(0);
    assertThat(shop.outages()).isEqualTo(1);
    assertThat(shop.rto().max()).isEqualTo(3600);
    assertThat(shop.availability().value()).isCloseTo(0.9, within(1e-12));
    assertThat(shop.downtimeCost().value()).isCloseTo(500, within(1e-9));
  }
}
