package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.drsim.measure.RpoStatistics;
import org.drsim.study.MachineReport;
import org.drsim.study.StudyResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What networks, vaults, zones and applications do to results, worked out by hand. */
final class EstateTest {

  /** Markers at 100 s, 400 s, …; before the run the newest is at -200 s. */
  private static final String SERVICE =
      "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 100 s}";

  private static final String WORKLOADS = "workloads: [{name: w, churn: 1 MB/s}]";

  private static MachineReport behind(String outbound) {
    return Simulated.machine(
        "simulation: {duration: 4 h}",
        SERVICE,
        WORKLOADS,
        "networks: [{name: lan, region: northeurope, outbound: {" + outbound + "}}]",
        "machines: [{name: vm, region: northeurope, network: lan, disks: [{name: d, size: 1 TiB,"
            + " workload: w}], protection: {to: westeurope, cacheAccount: cache}}]");
  }

  private static RpoStatistics rpo(MachineReport machine) {
    return Objects.requireNonNull(machine.rpo());
  }

  @Test
  void withoutStorage_nothingIsUploadedAndTheRpoGrowsFromTheLastPointOn() {
    final MachineReport machine = behind("storage: deny");
    assertThat(rpo(machine).maxSeconds()).isCloseTo(14_400 + 200, within(1e-6));
    assertThat(machine.wireBytes()).isZero();
    assertThat(machine.crashConsistentPoints()).isZero();
    assertThat(machine.growthPerHour()).isCloseTo(3600, within(1e-6));
    assertThat(machine.limits().get(0).name()).isEqualTo("outbound.storage: deny");
    assertThat(machine.unprotectedSeconds()).isZero();
    // Older than 60 min from 3,400 s on.
    assertThat(machine.health().alertSeconds()).isCloseTo(14_400 - 3_400, within(1e-6));
    assertThat(machine.backlog().max()).isCloseTo(14_400e6, within(1.0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"login: deny", "service: deny", "service: deny, storage: deny"})
  void whereTheAgentCannotRegister_protectionNeverStarts(String outbound) {
    final MachineReport machine = behind(outbound);
    assertThat(machine.rpo()).isNull();
    assertThat(machine.unprotectedSeconds()).isEqualTo(14_400);
    assertThat(machine.wireBytes()).isZero();
  }

  @Test
  void anAgentThatIsTooOld_doesNotReplicate() {
    assertThat(withAgent(4).unprotectedSeconds()).isZero();
    assertThat(withAgent(5).unprotectedSeconds()).isEqualTo(14_400);
  }

  private static MachineReport withAgent(int versionsBehind) {
    return Simulated.machine(
        "simulation: {duration: 4 h}",
        SERVICE,
        WORKLOADS,
        "agent: {version: " + versionsBehind + "}");
  }

  @Test
  void withoutMonitoring_dataFlowAsBefore() {
    final MachineReport machine = behind("monitoring: deny");
    assertThat(rpo(machine)).isEqualTo(rpo(behind("")));
    assertThat(machine.replicatedBytes()).isPositive();
  }

  /** 2 MB/s over a way out of 1 MB/s never catches up; around it, everything is at once. */
  @Test
  void aServiceEndpointLeadsAroundTheNarrowWayOut() {
    assertThat(behind("bandwidth: 500 kB/s").isUnstable()).isTrue();
    assertThat(rpo(behind("bandwidth: 500 kB/s, serviceEndpoint: true")).maxSeconds())
        .isCloseTo(300, within(1e-3));
  }

  /**
   * One machine with markers every 600 s and no lag, one with markers every 300 s that arrive after
   * 200 s. At u after a marker of both, the first has the age u, the second u + 300 up to 200, u up
   * to 500 and u - 300 after: the larger is u + 300 up to 200, then u. Its mean is (80,000 +
   * 160,000) / 600 = 400 s; by themselves they have 300 s and 350 s.
   */
  @Test
  void theRpoOfAnApplicationIsTheLargestOfItsMachinesAtEachInstant() {
    final StudyResult result =
        Simulated.study(
            "simulation: {warmUp: 700 s, duration: 6700 s}",
            SERVICE,
            WORKLOADS,
            "policies: [{name: slow, crashConsistentEvery: 10 min}]",
            "links: [{from: northeurope, to: westeurope, latency: 0 s}, {from: northeurope, to:"
                + " uksouth, latency: 200 s}]",
            "applications: [{name: shop, needs: {b: 1}}, {name: alone, needs: [{name: b, machines:"
                + " 1}]}]",
            "machines: [{name: a, region: northeurope, application: shop, disks: [{name: d, size: 1"
                + " TiB, workload: w}], protection: {to: westeurope, policy: slow, cacheAccount:"
                + " cache}}, {name: b, region: northeurope, disks: [{name: d, size: 1 TiB,"
                + " workload: w}], protection: {to: uksouth, cacheAccount: cache}}]",
            "objectives: [rpo of application shop <= 500 s worst]");
    final RpoStatistics shop =
        Objects.requireNonNull(result.applications().get(0).together().rpo());
    assertThat(shop.meanSeconds()).isCloseTo(400, within(1e-6));
    assertThat(shop.maxSeconds()).isCloseTo(600, within(1e-6));
    assertThat(rpo(result.machines().get(0)).meanSeconds()).isCloseTo(300, within(1e-6));
    final RpoStatistics alone =
        Objects.requireNonNull(result.applications().get(1).together().rpo());
    assertThat(alone.meanSeconds()).isCloseTo(350, within(1e-6));
    assertThat(result.objectives().get(0).estimate().value()).isCloseTo(600, within(1e-6));
  }

  private static StudyResult lost(String vault) {
    return lost(vault, "");
  }

  private static StudyResult lost(String vault, String fault) {
    return Simulated.study(
        "simulation: {duration: 24 h}",
        SERVICE,
        WORKLOADS,
        vault,
        "recovery: {vmCreation: 60 s, diskAttach: 10 s, boot: {linux: 20 s}, appStart: 5 s}",
        "recoveryPlans: [{name: all, groups: [{machines: vm}]}]",
        "faults: [" + fault + "{name: loss, regionOutage: northeurope, at: 1 h, for: 10 h}]",
        "responses: [{to: loss, detect: 1 min, decide: 0 s, failOver: all}]");
  }

  /** 60 s until it is noticed, 10 s for the disk, 60 s, 20 s and 5 s. */
  @Test
  void aVaultInTheTargetRegionLetsMachinesFailOver() {
    assertThat(rto(lost("vault: {}"))).isCloseTo(155, within(1e-6));
    assertThat(rto(lost("vault: {region: uksouth}"))).isCloseTo(155, within(1e-6));
  }

  @Test
  void aVaultInTheLostRegionKeepsThemWhereTheyAre() {
    final StudyResult result = lost("vault: {region: northeurope}");
    assertThat(rto(result)).isCloseTo(36_000, within(1e-6));
    assertThat(result.outages().get(0).machines().get(0).failedOver()).isFalse();
  }

  /**
   * Another region with the vault in it is down from 30 min to 3.5 h: of the attempts at 3,660 s
   * and every 30 min after, that at 12,660 s is the first to succeed. Replication goes on.
   */
  @Test
  void aVaultInAThirdRegion_makesFailoversWaitForThatRegion() {
    final StudyResult result =
        lost(
            "vault: {region: uksouth}",
            "{name: third, regionOutage: uksouth, at: 30 min, for: 3 h}, ");
    assertThat(rto(result)).isCloseTo(12_660 - 3_600 + 95, within(1e-6));
    assertThat(rpo(result.machines().get(0)).maxSeconds()).isCloseTo(300, within(1e-3));
  }

  private static double rto(StudyResult result) {
    return result.outages().get(0).machines().get(0).rtoSeconds();
  }

  private static StudyResult zones(String fault) {
    return Simulated.study(
        "simulation: {duration: 4 h}",
        SERVICE,
        WORKLOADS,
        "cacheAccounts: [{name: cache, region: northeurope, redundancy: ZRS, ingress: unlimited,"
            + " egress: unlimited}]",
        "machines: [{name: vm, region: northeurope, zone: 1, disks: [{name: d, size: 1 TiB,"
            + " workload: w}], protection: {to: northeurope/2, cacheAccount: cache}}]",
        "recovery: {vmCreation: 60 s, diskAttach: 10 s, boot: {linux: 20 s}, appStart: 5 s}",
        "recoveryPlans: [{name: all, groups: [{machines: vm}]}]",
        "faults: [{name: loss, " + fault + ", at: 1 h, for: 1 h}]",
        "responses: [{to: loss, detect: 1 min, decide: 0 s, failOver: all}]");
  }

  @Test
  void fromZoneToZone_theLinkIsThatBetweenTheZones() {
    final StudyResult result = zones("zoneOutage: northeurope/1");
    assertThat(result.scenario().links())
        .anyMatch(link -> link.name().equals("northeurope/1->northeurope/2"));
    assertThat(rto(result)).isCloseTo(155, within(1e-6));
    // The newest marker before 3,600 s is at 3,400 s.
    assertThat(Objects.requireNonNull(result.outages().get(0).machines().get(0).loss()).seconds())
        .isCloseTo(200, within(1e-6));
  }

  /** The newest point is that of 3,400 s until the zone is back at 7,200 s. */
  @Test
  void theTargetZoneIsDown_replicationWaits() {
    final StudyResult result = zones("zoneOutage: northeurope/2");
    assertThat(rpo(result.machines().get(0)).maxSeconds()).isCloseTo(3_800, within(0.01));
  }

  /** The region takes both zones, the account and the control plane. */
  @Test
  void theRegionIsDown_zoneToZoneDoesNotHelp() {
    final StudyResult result = zones("regionOutage: northeurope");
    assertThat(rto(result)).isCloseTo(3_600, within(1e-6));
    assertThat(result.outages().get(0).machines().get(0).failedOver()).isFalse();
  }
}
