package org.drsim.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.ApplicationMeasures;
import org.drsim.measure.LimitUse;
import org.drsim.measure.OutagesOfRun;
import org.drsim.measure.RpoKind;
import org.drsim.measure.RpoStatistics;
import org.drsim.quantity.Durations;
import org.drsim.run.MachineResult;
import org.drsim.run.ResourceUse;
import org.drsim.run.RunResult;
import org.drsim.scenario.Application;
import org.drsim.scenario.ConsistencyGroup;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Members;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.SimulationSettings;

/** Adds up what replications show. */
final class Totals {

  /** Kinds of limit of which each machine has its own; together they go by their kind. */
  private static final Map<String, String> OWN_LIMITS =
      Map.of(
          "machineUpload", "machine upload limits",
          "diskApply", "churn limits of disks");

  private final Scenario scenario;
  private final List<MachineTotals> machines = new ArrayList<>();
  private final NamedTotals<AgeTotals> groups = new NamedTotals<>(AgeTotals::new);
  private final NamedTotals<AgeTotals> applications = new NamedTotals<>(AgeTotals::new);
  private final NamedTotals<ApplicationTotals> services = new NamedTotals<>(ApplicationTotals::new);
  private final Map<String, Set<String>> members = new LinkedHashMap<>();
  private final NamedTotals<ResourceTotals> resources = new NamedTotals<>(ResourceTotals::new);
  private final NamedTotals<LimitTotals> limits = new NamedTotals<>(LimitTotals::new);
  private final AllDrills drills;
  private final ObjectiveVerdicts verdicts;
  private final ObjectiveObservations observations;
  private final OutageTotals outageTotals;
  private final YearTotals years;
  private int replications;
  private long events;

  Totals(Scenario scenario) {
    this.scenario = scenario;
    this.verdicts = new ObjectiveVerdicts(scenario);
    this.observations = verdicts.noObservations();
    this.outageTotals = new OutageTotals(scenario);
    this.years = new YearTotals(scenario);
    this.drills = new AllDrills(scenario.drills());
    Members.ofApplications(scenario)
        .forEach((name, machines) -> members.put(name, new LinkedHashSet<>(machines)));
  }

  /**
   * @param replication its number
   */
  void add(RunResult result, long replication) {
    makeMachines();
    replications++;
    events += result.events();
    final Map<String, Double> lost = result.lostBytes();
    observations.add(result.objectives());
    outageTotals.add(replication, result.outages());
    years.add(result);
    final Set<String> failedOver = result.failedOver();
    for (int machine = 0; machine < machines.size(); machine++) {
      final MachineResult one = result.machines().get(machine);
      final String name = one.measures().machine();
      machines.get(machine).add(one, lost.getOrDefault(name, 0.0), failedOver.contains(name));
      one.limits().forEach(this::addLimit);
    }
    result.groups().forEach((group, age) -> groups.of(group).add(age));
    result.applications().forEach((name, age) -> applications.of(name).add(age));
    for (final ApplicationMeasures service : result.services()) {
      services
          .of(service.name())
          .add(
              replication,
              service,
              result.outages(),
              members.getOrDefault(service.name(), Set.of()));
    }
    drills.add(replication, result.drills());
    for (ResourceUse use : result.resources()) {
      resources.of(use.kind() + " " + use.name()).add(use);
    }
  }

  /** Not before there is something to add up: there may be many machines. */
  private void makeMachines() {
    if (machines.isEmpty()) {
      scenario.machines().forEach(machine -> machines.add(new MachineTotals(machine)));
    }
  }

  ObjectiveObservations observations() {
    return observations;
  }

  boolean isEmpty() {
    return replications == 0;
  }

  /** Adds what later replications gave; the other totals must not be used any more. */
  void addAll(Totals other) {
    makeMachines();
    replications += other.replications;
    events += other.events;
    observations.addAll(other.observations);
    outageTotals.addAll(other.outageTotals);
    years.addAll(other.years);
    for (int machine = 0; machine < machines.size(); machine++) {
      machines.get(machine).addAll(other.machines.get(machine));
    }
    groups.addAll(other.groups, AgeTotals::addAll);
    applications.addAll(other.applications, AgeTotals::addAll);
    services.addAll(other.services, ApplicationTotals::addAll);
    drills.addAll(other.drills);
    resources.addAll(other.resources, ResourceTotals::addAll);
    limits.addAll(other.limits, LimitTotals::addAll);
  }

