package org.drsim.recovery;

import java.util.ArrayList;
import java.util.List;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.drsim.fault.FaultCourse;
import org.drsim.scenario.Response;
import org.jspecify.annotations.Nullable;

/**
 * What people do about one fault in one run: they notice it, decide, perhaps wait whether it goes
 * away, and then fail over, as soon as the service can do that. If the fault has ended by then,
 * they do nothing, unless another fault keeps a machine down that this one stopped.
 */
public final class ResponseCourse {

  private final Simulator simulator;
  private final Response response;
  private final FaultCourse fault;
  private final StepTimes times;
  private final FailoverFactory failovers;
  private final double retryEverySeconds;
  private final List<Phase> phases = new ArrayList<>();
  private double phaseBegan;
  private double detected = Double.NaN;
  private double decided = Double.NaN;
  private double started = Double.NaN;
  private @Nullable FailoverRun run;

  ResponseCourse(
      Simulator simulator,
      Response response,
      FaultCourse fault,
      StepTimes times,
      FailoverFactory failovers,
      double retryEverySeconds) {
    this.simulator = simulator;
    this.response = response;
    this.fault = fault;
    this.times = times;
    this.failovers = failovers;
    this.retryEverySeconds = retryEverySeconds;
  }

  /** The fault begins. */
  void begin() {
    phaseBegan = simulator.now();
    after("detection", times.ofResponse(fault, "detect", response.detect()), this::detected);
  }

  private void detected() {
    detected = simulator.now();
    after("decision", times.ofResponse(fault, "decide", response.decide()), this::decided);
  }

  private void decided() {
    decided = simulator.now();
    after("waiting", times.ofResponse(fault, "wait first", response.waitFirst()), this::tryToStart);
  }

  private void tryToStart() {
    if (failovers.canStart(response.failOver())) {
      started = simulator.now();
      final FailoverRun begun = failovers.make(response, phases);
      run = begun;
      begun.start();
    } else {
      after("controlPlane", retryEverySeconds, this::tryToStart);
    }
  }

  /** The next step is taken after a time, unless there is no need any more. */
  private void after(String phase, double seconds, Runnable next) {
    simulator.schedule(
        simulator.now() + seconds,
        new EventRoutine(
            fault.fault().name(),
            "response: " + phase,
            Order.RECOVERY,
            () -> {
              if (isNeeded()) {
                addPhase(phase);
                next.run();
              }
            }));
  }

  private boolean isNeeded() {
    return fault.isUnderWay() || failovers.areStillDown(response.failOver(), fault);
  }

  private void addPhase(String name) {
    final double now = simulator.now();
    if (now > phaseBegan) {
      phases.add(new Phase(name, phaseBegan, now));
    }
    phaseBegan = now;
  }

  /** As stated. */
  public Response response() {
    return response;
  }

  /** The fault it is about. */
  public FaultCourse fault() {
    return fault;
  }

  /** When the fault was noticed; not a number if it was not. */
  public double detectedSeconds() {
    return detected;
  }

  /** When it was decided to fail over; not a number if it was not. */
  public double decidedSeconds() {
    return decided;
  }

  /** When the failover started; not a number if it did not. */
  public double startedSeconds() {
    return started;
  }

  /** The failovers of the machines, as far as they have come. */
  public List<MachineFailover> failovers() {
    return run == null ? List.of() : run.failovers();
  }
}
