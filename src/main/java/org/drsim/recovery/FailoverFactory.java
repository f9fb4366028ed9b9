package org.drsim.recovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.drsim.engine.Simulator;
import org.drsim.fault.ControlPlanes;
import org.drsim.fault.FaultCourse;
import org.drsim.scenario.FailOver;
import org.drsim.scenario.PlanGroup;
import org.drsim.scenario.RecoveryPlan;
import org.drsim.scenario.Response;
import org.drsim.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** Makes the failovers that responses ask for. */
final class FailoverFactory {

  private final Simulator simulator;
  private final Scenario scenario;
  private final Map<String, RecoverableMachine> machines;
  private final ControlPlanes controlPlanes;
  private final StepTimes times;
  private final Slots slots;

  /** Those that are failed over already stay where they are. */
  private final Map<String, MachineFailover> begun = new LinkedHashMap<>();

  FailoverFactory(
      Simulator simulator,
      Scenario scenario,
      Map<String, RecoverableMachine> machines,
      ControlPlanes controlPlanes,
      StepTimes times) {
    this.simulator = simulator;
    this.scenario = scenario;
    this.machines = machines;
    this.controlPlanes = controlPlanes;
    this.times = times;
    this.slots = new Slots(scenario.recovery().slots().value());
  }

  /** Whether a machine is being failed over, or was. */
  boolean hasMoved(String machine) {
    return machine(machine).path().stops().sourceHasEnded();
  }

  /** The failover of a machine, if one has begun. */
  @Nullable MachineFailover of(String machine) {
    return begun.get(machine);
  }

  private boolean has(String machine) {
    return begun.containsKey(machine);
  }

  /** Whether any machine that is to be failed over has not been. */
  boolean areLeft(FailOver failOver) {
    return names(failOver).stream().anyMatch(name -> !has(name));
  }

  /**
   * Whether a machine that is to be failed over was stopped by a fault, which has ended, and has
   * not run since, as another fault keeps it down.
   */
  boolean areStillDown(FailOver failOver, FaultCourse fault) {
    final Set<String> stopped = new LinkedHashSet<>(fault.stoppedMachines());
    return names(failOver).stream()
        .filter(name -> stopped.contains(name) && !has(name))
        .anyMatch(name -> machine(name).path().stops().downSinceSeconds() <= fault.endsSeconds());
  }

  /** Whether the service can make machines now in all regions that are needed, and knows how. */
  boolean canStart(FailOver failOver) {
    return names(failOver).stream()
        .map(this::machine)
        .allMatch(
            machine ->
                controlPlanes.canMake(machine.target())
                    && controlPlanes.work(machine.vaultRegion()));
  }

  private List<String> names(FailOver failOver) {
    return failOver instanceof FailOver.Each each ? each.names() : plan(failOver).machineNames();
  }

  private RecoveryPlan plan(FailOver failOver) {
    final String wanted = ((FailOver.Plan) failOver).plan();
    return scenario.recoveryPlans().stream()
        .filter(plan -> plan.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no recovery plan " + wanted));
  }

  private RecoverableMachine machine(String name) {
    return Objects.requireNonNull(machines.get(name), name);
  }

  /**
   * Makes failovers.
   *
   * @param before phases up to now
   */
  FailoverRun make(Response response, List<Phase> before) {
    if (response.failOver() instanceof FailOver.Each each) {
      return new SingleRuns(
          failovers(each.names(), response, before),
          each.inParallel().value(),
          failover -> times.handsOn(machine(failover.machine()), each.handsOn()));
    }
    final List<List<MachineFailover>> groups = new ArrayList<>();
    for (final PlanGroup group : plan(response.failOver()).groups()) {
      groups.add(failovers(group.names(), response, before));
    }
    return new PlanRun(groups);
  }

  private List<MachineFailover> failovers(
      List<String> names, Response response, List<Phase> before) {
    final List<MachineFailover> failovers = new ArrayList<>();
    for (final String name : names) {
      if (!has(name)) {
        final MachineFailover failover =
            new MachineFailover(
                simulator,
                machine(name),
                times,
                slots,
                response.recoveryPoint(),
                customSeconds(response),
                before);
        begun.put(name, failover);
        failovers.add(failover);
      }
    }
    return failovers;
  }

  private double customSeconds(Response response) {
    final Instant start = scenario.simulation().start();
    return response.pointAtOrBefore() == null
        ? Double.NaN
        : response.pointAtOrBefore().seconds(start);
  }
}
