package org.drsim.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.LimitUse;
import org.drsim.measure.RpoKind;
import org.drsim.run.MachineResult;
import org.drsim.run.ResourceUse;
import org.drsim.run.RunResult;
import org.drsim.scenario.ConsistencyGroup;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Scenario;

/** Adds up what replications show. */
final class Totals {

  /** Kinds of limit of which each machine has its own; together they go by their kind. */
  private static final Map<String, String> OWN_LIMITS =
      Map.of(
          "machineUpload", "machine upload limits",
          "diskApply", "churn limits of disks");

  private final Scenario scenario;
  private final List<MachineTotals> machines = new ArrayList<>();
  private final Map<String, AgeDistribution> groups = new LinkedHashMap<>();
  private final Map<String, ResourceTotals> resources = new LinkedHashMap<>();
  private final Map<String, LimitTotals> limits = new LinkedHashMap<>();
  private final ObjectiveVerdicts verdicts;
  private final ObjectiveObservations observations;
  private int replications;
  private long events;

  Totals(Scenario scenario) {
    this.scenario = scenario;
    this.verdicts = new ObjectiveVerdicts(scenario);
    this.observations = verdicts.noObservations();
  }

  void add(RunResult result) {
    if (machines.isEmpty()) {
      // Not before there is something to add up: there may be many machines.
      scenario.machines().forEach(machine -> machines.add(new MachineTotals(machine)));
    }
    replications++;
    events += result.events();
    observations.add(result.objectives());
    for (int machine = 0; machine < machines.size(); machine++) {
      final MachineResult one = result.machines().get(machine);
      machines.get(machine).add(one);
      one.limits().forEach(this::addLimit);
    }
    result
        .groups()
        .forEach(
            (group, age) -> groups.computeIfAbsent(group, g -> new AgeDistribution()).addAll(age));
    for (ResourceUse use : result.resources()) {
      resources
          .computeIfAbsent(use.kind() + " " + use.name(), k -> new ResourceTotals(use))
          .add(use);
    }
  }

  private void addLimit(LimitUse use) {
    final String name = OWN_LIMITS.getOrDefault(use.kind(), use.name());
    limits.computeIfAbsent(name, n -> new LimitTotals(n, use)).add(use);
  }

  StudyResult result() {
    final List<MachineReport> reports = reports();
    final double rpoSeconds = machines.stream().mapToDouble(MachineTotals::rpoSeconds).sum();
    return new StudyResult(
        scenario,
        replications,
        reports,
        groups(reports),
        consistencyGroups(reports),
        resources.values().stream().map(ResourceTotals::report).toList(),
        limits.values().stream()
            .map(limit -> limit.report(rpoSeconds))
            .sorted(Comparator.comparingDouble(LimitReport::rpoSeconds).reversed())
            .toList(),
        verdicts.of(observations, ObjectiveVerdicts.ONLY_LOOK),
        machines.stream().map(MachineTotals::series).toList(),
        events);
  }

  private List<MachineReport> reports() {
    final Set<String> unstable = new TreeSet<>();
    for (int i = 0; i < machines.size(); i++) {
      final String group = scenario.machines().get(i).consistencyGroup();
      if (group != null && machines.get(i).isUnstable()) {
        unstable.add(group);
      }
    }
    final List<MachineReport> reports = new ArrayList<>();
    for (int i = 0; i < machines.size(); i++) {
      final String group = scenario.machines().get(i).consistencyGroup();
      reports.add(machines.get(i).report(group != null && unstable.contains(group)));
    }
    return reports;
  }

  private List<GroupReport> groups(List<MachineReport> reports) {
    final Map<String, GroupReport> byName = new LinkedHashMap<>();
    for (MachineReport report : reports) {
      final AgeDistribution several = groups.get(report.group());
      byName.putIfAbsent(
          report.group(),
          new GroupReport(
              report.group(),
              several == null
                  ? report.rpo()
                  : several.seconds() > 0 ? RpoTotals.statistics(several) : null,
              reports.stream()
                  .anyMatch(one -> one.group().equals(report.group()) && one.isUnstable())));
    }
    return List.copyOf(byName.values());
  }

  /** All members have the same points, so that any of them tells. */
  private List<GroupReport> consistencyGroups(List<MachineReport> reports) {
    final List<GroupReport> known = new ArrayList<>();
    for (ConsistencyGroup group : scenario.consistencyGroups()) {
      for (int i = 0; i < reports.size(); i++) {
        final Machine machine = scenario.machines().get(i);
        if (group.name().equals(machine.consistencyGroup())) {
          final MachineReport any = reports.get(i);
          known.add(
              new GroupReport(group.name(), any.rpos().get(RpoKind.MULTI_VM), any.groupUnstable()));
          break;
        }
      }
    }
    return List.copyOf(known);
  }
}
