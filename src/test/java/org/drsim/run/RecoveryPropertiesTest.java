package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.OutageMeasures;
import org.drsim.recovery.RecoveryStep;
import org.junit.jupiter.api.Test;

/** What must hold for recoveries whatever they are, over recoveries drawn at random. */
final class RecoveryPropertiesTest {

  private static final String SERVICE =
      "service: {processing: {exponential: {mean: 20 s}}, creation: 5 s}";

  /** Machines whose steps take a time of their own each. */
  private static String[] plan(Random random, int machines, String slots, String groups) {
    final List<String> all = new ArrayList<>();
    for (int i = 0; i < machines; i++) {
      all.add(
          "{name: m"
              + i
              + ", region: northeurope, boot: "
              + (1 + random.nextInt(300))
              + " s, appStart: "
              + (1 + random.nextInt(300))
              + " s, disks: [{name: d, size: 64 GiB, type: premium, workload: w}], protection: {to:"
              + " westeurope}}");
    }
    return new String[] {
      "simulation: {duration: 6 h}",
      SERVICE,
      "agent: {batchInterval: 60 s}",
      "workloads: [{name: w, churn: 100 kB/s}]",
      "machines: [" + String.join(", ", all) + "]",
      "recovery: {vmCreation: {exponential: {mean: 100 s}}, diskAttach: {exponential: {mean: 60"
          + " s}}, slots: "
          + slots
          + "}",
      "recoveryPlans: [{name: p, groups: [" + groups + "]}]",
      "faults: [{name: loss, regionOutage: northeurope, at: 10 min}]",
      "responses: [{to: loss, detect: 1 min, decide: 1 min, failOver: p}]"
    };
  }

  private static double rto(int replication, String... scenario) {
    return Simulated.run(replication, scenario).outages().get(0).plans().get(0).rtoSeconds();
  }

  /** List scheduling of tasks without precedence (Graham 1969): anomalies need an order. */
  @Test
  void moreSlotsNeverLengthenAPlanOfOneGroup() {
    for (int seed = 0; seed < 30; seed++) {
      final int machines = 2 + new Random(seed).nextInt(8);
      double before = Double.POSITIVE_INFINITY;
      for (int slots = 1; slots <= machines + 1; slots++) {
        final String one = "{machines: [\"m*\"]}";
        final double now =
            rto(seed, plan(new Random(seed), machines, Integer.toString(slots), one));
        assertThat(now).as("seed %d, %d slots", seed, slots).isLessThanOrEqualTo(before + 1e-9);
        before = now;
      }
    }
  }

  /** The bounds of any schedule: the longest machine, and all work over all slots. */
  @Test
  void noPlanIsFasterThanItsWorkAllows() {
    for (int seed = 0; seed < 40; seed++) {
      final Random random = new Random(1000 + seed);
      final int machines = 2 + random.nextInt(8);
      final int slots = 1 + random.nextInt(4);
      final String groups =
          IntStream.range(0, machines)
              .mapToObj(i -> "{machines: [m" + i + "]}")
              .limit(7)
              .collect(Collectors.joining(", "));
      final OutageMeasures outage =
          Simulated.run(seed, plan(random, Math.min(7, machines), Integer.toString(slots), groups))
              .outages()
              .get(0);
      final List<RecoveryStep> steps = outage.plans().get(0).steps();
      final double inSlots =
          steps.stream()
              .filter(step -> step.name().equals("disks") || step.name().equals("machine"))
              .mapToDouble(RecoveryStep::lengthSeconds)
              .sum();
      final double plan = outage.plans().get(0).rtoSeconds() - 120;
      assertThat(plan).isGreaterThanOrEqualTo(inSlots / slots - 1e-6);
      // One group after the other: the starts of all machines follow each other.
      final double inOrder =
          steps.stream()
              .filter(step -> List.of("machine", "boot", "application").contains(step.name()))
              .mapToDouble(RecoveryStep::lengthSeconds)
              .sum();
      assertThat(plan).isGreaterThanOrEqualTo(inOrder - 1e-6);
      assertNoSlotIsUsedTwice(steps, slots);
    }
  }

  /** At no instant more machines are made than there are slots. */
  private static void assertNoSlotIsUsedTwice(List<RecoveryStep> steps, int slots) {
    for (final RecoveryStep step : steps) {
      final long atOnce =
          steps.stream()
              .filter(other -> other.name().equals("disks") || other.name().equals("machine"))
              .filter(
                  other ->
                      other.startSeconds() <= step.startSeconds()
                          && other.endSeconds() > step.startSeconds())
              .count();
      assertThat(atOnce).isLessThanOrEqualTo(slots);
    }
  }

  /** Published: no loss, where the machine can be shut down and all is sent before. */
  @Test
  void nothingIsLostByShutdownAndLatest() {
    for (int seed = 0; seed < 60; seed++) {
      final Random random = new Random(2000 + seed);
      final MachineOutage machine =
          Simulated.run(
                  seed,
                  "simulation: {duration: 8 h}",
                  SERVICE,
                  "agent: {batchInterval: " + (1 + random.nextInt(120)) + " s}",
                  "links: [{from: northeurope, to: westeurope, bandwidth: "
                      + (6 + random.nextInt(100))
                      + " MB/s, latency: "
                      + random.nextInt(500)
                      + " ms}]",
                  "workloads: [{name: w, rate: "
                      + (1 + random.nextInt(100))
                      + " /s, size: {lognormal: {mean: 30 KiB, sigma: 1.0}}}]",
                  "machines: [{name: vm, region: northeurope, disks: [{name: d, size: 1 TiB, type:"
                      + " premium, workload: w}], protection: {to: westeurope}}]",
                  "faults: [{name: storm, effects: {scope: {machines: vm}, factor: 1}, at: "
                      + String.format(Locale.ROOT, "%.3f min}]", 60 + 60 * random.nextDouble()),
                  "responses: [{to: storm, detect: 1 min, decide: 1 min, shutdown: true,"
                      + " recoveryPoint: latest, failOver: {each: vm}}]")
              .outages()
              .get(0)
              .machines()
              .get(0);
      assertThat(Objects.requireNonNull(machine.loss()).bytes()).as("seed %d", seed).isZero();
      assertThat(machine.loss().seconds()).isCloseTo(0, within(1e-6));
    }
  }

  /** What is committed has no points, until it is protected again where it was. */
  @Test
  void whatIsCommittedHasNoPoints() {
    final String[] scenario = plan(new Random(1), 3, "50", "{machines: [\"m*\"]}");
    final int response = scenario.length - 1;
    final String kept = scenario[response];
    assertThat(retained(Simulated.run(0, scenario))).allMatch(points -> points > 0);
    scenario[response] = kept.replace("failOver: p", "failOver: p, goBack: {commitAfter: 1 h}");
    assertThat(retained(Simulated.run(0, scenario))).containsOnly(0);
  }

  private static List<Integer> retained(RunResult run) {
    return run.machines().stream()
        .map(machine -> machine.measures().points().counts().retained())
        .toList();
  }
}
