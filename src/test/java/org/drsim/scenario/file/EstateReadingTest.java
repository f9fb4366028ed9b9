package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.Application;
import org.drsim.scenario.Network;
import org.drsim.scenario.Replica;
import org.drsim.scenario.Replicas;
import org.drsim.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the product makes in the target when nothing else is stated, and what is when it is. */
final class EstateReadingTest {

  private static final String ESTATE =
      """
      networks: [{name: lan, region: northeurope, addressSpace: 10.1.0.0/16, subnets: [{name: data, addressPrefix: 10.1.1.0/24}, app]}]
      workloads: [{name: w, churn: 1 MB/s}]
      defaults: {machine: {region: northeurope, network: {name: lan, subnet: app}, disks: [{name: d, size: 64 GiB, workload: w}]}, protection: {to: westeurope}}
      """;

  @TempDir private Path folder;

  private Scenario read(String more, String... settings) throws Exception {
    return ScenarioText.read(folder, ESTATE + more, settings).scenario();
  }

  private static Replica only(Scenario scenario) {
    assertThat(scenario.machines()).hasSize(1);
    return Replicas.of(scenario).get(0);
  }

  @Test
  void theProductMakesWhatIsMissing_calledLikeTheSource() throws Exception {
    final Scenario scenario =
        read("machines: [{name: db, resourceGroup: shop, availability: front}]");
    assertThat(only(scenario))
        .isEqualTo(
            new Replica(
                "db",
                "westeurope",
                null,
                "shop-asr",
                "lan-asr",
                "app",
                "front-asr",
                0,
                null,
                null,
                "westeurope"));
  }

  @Test
  void aMappingGoesBothWays() throws Exception {
    final List<Network> networks = read("machines: [{name: db}]").networks();
    assertThat(networks).extracting(Network::name).containsExactly("lan", "lan-asr");
    assertThat(networks).extracting(Network::map).containsExactly("lan-asr", "lan");
    assertThat(networks.get(1).region()).isEqualTo("westeurope");
    assertThat(networks.get(1).addressSpace()).isEqualTo(networks.get(0).addressSpace());
  }

  @Test
  void whatIsStated_isWhatIsMade() throws Exception {
    final Scenario scenario =
        read(
            "machines: [{name: db, zone: 1, protection: {to: westeurope, target: {resourceGroup:"
                + " far, availability: zone 3, size: Standard_D4s_v5, capacityReservation: kept}}}]\n"
                + "vault: {region: uksouth}\n",
            "networks[0].map=none");
    assertThat(only(scenario))
        .isEqualTo(
            new Replica(
                "db",
                "westeurope",
                "3",
                "far",
                null,
                null,
                null,
                -1,
                "Standard_D4s_v5",
                "kept",
                "uksouth"));
  }

  /** The zone of the same number, unless the target region has none or another word is given. */
  @Test
  void zonesOfTheTarget() throws Exception {
    assertThat(only(read("machines: [{name: db, zone: 2}]")).zone()).isEqualTo("2");
    assertThat(only(read("machines: [{name: db}]")).zone()).isNull();
    final String odd = "regions: [{name: westeurope, zones: [7]}]\nmachines: [{name: db, zone: 2}]";
    assertThat(only(read(odd)).zone()).isNull();
    final String single =
        "machines: [{name: db, zone: 2, protection: {target: {availability: single}}}]";
    assertThat(only(read(single)).zone()).isNull();
    final String other = "machines: [{name: db, zone: 2, protection: {to: westeurope/3}}]";
    assertThat(only(read(other)).zone()).isEqualTo("3");
  }

  @Test
  void theMachinesOfASet_goToItsFaultDomainsInTurn() throws Exception {
    final Scenario scenario =
        read("machines: [{name: web, count: 4, availability: {set: front, faultDomains: 3}}]");
    assertThat(Replicas.of(scenario)).extracting(Replica::faultDomain).containsExactly(0, 1, 2, 0);
  }

  @Test
  void fromZoneToZone_theNetworkStaysAndTheLinkIsBetweenTheZones() throws Exception {
    final String zonal =
        "machines: [{name: db, count: 2, zones: [1, 3], protection: {to: northeurope/2}}]";
    final Scenario scenario = read(zonal);
    assertThat(Replicas.of(scenario)).extracting(Replica::network).containsOnly("lan");
    assertThat(Replicas.of(scenario)).extracting(Replica::zone).containsOnly("2");
    assertThat(scenario.links())
        .extracting(link -> link.name())
        .containsExactly("northeurope/1->northeurope/2", "northeurope/3->northeurope/2");
    assertThat(scenario.links().get(0).latency()).isEqualTo(Distribution.constant(0.00075));
    assertThat(
            read(zonal, "links[northeurope/3->northeurope/2].latency=3 ms")
                .links()
                .get(0)
                .latency())
        .isEqualTo(Distribution.constant(0.003));
  }

  @Test
  void unmanagedDisksWithoutAnAccount_haveThatOfTheTarget() throws Exception {
    final Scenario scenario =
        read(
            """
            targetAccounts: [{name: one, region: westeurope}, {name: two, region: westeurope}]
            machines:
              - name: db
                protection: {target: {account: one}}
                disks:
                  - {name: a, size: 64 GiB, workload: w, managed: false}
                  - {name: b, size: 64 GiB, workload: w, managed: false, account: two}
                  - {name: c, size: 64 GiB, workload: w}
            """);
    assertThat(scenario.machines().get(0).disks())
        .extracting(disk -> disk.account())
        .containsExactly("one", "two", null);
  }

  @Test
  void needsAreAMappingOrAList() throws Exception {
    final String machines = "machines: [{name: web, count: 4}]\n";
    final List<Application.Need> needs = List.of(new Application.Need("web", 3));
    assertThat(read(machines + "applications: [{name: shop, needs: {web: 3}}]").applications())
        .extracting(Application::needs)
        .containsExactly(needs);
    assertThat(
            read(
                    machines + "applications: [{name: shop, needs: {web: 1}}]",
                    "applications[shop].needs.web=3")
                .applications())
        .extracting(Application::needs)
        .containsExactly(needs);
  }

  @Test
  void theResolvedScenario_readsAsItself() throws Exception {
    final Scenario scenario =
        read(
            """
            applications: [{name: shop, needs: {db: 1}}, {name: desk, after: shop, needs: {db: 2}, costPerHour: 7.5}]
            machines:
              - {name: db, count: 3, zones: [1, 3], protection: {to: northeurope/2}}
              - {name: web, application: shop, tier: front, availability: front, protection: {target: {availability: set far}}}
            """);
    final String text = ScenarioPrinter.print(scenario);
    assertThat(ScenarioText.read(folder, text).scenario()).isEqualTo(scenario);
  }
}
