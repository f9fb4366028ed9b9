package org.drsim.run;

import java.util.ArrayList;
import java.util.List;
import org.drsim.engine.Simulator;
import org.drsim.measure.AgeListener;
import org.drsim.measure.AgeOverTime;
import org.drsim.measure.BacklogOverTime;
import org.drsim.measure.StateMeter;
import org.drsim.measure.StatesOverTime;
import org.drsim.measure.TimeBuckets;
import org.drsim.quantity.Durations;
import org.drsim.replication.MarkerGrid;
import org.drsim.replication.ReplicationObserver;
import org.drsim.scenario.Alert;
import org.drsim.scenario.Scenario;

/**
 * How backlogs and states of one replication go over time, for its charts: as much of it for a long
 * run as for a short one.
 */
public final class OverTime {

  private final Scenario scenario;
  private final BacklogOverTime backlog;
  private final StatesOverTime states;
  private final List<MachineOverTime> machines = new ArrayList<>();
  private final List<AgeOverTime> ages = new ArrayList<>();

  /** Of a scenario that is yet to be run. */
  public OverTime(Scenario scenario) {
    final TimeBuckets buckets =
        new TimeBuckets(Durations.seconds(scenario.simulation().duration()));
    this.scenario = scenario;
    this.backlog = new BacklogOverTime(buckets);
    this.states = new StatesOverTime(buckets, scenario.machines().size());
  }

  public BacklogOverTime backlog() {
    return backlog;
  }

  public StatesOverTime states() {
    return states;
  }

  /**
   * Follows one more machine, in the order of the scenario.
   *
   * @param markers of the machine
   * @param next who else listens to it
   */
  MachineOverTime add(
      Simulator simulator, PreparedMachine machine, MarkerGrid markers, ReplicationObserver next) {
    final boolean fromSource = scenario.alert().counts() == Alert.Counts.SOURCE;
    final StateMeter state =
        new StateMeter(states, machines.size(), criticalAfterSeconds(), fromSource);
    if (machine.isSteady()) {
      state.available(markers.marker(-1), 0);
    }
    final MachineOverTime followed = new MachineOverTime(next, simulator::now, backlog, state);
    machines.add(followed);
    return followed;
  }

  /** Follows one more age of which an objective or a measure is. */
  AgeListener addAge() {
    final AgeOverTime age = new AgeOverTime(backlog.buckets());
    ages.add(age);
    return age;
  }

  /** Of the objectives and measures, in their order; those that are no age are left out. */
  List<AgeOverTime> ages() {
    return ages;
  }

  /** Where no recovery points are simulated, none is too old. */
  private double criticalAfterSeconds() {
    return scenario.simulation().isDetailed()
        ? Durations.seconds(scenario.alert().after())
        : Double.POSITIVE_INFINITY;
  }

  /** A machine by its place in the scenario. */
  MachineOverTime machine(int place) {
    return machines.get(place);
  }

  /** The run is over. */
  void end(double now) {
    machines.forEach(MachineOverTime::end);
    backlog.end(now);
  }
}
