package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.drsim.measure.CriticalPath;
import org.drsim.measure.PlanOutage;
import org.drsim.recovery.RecoveryStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a step costs a recovery, held against runs in which the step takes no time: six machines in
 * two groups, all times drawn anew for each seed.
 */
final class CriticalPathTest {

  private static final List<String> KEYS =
      List.of("detect", "decide", "script", "manual", "boot-a", "boot-b", "start-c", "start-d");

  private static final String TRAFFIC = "{failures: 0, probe: 30 s, timeout: 0 s, ttl: 60 s}";

  /** The times of a recovery, one of which may be nothing. */
  private static PlanOutage plan(long seed, String instant, String slots) {
    return plan(seed, instant, slots, TRAFFIC);
  }

  private static PlanOutage plan(long seed, String instant, String slots, String traffic) {
    final Random random = new Random(seed);
    final double[] times = random.doubles(KEYS.size(), 1, 600).toArray();
    final int zero = KEYS.indexOf(instant);
    if (zero >= 0) {
      times[zero] = 0;
    }
    return Simulated.run(
            0,
            "simulation: {duration: 12 h}",
            "workloads: [{name: w, churn: 1 MB/s}]",
            "machines: ["
                + String.join(
                    ",",
                    machine("a", times[4], 1, random),
                    machine("b", times[5], 2, random),
                    machine("c", 30, times[6], random),
                    machine("d", 30, times[7], random))
                + "]",
            "recovery: {vmCreation: 30 s, diskAttach: 10 s, slots: " + slots + "}",
            "recoveryPlans: [{name: p, groups: [{machines: [a, b], after: {script: s, takes: "
                + times[2]
                + " s}}, {machines: [c, d], before: {manual: m, takes: "
                + times[3]
                + " s}}], trafficSwitch: "
                + traffic
                + "}]",
            "faults: [{name: loss, regionOutage: northeurope, at: 10 min}]",
            "responses: [{to: loss, detect: "
                + times[0]
                + " s, decide: "
                + times[1]
                + " s, failOver: p}]")
        .outages()
        .get(0)
        .plans()
        .get(0);
  }

  private static String machine(String name, double boot, double start, Random random) {
    final int disks = 1 + random.nextInt(3);
    final StringBuilder list = new StringBuilder();
    for (int i = 0; i < disks; i++) {
      list.append(i == 0 ? "" : ", ").append("{name: d").append(i);
      list.append(", size: 1 TiB, workload: w}");
    }
    return "{name: "
        + name
        + ", region: northeurope, boot: "
        + boot
        + " s, appStart: "
        + start
        + " s, disks: ["
        + list
        + "], protection: {to: westeurope, cacheAccount: cache}}";
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theDragOfAStep_isWhatTheRecoveryGains_whenItIsInstant(long seed) {
    final PlanOutage plan = plan(seed, "", "unlimited");
    for (final String key : KEYS) {
      final double gain = plan.rtoSeconds() - plan(seed, key, "unlimited").rtoSeconds();
      // Users follow at a look, every 30 s: a step of 5 s may cost nothing, or 30 s.
      assertThat(gain).as(key).isCloseTo(drag(plan, key), within(1e-6));
    }
  }

  /** Given up 100 s before users would have followed: nothing can gain more than that. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOldEndpoint_isGivenUpNoSooner(long seed) {
    final double users = plan(seed, "", "unlimited").rtoSeconds() - 60;
    final String late =
        TRAFFIC.replace("timeout: 0 s", "timeout: " + Math.round(users - 30 - 100) + " s");
    final PlanOutage plan = plan(seed, "", "unlimited", late);
    double most = 0;
    for (final String key : KEYS) {
      final double gain = plan.rtoSeconds() - plan(seed, key, "unlimited", late).rtoSeconds();
      assertThat(gain).as(key).isCloseTo(drag(plan, key), within(1e-6));
      most = Math.max(most, gain);
    }
    assertThat(most).isCloseTo(100, within(0.5 + 1e-6));
  }

  private static double drag(PlanOutage plan, String key) {
    return CriticalPath.of(plan).stream()
        .filter(part -> key(part.step()).equals(key))
        .mapToDouble(CriticalPath.Part::dragSeconds)
        .findFirst()
        .orElse(0);
  }

  private static String key(RecoveryStep step) {
    return switch (step.name()) {
      case "detection" -> "detect";
      case "decision" -> "decide";
      case "script: s" -> "script";
      case "manual: m" -> "manual";
      case "boot" -> "boot-" + step.subject();
      case "application" -> "start-" + step.subject();
      default -> step.name();
    };
  }

  /** With one slot and with many: nothing waits for anything that is not in the list. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "unlimited"})
  void aStepBeginsWhenTheLastOfThoseBeforeItEnds_andThePathHasNoGap(String slots) {
    for (long seed = 1; seed <= 10; seed++) {
      final PlanOutage plan = plan(seed, "", slots);
      for (final RecoveryStep step : plan.steps()) {
        step.after().stream()
            .mapToDouble(place -> plan.steps().get(place).endSeconds())
            .max()
            .ifPresent(
                end -> {
                  if (step.outcome() != RecoveryStep.Outcome.PASSED) {
                    assertThat(step.startSeconds()).as(step.toString()).isEqualTo(end);
                  }
                });
      }
      final List<CriticalPath.Part> path = CriticalPath.of(plan);
      final double sum = path.stream().mapToDouble(part -> part.step().lengthSeconds()).sum();
      assertThat(sum).isCloseTo(plan.rtoSeconds(), within(1e-6));
      assertThat(path)
          .allMatch(part -> part.dragSeconds() <= part.step().lengthSeconds() + 30 + 1e-9);
    }
  }
}
