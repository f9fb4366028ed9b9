package org.drsim.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.measure.AnyInstant;
import org.drsim.quantity.Durations;
import org.drsim.replication.AppMarkers;
import org.drsim.replication.IntervalDraw;
import org.drsim.replication.MarkerGrid;
import org.drsim.replication.RetainedPoints;
import org.drsim.scenario.ConsistencyGroup;
import org.jspecify.annotations.Nullable;

/**
 * When the markers of each machine come: on a grid of its own, or on one that its consistency group
 * has in common.
 */
final class MarkerTimes {

  private final Simulator simulator;
  private final RandomNumbers numbers;

  /** The members of each consistency group. */
  private final Map<String, List<PreparedMachine>> members = new LinkedHashMap<>();

  private final Map<String, CommonMarkers> common = new LinkedHashMap<>();

  MarkerTimes(Simulator simulator, PreparedScenario prepared, RandomNumbers numbers) {
    this.simulator = simulator;
    this.numbers = numbers;
    for (PreparedMachine machine : prepared.machines()) {
      if (machine.consistencyGroup() != null) {
        members
            .computeIfAbsent(machine.consistencyGroup(), group -> new ArrayList<>())
            .add(machine);
      }
    }
    for (ConsistencyGroup group : prepared.scenario().consistencyGroups()) {
      final List<PreparedMachine> machines = members.get(group.name());
      if (machines != null && group.port20004() == ConsistencyGroup.Port.OPEN) {
        final PreparedMachine any = machines.get(0);
        common.put(group.name(), new CommonMarkers(simulator, grid(any), appMarkers(any)));
      }
    }
  }

  MarkerGrid grid(PreparedMachine machine) {
    return new MarkerGrid(phaseSeconds(machine), machine.markerIntervalSeconds());
  }

  private double phaseSeconds(PreparedMachine machine) {
    return machine
        .markerPhase()
        .given()
        .map(Durations::seconds)
        .orElseGet(() -> drawnPhase(machine));
  }

  private double drawnPhase(PreparedMachine machine) {
    final String group = machine.consistencyGroup();
    final double share =
        group == null
            ? numbers.stream(machine.name(), "marker phase").uniform(0)
            : numbers.stream(group, "marker phase of the group").uniform(0);
    return share * machine.markerIntervalSeconds();
  }

  /** Null where the machine has none. */
  @Nullable AppMarkers appMarkers(PreparedMachine machine) {
    if (!machine.hasAppPoints()) {
      return null;
    }
    final List<PreparedMachine> frozen =
        machine.consistencyGroup() == null
            ? List.of(machine)
            : Objects.requireNonNull(members.get(machine.consistencyGroup()));
    return new AppMarkers(
        new MarkerGrid(phaseSeconds(machine), machine.appIntervalSeconds()),
        frozen.stream().map(this::freeze).toList(),
        numbers.stream(machine.name(), "freeze failure"),
        machine.service().freezeFails().fraction());
  }

  private IntervalDraw freeze(PreparedMachine machine) {
    return new IntervalDraw(machine.service().freeze(), numbers.stream(machine.name(), "freeze"));
  }

  /** What a machine has in common with others; null where that is nothing. */
  @Nullable CommonMarkers common(PreparedMachine machine) {
    return machine.consistencyGroup() == null ? null : common.get(machine.consistencyGroup());
  }

  /** Whether all members of a machine's group have long been protected when the run starts. */
  private boolean allSteady(PreparedMachine machine) {
    return Objects.requireNonNull(members.get(Objects.requireNonNull(machine.consistencyGroup())))
        .stream()
        .allMatch(PreparedMachine::isSteady);
  }

  /** The same for another purpose: what goes into it stays by itself. */
  CommonMarkers anotherCommon(PreparedMachine machine) {
    return new CommonMarkers(simulator, grid(machine), appMarkers(machine));
  }

  /** Tells of the points that a machine has when the run starts. */
  void giveHistory(PreparedMachine machine, AnyInstant any) {
    final AppMarkers app = appMarkers(machine);
    any.history(
        RetainedPoints.steadyHistory(machine.retention(), grid(machine)),
        app == null ? null : RetainedPoints.steadyHistory(machine.retention(), app));
    if (common(machine) != null && allSteady(machine)) {
      any.commonHistory(grid(machine).marker(-1), newestCommonApp(machine));
    }
  }

  /** Tells a machine of the points that its group had in common before the run. */
  void giveHistory(ProtectedMachine machine) {
    final PreparedMachine settings = machine.settings();
    if (common(settings) != null && allSteady(settings)) {
      machine.points().commonHistory(grid(settings).marker(-1), newestCommonApp(settings));
    }
  }

  /** Not a number where there is none within the retention. */
  private double newestCommonApp(PreparedMachine machine) {
    final AppMarkers any = appMarkers(machine);
    if (any == null) {
      return Double.NaN;
    }
    final List<AppMarkers> all =
        Objects.requireNonNull(members.get(Objects.requireNonNull(machine.consistencyGroup())))
            .stream()
            .map(member -> Objects.requireNonNull(appMarkers(member)))
            .toList();
    final long end = any.firstFrom(0);
    final long oldest =
        end - 1 - (long) (machine.retention().seconds() / machine.appIntervalSeconds());
    for (long request = end - 1; request >= oldest; request--) {
      final long wanted = request;
      if (all.stream().allMatch(markers -> markers.succeeds(wanted))) {
        return any.marker(request);
      }
    }
    return Double.NaN;
  }
}
