package org.drsim.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.run.PreparedScenario;
import org.drsim.run.Simulated;
import org.drsim.run.SimulationRun;
import org.junit.jupiter.api.Test;

/**
 * Outages in a summary, of a world whose results follow by hand: markers come at 0, 300 … s, each
 * stage takes no time, and each machine writes 1 MB per second.
 */
final class OutageJsonTest {

  private static final String[] WORLD = {
    "simulation: {duration: 1 h}",
    "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
    "workloads: [{name: w, churn: 1 MB/s}]",
    "recovery: {vmCreation: 30 s, diskAttach: 10 s, appStart: 5 s, boot: {linux: 40 s}}",
    "machines: ["
        + machine("a", ", consistencyGroup: g")
        + ", "
        + machine("b", ", consistencyGroup: g")
        + ", "
        + machine("w", ", count: 2")
        + "]",
  };

  private static String machine(String name, String more) {
    return "{name: "
        + name
        + more
        + ", region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}],"
        + " protection: {to: westeurope, cacheAccount: cache}}";
  }

  /** Of the last outage. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> outage(String... lines) {
    final String[] all = Arrays.copyOf(WORLD, WORLD.length + lines.length);
    System.arraycopy(lines, 0, all, WORLD.length, lines.length);
    final PreparedScenario prepared = Simulated.prepared(all);
    final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    JsonDocument.write(
        stream,
        json ->
            new OutageJson(json, prepared.scenario(), 0)
                .add(
                    SimulationRun.run(prepared, 0, new DsolEngine(), false, share -> {})
                        .outagesOfRun()));
    final List<Object> outages = (List<Object>) Json.read(stream.toByteArray()).get("outages");
    return (Map<String, Object>) outages.get(outages.size() - 1);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> named(Object list, String name) {
    return ((List<Map<String, Object>>) list)
        .stream().filter(one -> name.equals(one.get("name"))).findFirst().orElseThrow();
  }

  private static List<String> names(Object list) {
    return ((List<?>) list).stream().map(one -> (String) ((Map<?, ?>) one).get("name")).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> member(Map<String, Object> object, String name) {
    return (Map<String, Object>) object.get(name);
  }

  private static void assertLoss(
      Map<String, Object> loss, long machines, double seconds, double bytes, double skew) {
    assertThat(((Number) loss.get("machinesWithPoint")).longValue()).isEqualTo(machines);
    assertThat(((Number) loss.get("lossSeconds")).doubleValue()).isEqualTo(seconds);
    assertThat(((Number) loss.get("lossBytes")).doubleValue()).isEqualTo(bytes);
    assertThat(((Number) loss.get("consistencySkewSeconds")).doubleValue()).isEqualTo(skew);
  }

  /**
   * The agent of b stops at 50 s, so that it has the marker of 0 s alone when the region is lost at
   * 437 s, where the others have that of 300 s.
   */
  @Test
  void groupsLoseTheTimeOfTheirWorstMachine_andTheDataOfAll() {
    final Map<String, Object> outage =
        outage(
            "recoveryPlans: [{name: p, groups: [{machines: [a, b]}]}]",
            "faults: [{name: agent, agentStopped: b, at: 50 s},"
                + " {name: loss, regionOutage: northeurope, at: 437 s}]",
            "responses: [{to: loss, detect: 60 s, decide: 0 s, failOver: p,"
                + " recoveryPoint: latest-processed}]");
    final Map<String, Object> group = named(outage.get("consistencyGroups"), "g");
    final Map<String, Object> alternatives = member(group, "alternatives");

    assertThat(group).containsEntry("choice", "latest-processed").containsEntry("machines", 2L);
    assertLoss(group, 2, 437, 137e6 + 437e6, 300);
    assertLoss(member(alternatives, "latest-processed"), 2, 437, 137e6 + 437e6, 300);
    assertLoss(member(alternatives, "latest-multi-vm"), 2, 437, 2 * 437e6, 0);
    assertThat(group).containsEntry("rtoSeconds", 145L).containsEntry("slowest", "a");
  }

  @Test
  void machinesStatedTogetherAreAGroup_andThoseNotFailedOverHaveNoChoice() {
    final Map<String, Object> outage =
        outage(
            "recoveryPlans: [{name: p, groups: [{machines: [a, b]}]}]",
            "faults: [{name: loss, regionOutage: northeurope, at: 437 s, for: 10 min}]",
            "responses: [{to: loss, detect: 60 s, decide: 0 s, failOver: p}]");
    final Map<String, Object> group = named(outage.get("groups"), "w");

    assertThat(names(outage.get("groups"))).containsExactly("w", "a", "b");
    assertThat((List<?>) outage.get("consistencyGroups")).hasSize(1);
    assertThat(group).containsEntry("choice", null).containsEntry("lossSeconds", null);
    assertLoss(member(member(group, "alternatives"), "latest"), 2, 137, 2 * 137e6, 0);
    assertThat(group).containsEntry("rtoSeconds", 600L).containsEntry("slowest", "w-1");
  }
}
