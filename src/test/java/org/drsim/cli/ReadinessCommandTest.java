package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code validate --readiness}: what would fail if one failed over now. */
final class ReadinessCommandTest {

  /** Nothing is wrong with it; each test replaces some of its lines. */
  private static final List<String> READY =
      List.of(
          "simulation: {duration: 4 h}",
          "networks: [{name: lan, region: northeurope, addressSpace: 10.1.0.0/16, subnets: [{name:"
              + " app, addressPrefix: 10.1.1.0/29}], map: far}, {name: far, region: westeurope,"
              + " addressSpace: 10.2.0.0/16, subnets: [{name: app, addressPrefix: 10.2.1.0/29}]}]",
          "workloads: [{name: w, churn: 1 MB/s}]",
          "defaults: {machine: {region: northeurope, network: {name: lan, subnet: app}, os:"
              + " windows, cores: 8, disks: [{name: d, size: 1 TiB, workload: w}]}, protection:"
              + " {to: westeurope, target: {capacityReservation: kept}}}",
          "machines: [{name: db, count: 3}]");

  @TempDir private Path folder;
  private int exitCode;

  private List<String> report(String... changed) throws IOException {
    return run(List.of(), changed);
  }

  private List<String> run(List<String> options, String... changed) throws IOException {
    final Map<String, String> lines = new LinkedHashMap<>();
    READY.forEach(line -> lines.put(line.substring(0, line.indexOf(':')), line));
    List.of(changed).forEach(line -> lines.put(line.substring(0, line.indexOf(':')), line));
    final Path file =
        Files.writeString(folder.resolve("s.yaml"), String.join("\n", lines.values()));
    final List<String> line = new ArrayList<>(List.of("validate", "--readiness", file.toString()));
    line.addAll(options);
    final Terminal terminal = new Terminal();
    exitCode = terminal.drsim(line);
    // Of one replication most objectives stay unknown.
    assertThat(terminal.err().lines())
        .allMatch(said -> said.contains("': 1 replication cannot show it to be met"));
    return terminal.out().lines().map(this::shown).toList();
  }

  private String shown(String line) {
    return line.replace(folder + "/", "");
  }

  @Test
  void whatIsReady_hasNoFindings() throws IOException {
    assertThat(report()).containsExactly("s.yaml: 0 errors, 0 warnings, 0 notes");
    assertThat(exitCode).isZero();
  }

  @Test
  void aFinding_hasPlaceSeverityAndRemedy() throws IOException {
    assertThat(report("networks: [{name: lan, region: northeurope, subnets: [app], map: none}]"))
        .startsWith(
            "s.yaml:4:53: error: machines[db-1].network: 'lan' is mapped to no network: the machine"
                + " cannot be made",
            "    to do: state networks[lan].map, or the target.network of the machine's protection"
                + " [network-mapping]")
        .endsWith("s.yaml: 3 errors, 0 warnings, 0 notes");
    assertThat(exitCode).isEqualTo(1);
  }

  /** A range of 8 addresses has room for 3 machines. */
  @Test
  void theProviderKeepsFiveAddressesOfASubnet() throws IOException {
    assertThat(report("machines: [{name: db, count: 3}]")).hasSize(1);
    assertThat(report("machines: [{name: db, count: 4}]"))
        .anyMatch(
            line ->
                line.contains(
                    "error: networks[far].subnets[app].addressPrefix: 4 machines for 3"
                        + " addresses of 10.2.1.0/29 (the provider keeps 5)"));
  }

  @Test
  void withoutASubnetOfTheSameName_itWouldBeAnother() throws IOException {
    assertThat(
            report(
                "networks: [{name: lan, region: northeurope, subnets: [app], map: far}, {name: far,"
                    + " region: westeurope, subnets: [web, data]}]"))
        .anyMatch(
            line ->
                line.contains(
                    "warning: machines[db-1].network.subnet: there is no 'app' in the"
                        + " target network: it would be made in 'data'"));
    assertThat(exitCode).isZero();
  }