  void pass(State state) {
    replications = (int) state.whole(replications);
    events = state.whole(events);
    observations.pass(state);
    outageTotals.pass(state);
    years.pass(state);
    if (replications > 0) {
      makeMachines();
    }
    machines.forEach(machine -> machine.pass(state));
    groups.pass(state, AgeTotals::pass);
    applications.pass(state, AgeTotals::pass);
    services.pass(state, ApplicationTotals::pass);
    drills.pass(state);
    resources.pass(state, ResourceTotals::pass);
    limits.pass(state, LimitTotals::pass);
  }

  private void addLimit(LimitUse use) {
    final String name = OWN_LIMITS.getOrDefault(use.kind(), use.name());
    limits.of(name).add(name, use);
  }

  /**
   * @param stated the scenario whose result it is
   * @param outages of the first replication
   * @param look at the observations
   */
  StudyResult result(Scenario stated, OutagesOfRun outages, int look) {
    final List<MachineReport> reports = reports();
    final double rpoSeconds = machines.stream().mapToDouble(MachineTotals::rpoSeconds).sum();
    return new StudyResult(
        stated,
        replications,
        reports,
        groups(reports),
        consistencyGroups(reports),
        services(reports),
        resources.all().stream().map(ResourceTotals::report).toList(),
        limits.all().stream()
            .map(limit -> limit.report(rpoSeconds))
            .sorted(Comparator.comparingDouble(LimitReport::rpoSeconds).reversed())
            .toList(),
        outages,
        outageTotals.report(),
        years.report(),
        drills.reports(),
        verdicts.of(observations, look),
        scenario.simulation().isDetailed()
            ? machines.stream().map(MachineTotals::series).toList()
            : List.of(),
        new RpoAges(machines.stream().map(MachineTotals::rpo).toList(), groups, applications),
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
      reports.add(
          scenario.simulation().isDetailed()
              ? machines.get(i).report(group != null && unstable.contains(group))
              : machines.get(i).reportUnreplicated());
    }
    return reports;
  }

  private List<GroupReport> groups(List<MachineReport> reports) {
    final Map<String, List<MachineReport>> members = new LinkedHashMap<>();
    reports.forEach(
        one -> members.computeIfAbsent(one.group(), group -> new ArrayList<>()).add(one));
    return together(members, groups);
  }

  private List<ApplicationReport> services(List<MachineReport> reports) {
    final SimulationSettings simulation = scenario.simulation();
    final double measured =
        Durations.seconds(simulation.duration()) - Durations.seconds(simulation.warmUp());
    final List<GroupReport> together = applications(reports);
    final List<ApplicationReport> all = new ArrayList<>();
    for (int i = 0; i < together.size(); i++) {
      final Application stated = scenario.applications().get(i);
      all.add(services.of(stated.name()).report(stated, together.get(i), measured));
    }
    return all;
  }

  private List<GroupReport> applications(List<MachineReport> reports) {
    final Map<String, MachineReport> byName = new LinkedHashMap<>();
    if (!scenario.applications().isEmpty()) {
      reports.forEach(report -> byName.put(report.name(), report));
    }
    final Map<String, List<MachineReport>> members = new LinkedHashMap<>();
    Members.ofApplications(scenario)
        .forEach(
            (name, machines) ->
                members.put(
                    name,
                    machines.stream().map(m -> Objects.requireNonNull(byName.get(m))).toList()));
    return together(members, applications);
  }

  /** Of a single member, its own RPO. */
  private static List<GroupReport> together(
      Map<String, List<MachineReport>> members, NamedTotals<AgeTotals> ages) {
    final List<GroupReport> reports = new ArrayList<>();
    members.forEach(
        (name, machines) -> {
          final AgeTotals totals = ages.find(name);
          final AgeDistribution several = totals == null ? null : totals.sum();
          final RpoStatistics rpo =
              several == null
                  ? machines.get(0).rpo()
                  : several.seconds() > 0 ? RpoTotals.statistics(several) : null;
          reports.add(
              new GroupReport(name, rpo, machines.stream().anyMatch(MachineReport::isUnstable)));
        });
    return List.copyOf(reports);
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
