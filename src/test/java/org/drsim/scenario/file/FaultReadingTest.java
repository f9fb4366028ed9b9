package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.drsim.scenario.ChosenBy;
import org.drsim.scenario.Fault;
import org.drsim.scenario.MachinePlace;
import org.drsim.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What faults hit and which are wrong. */
final class FaultReadingTest {

  private static final String SHOP =
      """
      simulation: {duration: 48 h}
      networks: [{name: net, region: northeurope}, {name: other, region: northeurope}]
      consistencyGroups: [{name: closed, port20004: closed}]
      workloads: [{name: log, churn: 1 MB/s}]
      defaults:
        machine:
          region: northeurope
          disks: [{name: data, size: 1 TiB, workload: log}]
          protection: {to: westeurope, cacheAccount: cache}
      cacheAccounts: [{name: cache, region: northeurope, zone: 1}]
      machines:
        - {name: db, count: 3, zone: 1, consistencyGroup: pair, cores: 4}
        - {name: web, count: 3, network: net, availability: {set: front, faultDomains: 2}}
        - {name: old, count: 2, consistencyGroup: closed}
      """;

  @TempDir private Path folder;

  private Scenario read(String fault) throws Exception {
    return ScenarioText.read(folder, SHOP + "faults: [{name: a, at: 30 h, " + fault + "}]")
        .scenario();
  }

  /** A machine is hit where it is, by name, place, rack, network, group or account. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "regionOutage: northeurope | db-1 db-2 db-3 old-1 old-2 web-1 web-2 web-3",
        "zoneOutage: northeurope/1 | db-1 db-2 db-3",
        "'rackOutage: {set: front, faultDomain: 0}' | web-1 web-3",
        "'rackOutage: {set: front, faultDomain: 1}' | web-2",
        "'endpointBlocked: {network: net, endpoint: login}' | web-1 web-2 web-3",
        "'dnsDown: {network: net}' | web-1 web-2 web-3",
        "port20004Closed: pair | db-1 db-2 db-3",
        "agentSlow: web-2, factor: 0.5 | web-2",
        "agentTooOld: 'd*' | db-1 db-2 db-3",
        "'corruption: {group: old}' | old-1 old-2",
        "'diskRemoved: {machine: db-2, disk: data}' | db-2",
        "'diskAdded: {machine: web-1, size: 1 TiB}' | web-1",
        "cacheKeyRotated: cache | db-1 db-2 db-3 old-1 old-2 web-1 web-2 web-3",
        "vaultDown: true | ''"
      })
  void eachKindConcernsItsMachines(String keys, String machines) throws Exception {
    final Scenario scenario = read(keys);
    final Set<String> hit = new TreeSet<>();
    for (final MachinePlace place : MachinePlace.atHome(scenario)) {
      if (scenario.faults().get(0).scope().concerns(place, "cache")) {
        hit.add(place.machine());
      }
    }
    assertThat(String.join(" ", hit)).isEqualTo(machines);
    final String printed = ScenarioPrinter.print(scenario);
    assertThat(ScenarioText.read(folder, printed).scenario()).isEqualTo(scenario);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'rackOutage: {set: back, faultDomain: 0}' | 'faults[a].rackOutage.set: ''back'' is not the name of an availability set that a machine is in; there are: front'",
        "'rackOutage: {set: front, faultDomain: 2}' | 'faults[a].rackOutage.faultDomain: ''2'' of set front has no machine; fault domains with one: 0, 1'",
        "'rackOutage: {set: front, faultDomain: 3}' | 'faults[a].rackOutage.faultDomain: ''3''; allowed is 0 to 2'",
        "'endpointBlocked: {network: other, endpoint: login}' | 'faults[a].endpointBlocked.network: ''other'' is not the name of a network that a machine is in; there are: net'",
        "'endpointBlocked: {network: net, endpoint: dns}' | 'faults[a].endpointBlocked.endpoint: ''dns''; allowed: login, service, storage, monitoring'",
        "'dnsDown: {zone: northeurope/1}' | 'faults[a].dnsDown.zone: names are resolved for a network or a region; allowed: network, region'",
        "port20004Closed: none | 'faults[a].port20004Closed: ''none'' is not the name of a consistency group that a machine is in; there are: closed, pair'",
        "port20004Closed: closed | 'faults[a].port20004Closed: ''closed'' states port20004: closed, so that it always is'",
        "agentSlow: web, factor: 2 | 'faults[a].factor: ''2''; allowed is 0.001 to 1'",
        "'diskRemoved: {machine: web-1, disk: d}' | 'faults[a].diskRemoved.disk: ''d'' is not the name of a disk of web-1 that is replicated; there are: data'",
        "'diskAdded: {machine: web, size: 1 TiB}' | 'faults[a].diskAdded.machine: ''web'' is not the name of a machine'",
        "cacheKeyRotated: k | 'faults[a].cacheKeyRotated: ''k'' is not the name of a cache account; there are: cache'",
        "controlPlaneSlow: westeurope | 'faults[a].controlPlaneSlow: neither factor nor refused is stated; at least one of them is needed'",
        "failoverRush: uksouth | 'faults[a].failoverRush: ''uksouth'' is not the name of a region'",
        "'capacityShort: westeurope, cores: 8' | 'faults[a].cores: counts cores, and machines[web-1] states neither cores nor vmSize; state them, or machines instead'",
        "corruption: nobody | 'faults[a].corruption: ''nobody'' is not the name of a machine or a group of machines'",
        "vssFailing: db | 'faults[a].vssFailing: no machine of these has app-consistent points'",
      })
  void whatIsWrongIsSaid(String keys, String message) {
    assertThatThrownBy(() -> read(keys)).hasMessageContaining(message);
  }

  @Test
  void everyKindIsStatedByItsKey() {
    final List<String> keys =
        Stream.of(Fault.class.getPermittedSubclasses())
            .map(kind -> kind.getAnnotation(ChosenBy.class).value())
            .toList();
    assertThat(keys).doesNotHaveDuplicates().hasSize(26);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{fault: a, causes: c}' | 'chains[0].causes: ''c'' is not the name of a fault; there are: a, b'",
        "'{fault: a, causes: a}' | 'chains[0].causes: ''a'' causes itself; state every with it instead'",
        "'{fault: a, causes: a, probability: 2}' | 'chains[0].probability: '",
      })
  void whatIsWrongWithAChainIsSaid(String chain, String message) {
    final String faults =
        "faults: [{name: a, at: 1 h, vaultDown: true}, {name: b, at: 1 h, vaultDown: true}]\n";
    assertThatThrownBy(() -> ScenarioText.read(folder, SHOP + faults + "chains: [" + chain + "]"))
        .hasMessageContaining(message);
  }

  @Test
  void aFaultWithoutATimeNeedsACause() throws Exception {
    final String faults =
        "faults: [{name: a, at: 1 h, vaultDown: true}, {name: b, vaultDown: true}]\n";
    assertThatThrownBy(() -> ScenarioText.read(folder, SHOP + faults))
        .hasMessageContaining("faults[b]: neither at nor every is stated");
    assertThat(
            ScenarioText.read(folder, SHOP + faults + "chains: [{fault: a, causes: b}]")
                .scenario()
                .chains())
        .hasSize(1);
  }
}
