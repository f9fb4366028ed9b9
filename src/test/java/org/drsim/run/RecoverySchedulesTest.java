package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.drsim.measure.PlanOutage;
import org.drsim.recovery.RecoveryStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Recoveries against what is known of scheduling: plans computed by another scheduler, Graham's
 * bound for lists (1966), and one of his anomalies: with more slots, two plans take longer.
 */
final class RecoverySchedulesTest {

  private static final double DECIDED = 120;

  /** Plans like {@code 1x1 + 5x100 / 2x20}: machines of disks and seconds of boot, in groups. */
  private static List<PlanOutage> run(String stated, String slots) {
    final List<String> machines = new ArrayList<>();
    final List<String> plans = new ArrayList<>();
    final List<String> names = new ArrayList<>();
    for (final String plan : stated.split(";", -1)) {
      final List<String> groups = new ArrayList<>();
      for (final String group : plan.split("/", -1)) {
        final List<String> members = new ArrayList<>();
        for (final String machine : group.split("\\+", -1)) {
          final String[] parts = machine.strip().split("x", -1);
          final String name = "m" + machines.size();
          machines.add(machine(name, Integer.parseInt(parts[0]), parts[1]));
          members.add(name);
        }
        groups.add("{machines: [" + String.join(", ", members) + "]}");
      }
      names.add("p" + plans.size());
      plans.add("{name: p" + plans.size() + ", groups: [" + String.join(", ", groups) + "]}");
    }
    return Simulated.run(
            0,
            "simulation: {duration: 12 h}",
            "workloads: [{name: w, churn: 1 MB/s}]",
            "machines: [" + String.join(", ", machines) + "]",
            "recovery: {vmCreation: 30 s, diskAttach: 10 s, appStart: 5 s, slots: " + slots + "}",
            "recoveryPlans: [" + String.join(", ", plans) + "]",
            "faults: [{name: loss, regionOutage: northeurope, at: 10 min}]",
            "responses: [{to: loss, detect: 1 min, decide: 1 min, failOver: {plan: ["
                + String.join(", ", names)
                + "]}}]")
        .outages()
        .get(0)
        .plans();
  }

  private static String machine(String name, int disks, String boot) {
    final List<String> list = new ArrayList<>();
    for (int i = 0; i < disks; i++) {
      list.add("{name: d" + i + ", size: 1 TiB, workload: w}");
    }
    return "{name: "
        + name
        + ", region: northeurope, boot: "
        + boot
        + " s, disks: ["
        + String.join(", ", list)
        + "], protection: {to: westeurope, cacheAccount: cache}}";
  }

  static Stream<String> scheduled() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            RecoverySchedulesTest.class.getResourceAsStream("scheduled-plans.txt"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scheduled")
  void plansEndWhenAnotherSchedulerSaysSo(String line) {
    final String[] parts = line.split("\\|", -1);
    final double[] expected =
        Arrays.stream(parts[2].strip().split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    final List<PlanOutage> plans = run(parts[0], parts[1].strip());
    for (int i = 0; i < expected.length; i++) {
      assertThat(plans.get(i).rtoSeconds() - DECIDED)
          .as("plan %s of %s", i, line)
          .isCloseTo(expected[i], within(1e-6));
    }
  }

  /**
   * Two plans of two machines each are over after 185 s with two slots, and after 205 s with three.
   */
  @Test
  void moreSlotsCanMakeItLonger_whereThingsWaitForEachOther() {
    final String plans = "1x1 + 5x100; 1x50 + 3x50";
    assertThat(last(run(plans, "2"))).isCloseTo(DECIDED + 185, within(1e-6));
    assertThat(last(run(plans, "3"))).isCloseTo(DECIDED + 205, within(1e-6));
  }

  private static double last(List<PlanOutage> plans) {
    return plans.stream().mapToDouble(PlanOutage::rtoSeconds).max().orElseThrow();
  }

  /**
   * Disks alone, in one plan, depend on nothing: m slots take at most 1/m of all the work and (1 −
   * 1/m) of the longest, at least either; and another slot never makes it longer.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void withoutDependences_grahamsBoundHolds_andMoreSlotsNeverHurt(int seed) {
    final java.util.Random random = new java.util.Random(seed);
    final List<String> machines = new ArrayList<>();
    double sum = 0;
    double longest = 0;
    for (int i = 0; i < 5 + random.nextInt(6); i++) {
      final int disks = 1 + random.nextInt(9);
      machines.add(disks + "x1");
      sum += 10 * disks;
      longest = Math.max(longest, 10 * disks);
    }
    double before = Double.POSITIVE_INFINITY;
    for (int slots = 1; slots <= 6; slots++) {
      final double took = disksTook(run(String.join(" + ", machines), Integer.toString(slots)));
      assertThat(took).isLessThanOrEqualTo(sum / slots + (1 - 1.0 / slots) * longest + 1e-6);
      assertThat(took).isGreaterThanOrEqualTo(Math.max(sum / slots, longest) - 1e-6);
      assertThat(took).isLessThanOrEqualTo(before + 1e-6);
      before = took;
    }
  }

  private static double disksTook(List<PlanOutage> plans) {
    final List<RecoveryStep> disks =
        plans.get(0).steps().stream().filter(step -> step.name().equals("disks")).toList();
    return disks.stream().mapToDouble(RecoveryStep::endSeconds).max().orElseThrow()
        - disks.stream().mapToDouble(RecoveryStep::startSeconds).min().orElseThrow();
  }
}
