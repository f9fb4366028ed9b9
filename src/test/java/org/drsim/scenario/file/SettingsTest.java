package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.ConsistencyGroup;
import org.drsim.scenario.Disk;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Replications;
import org.drsim.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {

  private static final String FILE =
      """
      workloads: [{name: log, churn: 1 MB/s}]
      defaults: {machine: {region: northeurope, protection: {to: westeurope}}}
      machines:
        - {name: db, count: 3, disks: [{name: data, size: 1 TiB, workload: log}]}
        - {name: web, disks: [{name: data, size: 1 GiB, workload: log}]}
      """;

  @TempDir private Path folder;

  @Test
  void aValueIsReplaced() throws Exception {
    assertThat(read("workloads[log].churn=2 MB/s").workloads().toString()).contains("2 MB/s");
  }

  @Test
  void aKeyThatIsNotStatedIsAdded() throws Exception {
    assertThat(read("simulation.seed=7").simulation().seed()).isEqualTo(7);
  }

  @Test
  void laterSettingsWin() throws Exception {
    assertThat(read("simulation={seed: 3, replications: 2}", "simulation.seed=4").simulation())
        .extracting("seed", "replications")
        .containsExactly(4L, Replications.of(2));
  }

  @Test
  void anItemIsFoundByItsIndex() throws Exception {
    assertThat(sizes(read("machines[1].disks[0].size=2 GiB"))[3]).isEqualTo("2 GiB");
  }

  @Test
  void countedMachinesAreSetTogether() throws Exception {
    assertThat(sizes(read("machines[db].disks[data].size=2 TiB")))
        .containsExactly("2 TiB", "2 TiB", "2 TiB", "1 GiB");
  }

  @Test
  void oneOfTheCountedMachinesIsSetByItself() throws Exception {
    final Scenario scenario = read("machines[db-2].disks[data].size=2 TiB");
    assertThat(sizes(scenario)).containsExactly("1 TiB", "2 TiB", "1 TiB", "1 GiB");
    assertThat(scenario.machines())
        .extracting(Machine::group)
        .containsExactly("db", "db", "db", "web");
  }

  @Test
  void countsAndDefaultsAreSetBeforeTheyAreExpanded() throws Exception {
    final Scenario scenario =
        read("machines[db].count=1", "defaults.machine.protection.to=uksouth");
    assertThat(scenario.machines()).extracting(Machine::name).containsExactly("db-1", "web");
    assertThat(scenario.machines()).allMatch(m -> m.protection().region().equals("uksouth"));
  }

  @Test
  void whatIsImpliedIsSetByItsName() throws Exception {
    final Scenario scenario =
        read(
            "links[northeurope->westeurope].bandwidth=1 Gbit/s",
            "cacheAccounts[cache-northeurope].ingress=10 Gbit/s",
            "policies[default].retention=6 h");
    assertThat(scenario.links().get(0).bandwidth()).isEqualTo(DataRate.parse("1 Gbit/s"));
    assertThat(scenario.links().get(0).latency()).isEqualTo(Distribution.constant(0.009));
    assertThat(scenario.cacheAccounts().get(0).ingress()).isEqualTo(DataRate.parse("10 Gbit/s"));
    assertThat(scenario.policies().get(0).retention()).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void whatMachinesNameWithoutItsBeingStatedIsSetByItsName() throws Exception {
    final Scenario scenario =
        read(
            "defaults.machine.consistencyGroup=shop",
            "defaults.machine.protection.policy=default",
            "defaults.machine.protection.cacheAccount=cache-northeurope",
            "consistencyGroups[shop].port20004=closed",
            "policies[default].retention=6 h",
            "cacheAccounts[cache-northeurope].ingress=10 Gbit/s");
    assertThat(scenario.consistencyGroups())
        .containsExactly(new ConsistencyGroup("shop", ConsistencyGroup.Port.CLOSED));
    assertThat(scenario.policies().get(0).retention()).isEqualTo(Duration.ofHours(6));
    assertThat(scenario.cacheAccounts().get(0).ingress()).isEqualTo(DataRate.parse("10 Gbit/s"));
  }

  /** A link that is stated is implied by the machines as well. */
  @Test
  void eachNameThatThereIsIsListedOnce() {
    assertThatThrownBy(
            () ->
                read(
                    "links=[{from: northeurope, to: westeurope}]",
                    "links[northeurope->westeurop].bandwidth=1 Gbit/s"))
        .hasMessageContaining("there are: northeurope->westeurope; did you mean");
  }

  @Test
  void nullRestoresTheDefault() throws Exception {
    assertThat(read("simulation.seed=9", "simulation.seed=null").simulation().seed()).isEqualTo(1);
  }

  @Test
  void aDistributionIsYaml() throws Exception {
    assertThat(read("service.creation={uniform: [1 s, 2 s]}").service().creation())
        .isEqualTo(Distribution.uniform(1, 2));
  }

  private static String[] sizes(Scenario scenario) {
    return scenario.machines().stream()
        .flatMap(m -> m.disks().stream())
        .map(Disk::size)
        .map(Bytes::toString)
        .toArray(String[]::new);
  }

  private Scenario read(String... settings) throws InvalidScenarioException {
    return ScenarioText.read(folder, FILE, settings).scenario();
  }
}
