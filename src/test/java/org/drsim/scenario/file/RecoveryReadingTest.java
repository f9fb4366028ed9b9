package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.drsim.quantity.Count;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.Assumption;
import org.drsim.scenario.FailOver;
import org.drsim.scenario.Fault;
import org.drsim.scenario.FaultEffects;
import org.drsim.scenario.FaultScope;
import org.drsim.scenario.LinkName;
import org.drsim.scenario.Machine;
import org.drsim.scenario.RecoveryPlan;
import org.drsim.scenario.RecoveryPointChoice;
import org.drsim.scenario.Response;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.ZoneName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecoveryReadingTest {

  private static final String SHOP =
      """
      simulation: {start: 2026-03-02T00:00:00Z, duration: 48 h}
      links: [{from: northeurope, to: westeurope, bandwidth: 1 Gbit/s}]
      workloads: [{name: log, churn: 1 MB/s}]
      defaults:
        machine:
          region: northeurope
          disks: [{name: data, size: 1 TiB, workload: log}]
          protection: {to: westeurope}
      machines:
        - {name: db, count: 2, zone: 1, os: windows}
        - {name: web, count: 5, zones: [1, 2], appStart: 7 s}
        - {name: spare, zone: 3}
      """;

  @TempDir private Path folder;

  private Scenario read(String more) throws Exception {
    return ScenarioText.read(folder, SHOP + more).scenario();
  }

  private Fault fault(String keys) throws Exception {
    return read("faults: [{name: loss, at: 30 h, " + keys + "}]").faults().get(0);
  }

  @Test
  void anOutageOfARegionTakesAllWithIt() throws Exception {
    final Fault fault = fault("regionOutage: northeurope, for: 8 h");
    assertThat(fault.scope()).isEqualTo(new FaultScope.Region("northeurope"));
    assertThat(fault.effects())
        .isEqualTo(new FaultEffects(true, true, true, true, false, false, 1, null));
    assertThat(fault.at()).isEqualTo(Distribution.constant(30 * 3600));
    assertThat(fault.lasts()).isEqualTo(Distribution.constant(8 * 3600));
  }

  @Test
  void whatIsStatedGoesBeforeWhatIsUsual() throws Exception {
    final String others = "compute: runs, controlPlane: up, agentMemory: lost, agent: stops";
    assertThat(fault("regionOutage: northeurope, " + others).effects())
        .isEqualTo(new FaultEffects(false, true, true, false, true, true, 1, null));
  }

  @Test
  void anOutageOfAZoneLeavesTheNetworkAndTheControlPlane() throws Exception {
    final Fault fault = fault("zoneOutage: northeurope/1");
    assertThat(fault.scope()).isEqualTo(new FaultScope.Zone(new ZoneName("northeurope", "1")));
    assertThat(fault.effects())
        .isEqualTo(new FaultEffects(true, true, false, false, false, false, 1, null));
    assertThat(fault.lasts()).isNull();
  }

  @Test
  void faultsOfLinksCutOrSlowThem() throws Exception {
    final FaultScope link = new FaultScope.Link(new LinkName("northeurope", "westeurope"));
    final Fault down = fault("linkDown: northeurope->westeurope");
    assertThat(down.scope()).isEqualTo(link);
    assertThat(down.effects())
        .isEqualTo(new FaultEffects(false, false, true, false, false, false, 1, null));
    final Fault slow =
        fault("linkDegraded: northeurope->westeurope, factor: 0.75, addedLatency: 80 ms");
    assertThat(slow.scope()).isEqualTo(link);
    assertThat(slow.effects())
        .isEqualTo(
            new FaultEffects(
                false, false, false, false, false, false, 0.75, Distribution.constant(0.08)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cacheUnreachable: cache-northeurope            | false, true, false, false, false, 1",
        "cacheThrottled: cache-northeurope, factor: 0.5 | false, false, false, false, false, 0.5",
        "agentStopped: db                               | false, false, false, false, true, 1",
        "churnSurge: db, factor: 0                      | false, false, false, false, false, 0",
        "controlPlaneDown: westeurope                   | false, false, false, true, false, 1",
        "vaultDown: true                                | false, false, false, true, false, 1",
        "'effects: {scope: {zone: northeurope/2}, compute: stops}' | true, false, false, false, false, 1"
      })
  void eachKindHasItsEffects(String keys, String effects) throws Exception {
    final FaultEffects found = fault(keys).effects();
    assertThat(
            List.of(
                found.computeStops(),
                found.storageUnreadable(),
                found.networkCut(),
                found.controlPlaneDown(),
                found.agentStops()))
        .as(keys)
        .isEqualTo(Arrays.stream(effects.split(", ")).limit(5).map(Boolean::valueOf).toList());
    assertThat(found.factor())
        .isEqualTo(Double.parseDouble(effects.substring(effects.lastIndexOf(' '))));
    assertThat(found.agentMemoryLost()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "db                                | db-1, db-2",
        "web-3                             | web-3",
        "[web-3, db]                       | web-3, db-1, db-2",
        "'\"*b-2\"'                        | db-2, web-2",
        "'\"w?b-*\"'                       | web-1, web-2, web-3, web-4, web-5",
        "'\"*\"'                           | db-1, db-2, web-1, web-2, web-3, web-4, web-5, spare",
        "{zone: 1}                         | db-1, db-2, web-1, web-3, web-5",
        "'{zone: 2, group: web}'           | web-2, web-4",
        "'{region: northeurope, name: db}' | db-1, db-2",
        "'[{zone: 3}, \"db-*\", db-1]'     | spare, db-1, db-2"
      })
  void selectorsPickMachines(String selector, String names) throws Exception {
    final FaultScope scope = fault("agentStopped: " + selector).scope();
    assertThat(String.join(", ", ((FaultScope.Machines) scope).names())).isEqualTo(names);
  }

  @Test
  void aMachineGoesBeforeAGroupOfItsName() throws Exception {
    final String more = "  - {name: db-1-1, group: db-1, zone: 1}\n";
    final Scenario scenario =
        read(more + "faults: [{name: a, at: 1 h, agentStopped: [db-1, {group: db-1}]}]");
    assertThat(((FaultScope.Machines) scenario.faults().get(0).scope()).names())
        .containsExactly("db-1", "db-1-1");
  }

  @Test
  void anInstantCountsFromTheStart() throws Exception {
    final Scenario scenario =
        read("faults: [{name: a, vaultDown: true, at: 2026-03-03T06:00:00Z}]");
    assertThat(scenario.faults().get(0).at()).isEqualTo(Distribution.constant(30 * 3600));
  }

  @Test
  void anInstantCountsFromTheUsualStart() throws Exception {
    final String text = SHOP.replace("start: 2026-03-02T00:00:00Z, ", "");
    final String fault = "faults: [{name: a, vaultDown: true, at: 2026-01-01T00:00:01.5Z}]";
    assertThat(ScenarioText.read(folder, text + fault).scenario().faults().get(0).at())
        .isEqualTo(Distribution.constant(1.5));
  }

  @Test
  void theTimeOfAFaultMayBeDrawn() throws Exception {
    final Scenario scenario =
        read("faults: [{name: a, vaultDown: true, at: {uniform: [1 h, 60 h]}}]");
    assertThat(scenario.faults().get(0).at()).isEqualTo(Distribution.uniform(3600, 60 * 3600));
  }

  @Test
  void countedMachinesAreSpreadOverZonesInTurn() throws Exception {
    assertThat(read("").machines())
        .extracting(Machine::zone)
        .containsExactly("1", "1", "1", "2", "1", "2", "1", "3");
  }

  @Test
  void aMachineThatIsSetByItselfKeepsItsTurn() throws Exception {
    final Scenario scenario =
        ScenarioText.read(folder, SHOP, "machines[web-2].memory=1 GiB").scenario();
    assertThat(scenario.machines().subList(2, 7))
        .extracting(Machine::zone)
        .containsExactly("1", "2", "1", "2", "1");
  }

  @Test
  void aHundredThousandMachinesInZonesAreOneLine() throws Exception {
    final String text = SHOP.replace("count: 5, zones: [1, 2]", "count: 99990, zones: [1, 1, 3]");
    final Scenario scenario = ScenarioText.read(folder, text).scenario();
    assertThat(ScenarioPrinter.print(scenario))
        .contains("{name: web, count: 99990, region: northeurope, zones: [1, 1, 3], os: linux")
        .hasSizeLessThan(5000);
  }

  @Test
  void bootFollowsTheSystem() throws Exception {
    final List<Machine> machines = read("recovery: {boot: {linux: 3 s}, appStart: 5 s}").machines();
    assertThat(machines.get(0).boot()).isEqualTo(Distribution.lognormalOfMedian(120, 0.5));
    assertThat(machines.get(0).appStart()).isEqualTo(Distribution.constant(5));
    assertThat(machines.get(2).boot()).isEqualTo(Distribution.constant(3));
    assertThat(machines.get(2).appStart()).isEqualTo(Distribution.constant(7));
  }

  @Test
  void aPlanNamesItsMachinesInOrder() throws Exception {
    final RecoveryPlan plan =
        read("recoveryPlans: [{name: p, groups: [{machines: [spare, db]}, {machines: \"web-*\"}]}]")
            .recoveryPlans()
            .get(0);
    assertThat(plan.groups().get(0).names()).containsExactly("spare", "db-1", "db-2");
    assertThat(plan.machineNames()).hasSize(8).endsWith("web-4", "web-5");
  }

  private static final String LOSS =
      "faults: [{name: loss, at: 30 h, regionOutage: northeurope}]\n";

  @Test
  void aResponseHasUsualTimes() throws Exception {
    final Response response =
        read(LOSS
                + "recoveryPlans: [{name: p, groups: [{machines: db}]}]\n"
                + "responses: [{to: loss, failOver: p}]")
            .responses()
            .get(0);
    assertThat(response)
        .isEqualTo(
            new Response(
                "loss",
                null,
                Distribution.constant(600),
                Distribution.lognormalOfMedian(1800, 0.8),
                Distribution.constant(0),
                new FailOver.Plan(List.of("p")),
                false,
                RecoveryPointChoice.LATEST_PROCESSED,
                null,
                null,
                null,
                null,
                null));
  }

  @Test
  void singleMachinesMayFailOverToAChosenTime() throws Exception {
    final String each =
        "{each: db, recoveryPoint: custom, pointAtOrBefore: 2026-03-01T22:00:00Z,"
            + " inParallel: 2, handsOn: 15 min}";
    final Response response =
        read(LOSS + "responses: [{to: loss, failOver: " + each + "}]").responses().get(0);
    final FailOver.Each failOver = (FailOver.Each) response.failOver();
    assertThat(failOver.names()).containsExactly("db-1", "db-2");
    assertThat(failOver.inParallel()).isEqualTo(new Count(2));
    assertThat(failOver.handsOn()).isEqualTo(Distribution.constant(900));
    assertThat(response.recoveryPoint()).isEqualTo(RecoveryPointChoice.CUSTOM);
    assertThat(response.pointAtOrBefore().seconds(Instant.parse("2026-03-02T00:00:00Z")))
        .isEqualTo(-7200);
  }

  @Test
  void timesOfRecoveryAreAssumedOnceThereIsAResponse() throws Exception {
    assertThat(paths(LOSS)).noneMatch(path -> path.startsWith("recovery."));
    assertThat(paths(LOSS + "responses: [{to: loss, detect: 0 s, failOver: {each: db}}]"))
        .contains(
            "faults[loss].agentMemory",
            "responses[loss].decide",
            "recovery.vmCreation",
            "recovery.diskAttach",
            "recovery.slots",
            "recovery.boot.linux",
            "recovery.boot.windows",
            "recovery.appStart",
            "recovery.retryEvery")
        .doesNotContain("responses[loss].detect");
  }

  private List<String> paths(String more) throws Exception {
    return ScenarioText.read(folder, SHOP + more).scenario().assumed().stream()
        .map(Assumption::path)
        .toList();
  }

  /** Microsoft Learn, common questions (2025): custom is for single machines only. */
  @Test
  void otherProductsAndLooseScenariosMayDoMore() throws Exception {
    final String custom =
        LOSS
            + "recoveryPlans: [{name: p, groups: [{machines: db}]}]\n"
            + "responses: [{to: loss, failOver: p, recoveryPoint: custom, pointAtOrBefore: 5 h}]\n";
    assertThat(read(custom + "strict: false").responses()).hasSize(1);
    assertThat(read(custom + "product: journal").responses()).hasSize(1);
  }

  @Test
  void whatIsResolvedReadsAsTheSame() throws Exception {
    final Scenario scenario =
        read(
            """
            recoveryPlans: [{name: p, groups: [{machines: "db-*"}, {machines: {group: web}}]}]
            faults:
              - {name: loss, regionOutage: northeurope, at: 2026-03-03T06:00:00Z, for: 8 h}
              - {name: busy, churnSurge: {zone: 2}, factor: 3, at: {uniform: [1 h, 2 h]}}
            responses: [{to: loss, failOver: {each: db, recoveryPoint: oldest}}]
            """);
    final String text = ScenarioPrinter.print(scenario);
    assertThat(text)
        .contains(
            """
            recoveryPlans:
              - {name: p, groups: [{machines: [db-1, db-2]}, {machines: [web-1, web-2, web-3, web-4, web-5]}]}
            faults:
              - {name: loss, regionOutage: northeurope, at: 30 h, for: 8 h, compute: stops, storage: unreadable, network: cut, controlPlane: down, agentMemory: kept}
              - {name: busy, churnSurge: [web-2, web-4], at: {uniform: [1 h, 2 h]}, factor: 3.0}
            responses:
              - {to: loss, detect: 10 min, decide: {lognormal: {median: 30 min, sigma: 0.8}}, waitFirst: 0 s, failOver: {each: [db-1, db-2], inParallel: unlimited, handsOn: 0 s}, shutdown: false, recoveryPoint: oldest}
            """);
    final Scenario again = ScenarioText.read(folder, text).scenario();
    assertThat(again).isEqualTo(scenario);
    assertThat(ScenarioPrinter.print(again)).isEqualTo(text);
  }
}
