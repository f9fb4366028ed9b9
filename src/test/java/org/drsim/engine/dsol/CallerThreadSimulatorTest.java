package org.drsim.engine.dsol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import nl.tudelft.simulation.dsol.SimRuntimeException;
import nl.tudelft.simulation.dsol.experiment.Replication;
import nl.tudelft.simulation.dsol.simulators.ReplicationState;
import nl.tudelft.simulation.dsol.simulators.RunState;
import nl.tudelft.simulation.dsol.simulators.SimulatorInterface;
import org.djutils.event.EventListener;
import org.djutils.event.EventType;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Horizon;
import org.drsim.engine.Model;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the simulator is for DSOL's own classes: its states, notifications and ways of running. */
final class CallerThreadSimulatorTest {

  private final CallerThreadSimulator simulator = new CallerThreadSimulator(new HeapEventList());
  private final List<String> seen = new ArrayList<>();

  @BeforeAll
  static void switchOffTheLogOfDsol() {
    new DsolEngine();
  }

  private HorizonReplication initialize(Model model) {
    HorizonReplication replication = new HorizonReplication(new Horizon(0, 2, 10));
    simulator.initialize(new AdaptedModel(simulator, model), replication);
    return replication;
  }

  @Test
  void itNotifiesItsListenersAsTheStockSimulatorDoes() {
    initialize(model -> model.schedule(4, note(model)));
    listenTo(Replication.START_REPLICATION_EVENT, "replication starts");
    listenTo(SimulatorInterface.STARTING_EVENT, "starting");
    listenTo(SimulatorInterface.START_EVENT, "start");
    listenTo(Replication.WARMUP_EVENT, "warm-up ends");
    listenTo(SimulatorInterface.TIME_CHANGED_EVENT, "time changes");
    listenTo(SimulatorInterface.STOP_EVENT, "stop");
    listenTo(Replication.END_REPLICATION_EVENT, "replication ends");
    simulator.start();

    assertThat(seen)
        .containsExactly(
            "replication starts",
            "starting",
            "start",
            "time changes",
            "warm-up ends",
            "time changes",
            "at 4.0",
            "time changes",
            "stop",
            "replication ends");
  }

  private void listenTo(EventType type, String name) {
    simulator.addListener((EventListener) event -> seen.add(name), type);
  }

  @Test
  void itEndsInTheStatesOfDsol() {
    initialize(model -> {});
    assertThat(simulator.getRunState()).isEqualTo(RunState.INITIALIZED);
    assertThat(simulator.getReplicationState()).isEqualTo(ReplicationState.INITIALIZED);
    simulator.start();
    assertThat(simulator.getRunState()).isEqualTo(RunState.ENDED);
    assertThat(simulator.getReplicationState()).isEqualTo(ReplicationState.ENDED);
    assertThat(simulator.getSimulatorTime()).isEqualTo(10);
  }

  @Test
  void aStoppingConditionOfTheReplicationEndsItWhereItHolds() {
    HorizonReplication replication =
        initialize(
            model -> {
              for (int time = 1; time < 10; time++) {
                model.schedule(time, note(model));
              }
            });
    // DSOL does not ask before the end of the warm-up, which is at 2.
    replication.setStoppingCondition(model -> simulator.now() != 3);
    simulator.start();

    assertThat(seen).containsExactly("at 1.0", "at 2.0", "at 3.0", "at 4.0");
    assertThat(simulator.now()).isEqualTo(4);
    assertThat(simulator.getReplicationState()).isEqualTo(ReplicationState.ENDED);
  }

  @Test
  void itPausesAtAGivenTimeAndGoesOn() {
    initialize(
        model -> {
          model.schedule(5, note(model));
          model.schedule(6, note(model));
        });
    simulator.runUpTo(5.0);
    assertThat(seen).isEmpty();
    assertThat(simulator.getRunState()).isEqualTo(RunState.STOPPED);
    simulator.runUpToAndIncluding(5.0);
    assertThat(seen).containsExactly("at 5.0");
    simulator.start();
    assertThat(seen).containsExactly("at 5.0", "at 6.0");
    assertThat(simulator.getReplicationState()).isEqualTo(ReplicationState.ENDED);
  }

  @Test
  void itStopsInAnEventAndGoesOn() {
    initialize(
        model -> {
          model.schedule(5, routine("stop", simulator::stop));
          model.schedule(6, note(model));
        });
    simulator.start();
    assertThat(simulator.now()).isEqualTo(5);
    simulator.start();
    assertThat(seen).containsExactly("at 6.0");
  }

  @Test
  void itMayBeStepped() {
    initialize(model -> model.schedule(1, note(model)));
    simulator.step();
    assertThat(seen).containsExactly("at 1.0");
  }

  @Test
  void eventsScheduledThroughDsolHappenInTheirPlace() {
    initialize(
        model ->
            simulator.scheduleEventAbs(
                4.0, () -> simulator.scheduleEventRel(1.5, () -> seen.add("at " + model.now()))));
    simulator.start();

    assertThat(seen).containsExactly("at 5.5");
    assertThat(simulator.happened()).isZero();
  }

  @Test
  void itRefusesEventsOfThePastThroughDsolToo() {
    initialize(model -> {});
    assertThatExceptionOfType(SimRuntimeException.class)
        .isThrownBy(() -> simulator.scheduleEventAbs(-1.0, () -> {}));
    assertThatExceptionOfType(SimRuntimeException.class)
        .isThrownBy(() -> simulator.scheduleEventAbs(Double.NaN, () -> {}));
  }

  @Test
  void itIsNotStartedTwiceOrFromInside() {
    initialize(
        model ->
            model.schedule(
                5,
                routine(
                    "start",
                    () ->
                        assertThatExceptionOfType(SimRuntimeException.class)
                            .isThrownBy(simulator::start))));
    simulator.start();
    assertThatExceptionOfType(SimRuntimeException.class).isThrownBy(simulator::start);
  }

  @Test
  void aReplicationLeavesDsolsTreeOfNamesAlone() {
    assertThat(new HorizonReplication(new Horizon(0, 0, 1)).getContext()).isNull();
  }

  private EventRoutine note(Simulator model) {
    return routine("note", () -> seen.add("at " + model.now()));
  }

  private static EventRoutine routine(String name, Runnable action) {
    return EventRoutine.of("db-1", name, Order.WRITE, action);
  }
}
