package org.drsim.engine.dsol;

import java.util.Objects;
import nl.tudelft.simulation.dsol.SimRuntimeException;
import nl.tudelft.simulation.dsol.experiment.Replication;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.LambdaSimEvent;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import nl.tudelft.simulation.dsol.model.DsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import nl.tudelft.simulation.dsol.simulators.ReplicationState;
import nl.tudelft.simulation.dsol.simulators.RunState;
import nl.tudelft.simulation.dsol.simulators.SimulatorInterface;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.PendingEvent;
import org.drsim.engine.Prefetch;
import org.drsim.engine.SimulationFailure;
import org.drsim.engine.Simulator;

/**
 * DSOL's event simulator in the thread of the caller: {@link #start()} returns when the run is
 * over, and what goes wrong in an event comes out of it. The stock simulator hands the run to a
 * worker thread, waits for it by sleeping, and loses errors there. States, notifications,
 * replication, stopping condition and the order of events are DSOL's. Only events of the run may
 * schedule.
 */
final class CallerThreadSimulator extends DevsSimulator<Double> implements Simulator {

  private static final short BEFORE_ALL = SimEventInterface.MAX_PRIORITY + 1;

  private final HeapEventList pending;

  /** The time in seconds. DSOL's boxed one follows only where code of DSOL may look at it. */
  private double clock;

  private long scheduled;
  private long happened;
  private boolean endRequested;

  /** Whether anybody listens or the replication has a stopping condition. */
  private boolean observed;

  CallerThreadSimulator(HeapEventList pending) {
    super("drsim");
    this.pending = pending;
    eventList = pending;
  }

  // What a model sees.

  @Override
  public double now() {
    return clock;
  }

  @Override
  public void schedule(double time, EventRoutine routine) {
    pending.add(checked(time, routine), routine, scheduled++);
  }

  @Override
  public PendingEvent scheduleRevocable(double time, EventRoutine routine) {
    RoutineEvent event = new RoutineEvent(checked(time, routine), scheduled++, routine);
    pending.add(event.time(), event);
    return event;
  }