  @Test
  void theNetworkThatTheProductMakes_hasTheAddressesOfItsSource() throws IOException {
    assertThat(
            report(
                "networks: [{name: lan, region: northeurope, addressSpace: 10.1.0.0/16, subnets:"
                    + " [app]}]"))
        .anyMatch(
            line ->
                line.contains(
                    "warning: networks[lan].addressSpace: 10.1.0.0/16 of 'lan' is also"
                        + " 10.1.0.0/16 of its target 'lan-asr': the two cannot be connected"));
    assertThat(exitCode).isZero();
  }

  @Test
  void aResourceGroupOfTheSource_goesDownWithIt() throws IOException {
    assertThat(
            report(
                "strict: false",
                "machines: [{name: db, protection: {to: westeurope, target: {resourceGroup: {name:"
                    + " rg, region: northeurope}, capacityReservation: kept}}}]"))
        .anyMatch(
            line ->
                line.contains(
                    "error: machines[db].protection.target.resourceGroup: 'rg' is in the"
                        + " source region northeurope and lost with it"));
  }

  @Test
  void aSizeThatTheTargetLacks_cannotBeMadeThere() throws IOException {
    final String lacking = "regions: [{name: westeurope, withoutSizes: [Standard_E16s_v5]}]";
    assertThat(report(lacking, "machines: [{name: db, vmSize: Standard_E16s_v5}]"))
        .anyMatch(
            line ->
                line.contains(
                    "error: machines[db].vmSize: westeurope has no Standard_E16s_v5: the machine"
                        + " cannot be made"));
    assertThat(exitCode).isEqualTo(1);
    assertThat(
            report(
                lacking,
                "machines: [{name: db, vmSize: Standard_E16s_v5, protection: {to: westeurope,"
                    + " target: {size: Standard_E8s_v5, capacityReservation: kept}}}]"))
        .hasSize(1);
  }

  /** Three machines of 8 cores with a NIC each. */
  @Test
  void aQuotaIsForAllMachinesTogether() throws IOException {
    assertThat(report("regions: [{name: westeurope, quota: {cores: 24, nics: 3}}]")).hasSize(1);
    assertThat(report("regions: [{name: westeurope, quota: {cores: 23, nics: 2}}]"))
        .anyMatch(line -> line.contains("need 24 cores, and the quota is 23"))
        .anyMatch(line -> line.contains("need 3 NICs, and the quota is 2"));
  }

  @Test
  void withoutAReservation_roomIsNotGuaranteed() throws IOException {
    assertThat(report("machines: [{name: db, count: 2, protection: {target: {}}}]")).hasSize(1);
    assertThat(
            report(
                "defaults: {machine: {region: northeurope, os: windows, disks: [{name: d, size: 1"
                    + " TiB, workload: w}]}, protection: {to: westeurope}}"))
        .anyMatch(
            line ->
                line.contains(
                    "note: machines[db-1].protection.target: nothing guarantees room for 3 machines in westeurope"));
    assertThat(exitCode).isZero();
  }

  @Test
  void aVaultInTheSourceRegion_isLostWithIt() throws IOException {
    assertThat(report("vault: {region: northeurope}"))
        .anyMatch(
            line ->
                line.startsWith(
                    "s.yaml:6:17: error: vault.region: 'northeurope' is the source region"));
    assertThat(report("vault: {region: uksouth}"))
        .anyMatch(line -> line.contains("note: vault.region: 'uksouth' is a third region"));
    assertThat(report("vault: {region: westeurope}")).hasSize(1);
  }

  @Test
  void aClosedPort_andOneThatLinuxDoesNotOpenByItself() throws IOException {
    final String linux = "machines: [{name: db, count: 2, os: linux, consistencyGroup: shop}]";
    assertThat(report(linux, "consistencyGroups: [{name: shop, port20004: closed}]"))
        .anyMatch(
            line ->
                line.contains(
                    "error: consistencyGroups[shop].port20004: port 20004 between the members is closed"))
        .anyMatch(line -> line.contains("open it; on Linux that is done by hand"));
    assertThat(report(linux))
        .anyMatch(
            line -> line.contains("note: consistencyGroups[shop].port20004: on Linux port 20004"));
    assertThat(report("machines: [{name: db, count: 2, consistencyGroup: shop}]")).hasSize(1);
  }

