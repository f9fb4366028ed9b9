package org.drsim.recovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.drsim.scenario.Drill;
import org.drsim.scenario.FailOver;
import org.drsim.scenario.PlanGroup;
import org.drsim.scenario.RecoveryPlan;
import org.drsim.scenario.Response;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.TrafficSwitch;
import org.jspecify.annotations.Nullable;

/** Makes the failovers that responses ask for. */
final class FailoverFactory {

  private final Scenario scenario;
  private final Map<String, RecoverableMachine> machines;
  private final FailoverService service;
  private final Applications applications;

  /** Those that are failed over already stay where they are. */
  private final Map<String, MachineFailover> begun = new LinkedHashMap<>();

  /** How often each plan was run, and each machine failed over. */
  private final Map<String, Integer> times = new LinkedHashMap<>();

  FailoverFactory(
      Scenario scenario,
      Map<String, RecoverableMachine> machines,
      FailoverService service,
      Applications applications) {
    this.scenario = scenario;
    this.machines = machines;
    this.service = service;
    this.applications = applications;
  }

  /** Whether a machine is being failed over, or was. */
  boolean hasMoved(String machine) {
    return machine(machine).path().stops().sourceHasEnded()
        && !machine(machine).inTarget().hasLeft();
  }

  /** The failover of a machine, if one has begun. */
  @Nullable MachineFailover of(String machine) {
    return begun.get(machine);
  }

  private boolean has(String machine) {
    final MachineFailover before = begun.get(machine);
    return before != null && !before.isPast();
  }

  /** Whether any machine that is to be failed over has not been. */
  boolean areLeft(FailOver failOver) {
    return names(failOver).stream().anyMatch(name -> !has(name));
  }

  /**
   * Whether a machine that is to be failed over was stopped by a fault, which has ended, and has
   * not run since, as another fault keeps it down.
   */
  boolean areStillDown(FailOver failOver, Occasion occasion) {
    final Set<String> stopped = new LinkedHashSet<>(occasion.stoppedMachines());
    return names(failOver).stream()
        .filter(name -> stopped.contains(name) && !has(name))
        .anyMatch(
            name -> machine(name).path().stops().downSinceSeconds() <= occasion.endsSeconds());
  }

  /** Whether the service can make machines now in all regions that are needed, and knows how. */
  boolean canStart(FailOver failOver) {
    return names(failOver).stream().map(this::machine).allMatch(service::worksFor);
  }

  private List<String> names(FailOver failOver) {
    return failOver instanceof FailOver.Each each
        ? each.names()
        : plans(failOver).stream().flatMap(plan -> plan.machineNames().stream()).toList();
  }

  private List<RecoveryPlan> plans(FailOver failOver) {
    return ((FailOver.Plan) failOver).plan().stream().map(this::plan).toList();
  }

  private RecoveryPlan plan(String wanted) {
    return scenario.recoveryPlans().stream()
        .filter(plan -> plan.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no recovery plan " + wanted));
  }

  private RecoverableMachine machine(String name) {
    return Objects.requireNonNull(machines.get(name), name);
  }

  /**
   * Makes failovers: one run for each recovery plan, in their order, or one for all single
   * machines.
   *
   * @param line of the steps up to now
   */
  List<FailoverRun> make(Response response, Occasion occasion, StepLine line) {
    if (response.failOver() instanceof FailOver.Each each) {
      return List.of(
          new SingleRuns(
              service.simulator(),
              occasion.name(),
              failovers(each.names(), response, line),
              each.inParallel().value(),
              response.shutdown(),
              timesOf("single machines for " + occasion.name()),
              failover ->
                  failover.service().times().handsOn(failover.recovered(), each.handsOn())));
    }
    final List<FailoverRun> runs = new ArrayList<>();
    for (final RecoveryPlan plan : plans(response.failOver())) {
      runs.add(run(plan, response, occasion, line.fork(RecoveryStep.Of.PLAN, plan.name())));
    }
    return runs;
  }

  /** What a drill does: each of its plans, with the machines that have not moved. */
  DrillCourse test(Drill drill, int number) {
    final StepTimes times = service.times().ofDrill(number);
    final StepLine line = StepLine.begin(service.simulator(), new RecoveryLog(), drill.name());
    final double cleanUp = times.ofDrill(drill.name(), "clean up", drill.cleanUp());
    final List<FailoverRun> runs = new ArrayList<>();
    for (final String name : drill.plan()) {
      final RecoveryPlan plan = plan(name);
      final StepLine own = line.fork(RecoveryStep.Of.PLAN, name);
      final List<List<MachineFailover>> groups = new ArrayList<>();
      for (final PlanGroup group : plan.groups()) {
        groups.add(tests(group.names(), drill, service.with(times), cleanUp, own));
      }
      runs.add(new PlanRun(plan, groups, own, times, false, null));
    }
    return new DrillCourse(drill, line, times, runs);
  }

  private List<MachineFailover> tests(
      List<String> names, Drill drill, FailoverService timed, double cleanUp, StepLine line) {
    return names.stream()
        .filter(name -> !has(name))
        .map(name -> test(machine(name), drill, timed, cleanUp, line))
        .toList();
  }

  private static MachineFailover test(
      RecoverableMachine machine,
      Drill drill,
      FailoverService timed,
      double cleanUp,
      StepLine line) {
    final StepLine own = line.fork(RecoveryStep.Of.MACHINE, machine.name());
    final SecondTries none = new SecondTries(timed, machine, own, null, null);
    return new MachineFailover(
        timed,
        machine,
        own,
        new WantedPoint(drill.recoveryPoint(), Double.NaN, none),
        new TestStay(timed, machine, cleanUp));
  }

  /** Times of steps that are drawn anew for what has been done before. */
  private StepTimes timesOf(String subject) {
    return service.times().ofRepetition(times.merge(subject, 1, Integer::sum) - 1);
  }

  private PlanRun run(RecoveryPlan plan, Response response, Occasion occasion, StepLine line) {
    final List<List<MachineFailover>> groups = new ArrayList<>();
    for (final PlanGroup group : plan.groups()) {
      groups.add(failovers(group.names(), response, line));
    }
    final TrafficSwitch traffic = plan.trafficSwitch();
    final StepTimes planTimes = timesOf("plan " + plan.name());
    return new PlanRun(
        plan,
        groups,
        line,
        planTimes,
        response.shutdown(),
        traffic == null
            ? null
            : new TrafficSwitchRun(
                traffic,
                plan.machineNames(),
                applications,
                occasion.beginsSeconds(),
                planTimes.probePhase(plan.name())));
  }

  private List<MachineFailover> failovers(List<String> names, Response response, StepLine line) {
    final List<MachineFailover> failovers = new ArrayList<>();
    for (final String name : names) {
      if (!has(name)) {
        final MachineFailover failover = failover(machine(name), response, line);
        begun.put(name, failover);
        failovers.add(failover);
      }
    }
    return failovers;
  }

  private MachineFailover failover(RecoverableMachine machine, Response response, StepLine line) {
    final StepLine own = line.fork(RecoveryStep.Of.MACHINE, machine.name());
    final FailoverService timed = service.with(timesOf(machine.name()));
    final SecondTries tries =
        new SecondTries(timed, machine, own, response.search(), response.changePoint());
    return new MachineFailover(
        timed,
        machine,
        own,
        new WantedPoint(response.recoveryPoint(), customSeconds(response), tries),
        null);
  }

  private double customSeconds(Response response) {
    final Instant start = scenario.simulation().start();
    return response.pointAtOrBefore() == null
        ? Double.NaN
        : response.pointAtOrBefore().seconds(start);
  }
}
