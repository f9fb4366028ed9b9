package org.drsim.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.drsim.engine.Simulator;
import org.drsim.scenario.CancelFailover;

/** Failovers of single machines, as many at a time as there are people who do it. */
final class SingleRuns implements FailoverRun {

  private final Simulator simulator;
  private final String name;
  private final List<MachineFailover> failovers;
  private final Slots people;
  private final boolean shutdown;
  private final StepTimes times;
  private final ToDoubleFunction<MachineFailover> handsOnSeconds;
  private double ended = Double.POSITIVE_INFINITY;

  SingleRuns(
      Simulator simulator,
      String name,
      List<MachineFailover> failovers,
      long inParallel,
      boolean shutdown,
      StepTimes times,
      ToDoubleFunction<MachineFailover> handsOnSeconds) {
    this.simulator = simulator;
    this.name = name;
    this.failovers = List.copyOf(failovers);
    this.people = new Slots(inParallel);
    this.shutdown = shutdown;
    this.times = times;
    this.handsOnSeconds = handsOnSeconds;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void waitedForTeam(List<Integer> freedBy) {
    failovers.forEach(failover -> failover.line().waited("team", freedBy));
  }

  @Override
  public void start(Ended whenEnded) {
    Together.all(
        failovers,
        this::begin,
        () -> {
          ended = simulator.now();
          whenEnded.after(lastSteps());
        });
  }

  private void begin(MachineFailover failover, Runnable done) {
    people.take(
        freedBy -> {
          failover.line().waited("hands", freedBy);
          failover
              .line()
              .customerTakes(
                  "handsOn",
                  handsOnSeconds.applyAsDouble(failover),
                  RecoveryStep.Outcome.DONE,
                  () -> shutDown(failover, done));
        });
  }

  private void shutDown(MachineFailover failover, Runnable done) {
    final Runnable over =
        () -> {
          people.giveBack(failover.lastSteps());
          done.run();
        };
    final Runnable prepare =
        () ->
            failover.prepare(failover.lastSteps(), () -> failover.startUpInSlot(over, over), over);
    if (shutdown) {
      failover.shutDown(prepare);
    } else {
      prepare.run();
    }
  }

  @Override
  public void cancel(CancelFailover settings) {
    Cancelled.of(failovers, settings);
  }

  @Override
  public void letGo() {
    failovers.forEach(failover -> failover.line().letGo());
  }

  @Override
  public StepTimes times() {
    return times;
  }

  @Override
  public List<List<MachineFailover>> groups() {
    return List.of(failovers);
  }

  @Override
  public List<MachineFailover> failovers() {
    return failovers;
  }

  @Override
  public double endedSeconds() {
    return ended;
  }

  @Override
  public List<Integer> lastSteps() {
    final List<Integer> all = new ArrayList<>();
    failovers.forEach(failover -> all.addAll(failover.lastSteps()));
    return all;
  }
}
