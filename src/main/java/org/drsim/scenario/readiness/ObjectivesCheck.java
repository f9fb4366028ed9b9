package org.drsim.scenario.readiness;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.quantity.Durations;
import org.drsim.quantity.ReadingUnit;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Metric;
import org.drsim.scenario.Objective;
import org.drsim.scenario.ObjectiveReading;
import org.drsim.scenario.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Objectives that the interval between recovery points alone makes impossible. With points every T,
 * the RPO runs from its least value to T more, evenly: its maximum is at least T, its mean T / 2,
 * and the share p of the time is not below p T.
 */
final class ObjectivesCheck implements ReadinessCheck {

  @Override
  public String name() {
    return "objectives";
  }

  @Override
  public void check(Estate estate, Report report) {
    final Map<String, Machine> machines = new LinkedHashMap<>();
    estate.members().forEach(member -> machines.put(member.machine().name(), member.machine()));
    final Map<Integer, Double> least = new LinkedHashMap<>();
    final Map<Integer, Objective> objectives = new LinkedHashMap<>();
    for (final ObjectiveReading reading : ObjectiveReading.of(estate.scenario())) {
      final double floor = floor(reading.stated(), reading.machines(), machines, estate);
      least.merge(reading.objective(), floor, Math::max);
      objectives.put(reading.objective(), reading.stated());
    }
    objectives.forEach(
        (index, objective) -> {
          final double floor = least.getOrDefault(index, 0.0);
          if (objective.comparison().isUpperLimit() && objective.limit() < floor) {
            impossible("objectives[" + index + "]", objective, floor, report);
          }
        });
  }

  private static void impossible(String path, Objective objective, double floor, Report report) {
    report.add(
        Severity.ERROR,
        path,
        "'"
            + objective
            + "' cannot be met: the interval between recovery points alone makes it "
            + ReadingUnit.duration(floor),
        "shorten the interval as far as the product lets you, or relax the objective");
  }

  private static double floor(
      Objective objective, List<String> members, Map<String, Machine> machines, Estate estate) {
    double floor = 0;
    for (final String name : members) {
      final Machine machine = machines.get(name);
      final Policy policy = machine == null ? null : estate.policy(machine);
      floor = Math.max(floor, policy == null ? 0 : floor(objective, policy));
    }
    return floor;
  }

  private static double floor(Objective objective, Policy policy) {
    final Duration interval = interval(objective.metric(), policy);
    if (interval == null) {
      return 0;
    }
    final double seconds = Durations.seconds(interval);
    // App-consistent points come in between, so that only the longest gap is sure.
    final boolean even =
        objective.metric() == Metric.RPO_APP || policy.appConsistentEvery() == null;
    return switch (objective.qualifier().form()) {
      case WORST -> seconds;
      case MEAN -> even ? seconds / 2 : 0;
      case TIME -> even ? objective.qualifier().share() * seconds : 0;
      case OUTAGES -> 0;
    };
  }

  /** Between points of the kind that the metric is about; null for other metrics. */
  private static @Nullable Duration interval(Metric metric, Policy policy) {
    return switch (metric) {
      case RPO, RPO_MULTI_VM -> policy.crashConsistentEvery();
      case RPO_APP -> policy.appConsistentEvery();
      default -> null;
    };
  }
}