  @Test
  void whatIsNotReplicated_isMissing() throws IOException {
    assertThat(
            report(
                "machines: [{name: db, protection: {enabled: {at: 1 h}}, disks: [{name: d, size: 1"
                    + " TiB, workload: w}, {name: tmp, size: 1 TiB, workload: w, exclude: true}]}]"))
        .anyMatch(
            line ->
                line.contains(
                    "warning: machines[db].disks[tmp].exclude: the disk is not replicated"))
        .anyMatch(
            line ->
                line.contains(
                    "warning: machines[db].protection.enabled: not protected before 1 h"));
  }

  @Test
  void deniedWaysOut_andOldAgents() throws IOException {
    assertThat(
            report(
                "networks: [{name: lan, region: northeurope, subnets: [app], outbound: {storage:"
                    + " deny, monitoring: deny}}]",
                "agent: {version: 5}"))
        .anyMatch(
            line ->
                line.contains(
                    "error: networks[lan].outbound.storage: outbound.storage: deny: nothing is uploaded (3 machines)"))
        .anyMatch(line -> line.contains("warning: networks[lan].outbound.monitoring: "))
        .anyMatch(
            line -> line.contains("error: machines[db-3].agent.version: agent.version over 4"));
    assertThat(report("agent: {version: 4}")).hasSize(1);
  }

  /** A premium disk of 1 TiB takes 5 MiB/s of small writes, and a machine has 54 MiB/s. */
  @Test
  void whatIsWrittenFasterThanReplicated_growsForGood() throws IOException {
    assertThat(report("workloads: [{name: w, churn: 5.2 MB/s}]")).hasSize(1);
    assertThat(report("workloads: [{name: w, churn: 5.3 MB/s}]"))
        .anyMatch(
            line -> line.contains("error: machines[db-1].disks[d]: on average the disk writes"));
    assertThat(report("workloads: [{name: w, churn: 5.3 MB/s, overwrites: 2 %}]")).hasSize(1);
    assertThat(report("workloads: [{name: w, churn: 5.3 MB/s, onOff: {on: 1 min, off: 1 min}}]"))
        .hasSize(1);
    final StringBuilder disks = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      disks.append(i == 0 ? "" : ", ").append("{name: d").append(i);
      disks.append(", size: 1 TiB, workload: w}");
    }
    assertThat(
            report(
                "workloads: [{name: w, churn: 4.8 MB/s}]",
                "machines: [{name: db, disks: [" + disks + "]}]"))
        .anyMatch(line -> line.contains("error: machines[db].disks: on average the machine writes"))
        .noneMatch(line -> line.contains("the disk writes"));
  }

  /** With a point every 5 min, the RPO is above 4.75 min for 5 % of the time, whatever one does. */
  @Test
  void objectivesThatTheIntervalMakesImpossible() throws IOException {
    assertThat(
            report(
                "objectives: [rpo of each db <= 1 min worst, rpo of db-1 <= 2.4 min mean, rpo of"
                    + " db-2 <= 4.7 min for 95 % of time, rpo of db-2 <= 4.8 min for 95 % of time,"
                    + " rpo of db-3 <= 2.6 min mean, lag of db-1 <= 1 s mean]"))
        .anyMatch(
            line ->
                line.contains("error: objectives[0]: ") && line.contains("alone makes it 5 min"))
        .anyMatch(line -> line.contains("error: objectives[1]: "))
        .anyMatch(line -> line.contains("error: objectives[2]: "))
        .endsWith("s.yaml: 3 errors, 0 warnings, 0 notes");
  }

  @Test
  void forPrograms() throws IOException {
    assertThat(run(List.of("--format", "json"), "vault: {region: northeurope}"))
        .contains("  \"ready\": false,", "      \"check\": \"vault\",")
        .contains("      \"severity\": \"error\",", "      \"place\": \"s.yaml:6:17\",");
    assertThat(exitCode).isEqualTo(1);
    assertThat(run(List.of("--format", "csv"), "vault: {region: northeurope}"))
        .hasSize(2)
        .first()
        .isEqualTo("severity,check,place,path,problem,remedy");
  }
}
