package org.drsim.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.jspecify.annotations.Nullable;

/**
 * What is done for one machine, plan or response, one thing after the other, with the waiting in
 * between.
 */
final class StepLine {

  private final Simulator simulator;
  private final RecoveryLog log;
  private final RecoveryStep.Of of;
  private final String subject;
  private final List<Phase> phases;
  private List<Integer> after;
  private double began;
  private boolean cancelled;

  /** What comes after the step that is being done; null where none is. */
  private @Nullable Runnable pending;

  private StepLine(
      Simulator simulator,
      RecoveryLog log,
      RecoveryStep.Of of,
      String subject,
      List<Phase> before,
      List<Integer> after,
      double began) {
    this.simulator = simulator;
    this.log = log;
    this.of = of;
    this.subject = subject;
    this.phases = new ArrayList<>(before);
    this.after = after;
    this.began = began;
  }

  /** One that begins now, after nothing. */
  static StepLine begin(Simulator simulator, RecoveryLog log, String fault) {
    return new StepLine(
        simulator, log, RecoveryStep.Of.FAULT, fault, List.of(), List.of(), simulator.now());
  }

  /** One for somebody else that goes on from here. */
  StepLine fork(RecoveryStep.Of kind, String other) {
    return new StepLine(simulator, log, kind, other, phases, after, began);
  }

  /** Does something else once a step is done that takes a time. */
  void takes(String name, double seconds, Runnable next) {
    takes(name, seconds, RecoveryStep.Outcome.DONE, next);
  }

  /**
   * Does something else once a step has ended.
   *
   * @param outcome which it will have had
   */
  void takes(String name, double seconds, RecoveryStep.Outcome outcome, Runnable next) {
    takes(name, seconds, outcome, RecoveryStep.Manner.OF_SERVICE, next);
  }

  /** The same of a manual action or a script, which is not of the service. */
  void customerTakes(String name, double seconds, RecoveryStep.Outcome outcome, Runnable next) {
    takes(name, seconds, outcome, RecoveryStep.Manner.OF_CUSTOMER, next);
  }

  /** The same of what ends when somebody looks, who does that every so many seconds. */
  void untilLook(String name, double seconds, double everySeconds, Runnable next) {
    takes(
        name,
        seconds,
        RecoveryStep.Outcome.DONE,
        RecoveryStep.Manner.atNextLook(everySeconds),
        next);
  }

  private void takes(
      String name,
      double seconds,
      RecoveryStep.Outcome outcome,
      RecoveryStep.Manner manner,
      Runnable next) {
    if (cancelled) {
      next.run();
      return;
    }
    pending = next;
    simulator.schedule(
        simulator.now() + seconds,
        EventRoutine.of(
            subject,
            "recovery: " + name,
            Order.RECOVERY,
            () -> {
              if (pending == next) {
                pending = null;
                ended(name, outcome, manner);
                next.run();
              }
            }));
  }

  /** What began when the step before had ended is over. */
  void ended(String name, RecoveryStep.Outcome outcome) {
    ended(name, outcome, RecoveryStep.Manner.OF_SERVICE);
  }

  private void ended(String name, RecoveryStep.Outcome outcome, RecoveryStep.Manner manner) {
    if (cancelled) {
      return;
    }
    final double now = simulator.now();
    if (now > began || outcome != RecoveryStep.Outcome.DONE) {
      after = List.of(log.add(step(name, began, now, outcome, after, manner)));
    }
    phaseEnds(name);
  }

  /** Does something after a time, which is not known to be a step before. */
  void later(String name, double seconds, Runnable then) {
    simulator.schedule(
        simulator.now() + seconds,
        EventRoutine.of(subject, "recovery: " + name, Order.RECOVERY, then));
  }

  /** Something that began earlier, after nothing, and ends by itself; its place. */
  int beside(String name, double fromSeconds, double toSeconds) {
    return log.add(step(name, fromSeconds, toSeconds, RecoveryStep.Outcome.DONE, List.of()));
  }

  /** Does something else at a time when a step of somebody else is over, or now if it is. */
  void waitsFor(int other, double untilSeconds, String name, Runnable next) {
    if (untilSeconds <= simulator.now()) {
      // It would wait for it, had it come here sooner.
      after = Stream.concat(after.stream(), Stream.of(other)).toList();
      next.run();
    } else {
      pending = next;
      simulator.schedule(
          untilSeconds,
          EventRoutine.of(
              subject,
              "recovery: " + name,
              Order.RECOVERY,
              () -> {
                if (pending == next) {
                  pending = null;
                  waited(name, List.of(other));
                  next.run();
                }
              }));
    }
  }

  /** Something was in order; the steps that follow do not come after that. */
  void passed(String name) {
    final double now = simulator.now();
    log.add(step(name, now, now, RecoveryStep.Outcome.PASSED, after));
  }

  /** Nothing comes after this. */
  void endsIn(String name, RecoveryStep.Outcome outcome) {
    final double never = Double.POSITIVE_INFINITY;
    log.add(step(name, simulator.now(), never, outcome, after));
  }

  private RecoveryStep step(
      String name, double from, double to, RecoveryStep.Outcome outcome, List<Integer> comesAfter) {
    return step(name, from, to, outcome, comesAfter, RecoveryStep.Manner.OF_SERVICE);
  }

  private RecoveryStep step(
      String name,
      double from,
      double to,
      RecoveryStep.Outcome outcome,
      List<Integer> comesAfter,
      RecoveryStep.Manner manner) {
    return new RecoveryStep(name, of, subject, from, to, outcome, comesAfter, manner);
  }

  /**
   * Has waited for a step of somebody else.
   *
   * @param other places of the steps that it has waited for; those it comes after now
   */
  void waited(String name, List<Integer> other) {
    if (simulator.now() > began) {
      after = other.isEmpty() ? after : other;
    }
    phaseEnds(name);
  }

  /** Parts that took no time are left out. */
  private void phaseEnds(String name) {
    if (cancelled) {
      return;
    }
    final double now = simulator.now();
    if (now > began) {
      phases.add(new Phase(name, began, now));
    }
    began = now;
  }

  /** What is being done is given up, and nothing takes any time from now on. */
  void cancel() {
    ended("cancelled", RecoveryStep.Outcome.CANCELLED);
    cancelled = true;
  }

  /** Whoever waits for a step that was given up need not wait for it any more. */
  void letGo() {
    final Runnable next = cancelled ? pending : null;
    if (next != null) {
      pending = null;
      next.run();
    }
  }

  boolean isCancelled() {
    return cancelled;
  }

  String subject() {
    return subject;
  }

  double now() {
    return simulator.now();
  }

  /** Places of the steps that the next one comes after. */
  List<Integer> last() {
    return after;
  }

  /** Those that have ended, without a gap. */
  List<Phase> phases() {
    return phases;
  }
}
