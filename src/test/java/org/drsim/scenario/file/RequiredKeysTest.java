package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the page of keys says has to be stated cannot be left out, and what it says need not can.
 */
final class RequiredKeysTest {

  private static final String SCENARIO =
      """
      regions: [{name: northeurope, zones: [{name: 1}]}]
      networks: [{name: n, region: northeurope, subnets: [{name: s}]}]
      links: [{from: northeurope, to: westeurope}]
      cacheAccounts: [{name: c, region: northeurope}]
      recovery: {afterBoot: [{step: dns, takes: 1 min}]}
      workloads: [{name: w, churn: 1 MB/s, onOff: {on: 1 min, off: 1 min}}]
      policies: [{name: p}]
      machines:
        - name: vm
          region: northeurope
          disks:
            - {name: d, size: 64 GiB, workload: w}
            - {name: x, size: 64 GiB, workload: w, exclude: true}
          availability: {set: a}
          protection: {to: westeurope, policy: p, target: {resourceGroup: {name: rg}}}
      surges: [{machines: vm, at: 1 h, factor: 2}]
      recoveryPlans: [{name: shop, groups: [{machines: vm}]}]
      faults: [{name: f, regionOutage: northeurope, at: 2 h}]
      chains: [{fault: f, causes: f, probability: 0 %}]
      responses: [{to: f, failOver: shop}]
      drills: [{name: t, plan: shop, at: 1 h}]
      assumed: [{path: agent.batchInterval, value: 15 s, grade: assumed, source: none}]
      """;

  /** The heading of the page for what stands at a path. */
  private static final Map<String, String> HEADINGS =
      Map.ofEntries(
          Map.entry("regions", "Region"),
          Map.entry("regions.zones", "RegionZone"),
          Map.entry("networks", "Network"),
          Map.entry("networks.subnets", "Subnet"),
          Map.entry("links", "Link"),
          Map.entry("cacheAccounts", "CacheAccount"),
          Map.entry("recovery.afterBoot", "AfterBoot"),
          Map.entry("workloads", "SteadyWorkload"),
          Map.entry("workloads.onOff", "OnOff"),
          Map.entry("policies", "Policy"),
          Map.entry("machines", "Machine"),
          Map.entry("machines.disks", "Disk"),
          Map.entry("machines.availability", "Availability"),
          Map.entry("machines.protection", "Protection"),
          Map.entry("machines.protection.target.resourceGroup", "ResourceGroup"),
          Map.entry("recoveryPlans", "RecoveryPlan"),
          Map.entry("recoveryPlans.groups", "PlanGroup"),
          Map.entry("faults", "RegionOutage"),
          Map.entry("responses", "Response"),
          Map.entry("drills", "Drill"),
          Map.entry("assumed", "Assumption"));

  @TempDir private Path folder;

  private final Map<String, Node.Mapping> without = new LinkedHashMap<>();

  /** By heading and key, the scenario without it. */
  private void leaveOut(Node.Mapping root) {
    at(root, "", changed -> changed);
  }

  private interface Inside {
    Node in(Node changed);
  }

  private void at(Node node, String path, Inside rest) {
    if (node instanceof Node.Items list) {
      for (int i = 0; i < list.items().size(); i++) {
        final int place = i;
        at(list.items().get(i), path, changed -> rest.in(list.with(place, changed)));
      }
    } else if (node instanceof Node.Mapping map) {
      for (final Node.Entry entry : map.entries()) {
        final String key = entry.key();
        final String heading = HEADINGS.getOrDefault(path, path);
        without.put(
            heading + "." + key + " " + without.size(), (Node.Mapping) rest.in(map.without(key)));
        final String inner = path.isEmpty() ? key : path + "." + key;
        at(entry.value(), inner, changed -> rest.in(map.with(key, changed)));
      }
    }
  }

  @Test
  void whatHasToBeStated_cannotBeLeftOut() throws Exception {
    final Set<String> required = required();
    leaveOut((Node.Mapping) YamlTree.parse(SCENARIO, Place.ofFile("x")).orElseThrow());
    final Set<String> met = new LinkedHashSet<>();
    without.forEach(
        (name, tree) -> {
          final String key = name.substring(0, name.indexOf(' '));
          if (required.contains(key)) {
            met.add(key);
            assertThat(ScenarioText.problems(folder, FlowText.of(tree))).as(key).isNotEmpty();
          }
        });
    assertThat(met).contains("Disk.workload", "Disk.name", "Protection.to").hasSizeGreaterThan(35);
  }

  @ParameterizedTest
  @CsvSource({
    "Machine.disks, '[{name: d, size: 1 TiB, workload: w}]', ",
    "Disk.size, 'size: 1 TiB,', 'type: P30,'",
    "Disk.size, 'size: 1 TiB, workload: w', 'workload: system-disk'"
  })
  void whatTheReaderFillsIn_needNotBeStated(String key, String stated, String instead)
      throws Exception {
    final String scenario =
        """
        workloads: [{name: w, churn: 1 MB/s}]
        machines:
          - region: northeurope
            protection: {to: westeurope}
            name: vm
            disks: [{name: d, size: 1 TiB, workload: w}]
        """;
    final String without =
        instead == null
            ? scenario.replace("disks: " + stated, "")
            : scenario.replace(stated, instead);
    assertThat(without).doesNotContain("size:");
    assertThat(ScenarioText.read(folder, without).scenario().machines().get(0).disks()).hasSize(1);
    assertThat(required()).doesNotContain(key).contains("Disk.workload");
  }

  /** Those of the page without a default that it does not call optional. */
  private static Set<String> required() throws IOException {
    final Set<String> required = new LinkedHashSet<>();
    String heading = "";
    for (final String line : Files.readAllLines(Path.of("src/site/markdown/keys.md"))) {
      if (line.startsWith("## ")) {
        heading = line.substring(3);
      }
      final String[] cells = line.split(" ?(?<!\\\\)\\| ?", -1);
      if (cells.length > 4 && cells[1].startsWith("`") && cells[3].isEmpty()) {
        required.add(heading + "." + cells[1].replace("`", ""));
      }
    }
    return required;
  }
}