  private double checked(double time, EventRoutine routine) {
    if (!(time >= clock && time < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(refusal(time, routine));
    }
    // Adding zero turns -0.0, which DSOL would sort before 0.0, into 0.0.
    return time + 0.0;
  }

  private String refusal(double time, EventRoutine routine) {
    return "%s, %s: cannot happen at %s s; it is %s s, and an event needs a finite time from now on"
        .formatted(routine.entity(), routine.name(), time, clock);
  }

  @Override
  public boolean cancel(PendingEvent event) {
    return event instanceof RoutineEvent ours && cancelEvent(ours);
  }

  @Override
  public void prefetch(Prefetch prefetch) {
    pending.show(prefetch);
  }

  @Override
  public void end() {
    if (runState == RunState.STARTED) {
      endReplication();
    } else {
      endRequested = true;
    }
  }

  /** How many events of the model have happened in this run. */
  long happened() {
    return happened;
  }

  // What DSOL sees.

  @Override
  public Double getSimulatorTime() {
    return clock;
  }

  /**
   * @throws SimRuntimeException if the event lies in the past or its time is not a number
   */
  @Override
  public SimEventInterface<Double> scheduleEvent(SimEventInterface<Double> event) {
    double time = event.getAbsoluteExecutionTime();
    if (!(time >= clock)) {
      throw new SimRuntimeException(event + " cannot happen at " + time + " s; it is " + clock);
    }
    pending.add(time, event);
    return event;
  }

  @Override
  public void initialize(
      DsolModel<Double, ? extends SimulatorInterface<Double>> newModel,
      Replication<Double> newReplication,
      boolean cleanUp) {
    if (isStartingOrRunning()) {
      throw new SimRuntimeException("a running simulator cannot be initialized");
    }
    if (cleanUp) {
      cleanUp();
    }
    model = newModel;
    replication = newReplication;
    clock = newReplication.getStartTime();
    simulatorTime = clock;
    newModel.getOutputStatistics().clear();
    newModel.constructModel();
    scheduleEvent(new LambdaSimEvent<>(newReplication.getWarmupTime(), BEFORE_ALL, this::warmup));
    runState = RunState.INITIALIZED;
    replicationState = ReplicationState.INITIALIZED;
  }

  /** Runs to the end of the replication, or to where it is to pause, before it returns. */
  @Override
  public void startImpl() {
    if (runState != RunState.INITIALIZED && runState != RunState.STOPPED) {
      throw new SimRuntimeException("a simulator that is " + runState + " cannot be started");
    }
    runState = RunState.STARTING;
    if (replicationState == ReplicationState.INITIALIZED) {
      fireTimedEvent(Replication.START_REPLICATION_EVENT);
      replicationState = ReplicationState.STARTED;
    }
    fireEvent(SimulatorInterface.STARTING_EVENT);
    runState = RunState.STARTED;
    fireTimedEvent(SimulatorInterface.START_EVENT);
    try {
      if (endRequested) {
        endReplication();
      }
      run();
    } finally {
      runState = RunState.STOPPED;
    }
    fireTimedEvent(SimulatorInterface.STOP_EVENT);
    if (replicationState == ReplicationState.ENDING) {
      replicationState = ReplicationState.ENDED;
      runState = RunState.ENDED;
      fireTimedEvent(Replication.END_REPLICATION_EVENT);
    }
  }

  /** The event loop. Listeners and stopping condition count if they are there when it starts. */
  @Override
  public void run() {
    observed = hasListeners() || replication.getStoppingCondition() != null;
    double until = runUntilTime;
    while (runState == RunState.STARTED) {
      double time = pending.firstTime();
      if (time > until || (time == until && !runUntilIncluding)) {
        arrive(until);
        return;
      }
      happenFirst(time);
    }
  }

  @Override
  protected void stepImpl() {
    observed = true;
    if (!pending.isEmpty()) {
      happenFirst(pending.firstTime());
    }
  }

  /** Lets the first pending event happen, which is due at the given time. */
  private void happenFirst(double time) {
    Object entry = Objects.requireNonNull(pending.takeFirst());
    if (observed) {
      moveDsolsClock(time);
    } else {
      clock = time;
    }
    try {
      if (entry instanceof EventRoutine routine) {
        happened++;
        routine.happen();
      } else {
        executeEvent(entry, time);
      }
    } catch (Throwable cause) {
      throw failure(entry, cause);
    }
    if (observed) {
      checkStoppingCondition();
    }
  }

  private void executeEvent(Object entry, double time) {
    if (entry instanceof RoutineEvent) {
      happened++;
    } else {
      simulatorTime = time;
    }
    ((SimEventInterface<?>) entry).execute();
  }

  private void moveDsolsClock(double time) {
    boolean later = time > clock;
    clock = time;
    simulatorTime = time;
    if (later) {
      fireUnverifiedTimedEvent(SimulatorInterface.TIME_CHANGED_EVENT, null, simulatorTime);
    }
  }

  private SimulationFailure failure(Object entry, Throwable cause) {
    Object what = entry instanceof RoutineEvent ours ? ours.routine() : entry;
    return what instanceof EventRoutine routine
        ? new SimulationFailure(clock, routine.entity(), routine.name(), cause)
        : new SimulationFailure(clock, "simulation", what.toString(), cause);
  }

  /** No event is due before the end of the run or of the stretch that was asked for. */
  private void arrive(double until) {
    moveDsolsClock(until);
    runState = RunState.STOPPING;
    if (until >= replication.getEndTime()) {
      endReplication();
    }
  }

  /** Ends the replication where the clock is; the stock simulator moves it to the planned end. */
  @Override
  public void endReplication() {
    replicationState = ReplicationState.ENDING;
    runState = RunState.STOPPING;
    pending.clear();
  }

  @Override
  protected void stopImpl() {
    runState = RunState.STOPPING;
  }

  /** Forgets the run. DSOL's log keeps the latest simulator in memory: let it keep little. */
  @Override
  public void cleanUp() {
    super.cleanUp();
    pending.clear();
    model = null;
    replication = null;
    scheduled = 0;
    happened = 0;
    endRequested = false;
  }
}
