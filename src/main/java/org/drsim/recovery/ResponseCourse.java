package org.drsim.recovery;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.drsim.quantity.Durations;
import org.drsim.scenario.CancelFailover;
import org.drsim.scenario.GoBack;
import org.drsim.scenario.Response;
import org.drsim.scenario.Symptom;
import org.jspecify.annotations.Nullable;

/**
 * What people do about one thing in one run: they notice it, decide, perhaps wait whether it goes
 * away, and then fail over, as soon as the service can do that. If it has ended by then, they do
 * nothing, unless another fault keeps a machine down that this one stopped.
 */
public final class ResponseCourse {

  private final FailoverService service;
  private final Simulator simulator;
  private final Response response;
  private final Occasion occasion;
  private final FailoverFactory failovers;
  private final Slots teams;
  private final RecoveryLog log = new RecoveryLog();
  private final StepLine line;
  private double detected = Double.NaN;
  private double decided = Double.NaN;
  private double started = Double.NaN;
  private List<FailoverRun> runs = List.of();

  // Only looked up by the run they are about: their order never matters.
  private final IdentityHashMap<FailoverRun, GoingBack> waysBack = new IdentityHashMap<>();

  /** Begins now, with what it is about. */
  ResponseCourse(
      FailoverService service,
      Response response,
      Occasion occasion,
      FailoverFactory failovers,
      Slots teams) {
    this.service = service;
    this.simulator = service.simulator();
    this.response = response;
    this.occasion = occasion;
    this.failovers = failovers;
    this.teams = teams;
    this.line = StepLine.begin(simulator, log, occasion.name());
  }

  /** What it is about begins. */
  void begin() {
    after("detection", detectionSeconds(), this::detected);
  }

  private double detectionSeconds() {
    final Symptom when = response.when();
    return when == null
        ? service.times().ofResponse(occasion, "detect", response.detect())
        : Durations.seconds(when.downFor());
  }

  private void detected() {
    final StepTimes times = service.times();
    detected = simulator.now();
    after("decision", times.ofResponse(occasion, "decide", response.decide()), this::decided);
  }

  private void decided() {
    final StepTimes times = service.times();
    decided = simulator.now();
    after(
        "waiting",
        times.ofResponse(occasion, "wait first", response.waitFirst()),
        this::tryToStart);
  }

  private void tryToStart() {
    if (failovers.canStart(response.failOver())) {
      started = simulator.now();
      runs = failovers.make(response, occasion, line);
      runs.forEach(this::startWithTeam);
      cancelInTime();
    } else {
      after("controlPlane", service.retryEverySeconds(), this::tryToStart);
    }
  }

  private void cancelInTime() {
    final CancelFailover cancel = response.cancelFailover();
    if (cancel == null) {
      return;
    }
    if (cancel.after() != null) {
      final double seconds = service.times().ofResponse(occasion, "cancel", cancel.after());
      cancelAt(simulator.now() + seconds, cancel);
    }
    final double ends = occasion.endsSeconds();
    if (cancel.onFaultEnd() && simulator.now() < ends && ends < Double.POSITIVE_INFINITY) {
      cancelAt(ends, cancel);
    }
  }

  private void cancelAt(double seconds, CancelFailover settings) {
    simulator.schedule(
        seconds,
        EventRoutine.of(
            occasion.name(),
            "response: cancelled",
            Order.RECOVERY,
            () -> {
              runs.forEach(run -> run.cancel(settings));
              runs.forEach(FailoverRun::letGo);
            }));
  }

  private void startWithTeam(FailoverRun run) {
    teams.take(
        freedBy -> {
          run.waitedForTeam(freedBy);
          run.start(
              lastSteps -> {
                teams.giveBack(lastSteps);
                goBack(run);
              });
        });
  }

  /** Those that serve do; the others have nothing to go back from. */
  private void goBack(FailoverRun run) {
    final GoBack settings = response.goBack();
    if (settings == null) {
      return;
    }
    final List<List<MachineReturn>> groups = new ArrayList<>();
    for (final List<MachineFailover> group : run.groups()) {
      groups.add(
          group.stream()
              .filter(one -> one.servesSeconds() < Double.POSITIVE_INFINITY)
              .map(
                  one ->
                      new MachineReturn(
                          one, settings, one.line().fork(RecoveryStep.Of.MACHINE, one.machine())))
              .toList());
    }
    if (groups.stream().anyMatch(group -> !group.isEmpty())) {
      final double gaveUp =
          run.failovers().stream()
              .mapToDouble(MachineFailover::gaveUpSeconds)
              .filter(seconds -> !Double.isNaN(seconds))
              .min()
              .orElse(simulator.now());
      final StepLine own = line.fork(RecoveryStep.Of.PLAN, run.name());
      own.waited("plan", run.lastSteps());
      final GoingBack way = new GoingBack(settings, own, run.times(), groups, gaveUp);
      waysBack.put(run, way);
      way.begin();
    }
  }

  /** The next step is taken after a time, unless there is no need any more. */
  private void after(String phase, double seconds, Runnable next) {
    simulator.schedule(
        simulator.now() + seconds,
        EventRoutine.of(
            occasion.name(),
            "response: " + phase,
            Order.RECOVERY,
            () -> {
              if (isNeeded()) {
                line.ended(phase, RecoveryStep.Outcome.DONE);
                next.run();
              }
            }));
  }

  private boolean isNeeded() {
    return occasion.isUnderWay() || failovers.areStillDown(response.failOver(), occasion);
  }

  /** As stated. */
  public Response response() {
    return response;
  }

  /** What it is about. */
  public Occasion occasion() {
    return occasion;
  }

  /** When it was noticed; not a number if it was not. */
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

  /** One for each recovery plan, or for all single machines; none before the failover starts. */
  public List<FailoverRun> runs() {
    return runs;
  }

  /**
   * How a run went on until all was as before; null where nobody wants to go back, or it has not
   * ended.
   *
   * @param now the end of the simulation
   */
  public @Nullable WayBack wayBack(FailoverRun run, double now) {
    final GoingBack way = waysBack.get(run);
    return way == null ? null : way.so(now);
  }

  /** The failovers of the machines, as far as they have come. */
  public List<MachineFailover> failovers() {
    return runs.stream().flatMap(run -> run.failovers().stream()).toList();
  }

  /** All steps, as far as they have ended, in that order. */
  public List<RecoveryStep> steps() {
    return log.steps();
  }
}
