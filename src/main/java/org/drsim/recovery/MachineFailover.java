package org.drsim.recovery;

import java.util.List;
import org.drsim.scenario.CancelFailover;
import org.drsim.scenario.RecoveryPointChoice;
import org.jspecify.annotations.Nullable;

/**
 * The failover of one machine: its point is resolved when it has a slot; what waits to be applied
 * is applied first if the choice is the latest state; then disks are attached, the machine is made,
 * boots, and its application starts.
 */
public final class MachineFailover {

  private final FailoverService service;
  private final RecoverableMachine machine;
  private final StepLine line;
  private final MachineMaking making;
  private final RoomInTarget room;
  private final Shutdown shutdown;
  private final WantedPoint point;

  /** Null for the failover itself. */
  private final @Nullable TestStay test;

  private final ServiceInTarget inTarget;
  private boolean blocked;
  private boolean undone;
  private @Nullable Resolution lostThere;
  private @Nullable Cancellation cancellation;

  /** For a test where it is one: the machine goes on where it is. */
  MachineFailover(
      FailoverService service,
      RecoverableMachine machine,
      StepLine line,
      WantedPoint point,
      @Nullable TestStay test) {
    this.service = service;
    this.machine = machine;
    this.line = line;
    this.making = new MachineMaking(service, machine, line, service.times());
    this.room = new RoomInTarget(service, machine, line, making, test);
    this.shutdown = new Shutdown(service, machine, line);
    this.point = point;
    this.test = test;
    this.inTarget = new ServiceInTarget(machine, line, test);
  }

  /** Shuts the machine down where it is, if that is possible. */
  void shutDown(Runnable next) {
    shutdown.begin(point.isLatest(), next);
  }

  /** Resolves the point and attaches the disks; the slot is still taken then. */
  void prepare(List<Integer> waitedFor, Runnable next, Runnable never) {
    line.waited("shutdowns", waitedFor);
    service.tests().removedFirst(machine.name(), line, () -> prepareInSlot(next, never));
  }

  private void prepareInSlot(Runnable next, Runnable never) {
    if (test != null) {
      test.enter();
    }
    service
        .slots()
        .take(
            freedBy -> {
              line.waited("slot", freedBy);
              resolve(next, never);
            });
  }

  /** The slot that preparing took is free again. */
  void giveSlotBack() {
    service.slots().giveBack(line.last());
  }

  /** Makes and starts the machine once its group may begin and there is a slot. */
  void startUp(List<Integer> waitedFor, Runnable next, Runnable never) {
    line.waited("group", waitedFor);
    if (isAbandoned()) {
      never.run();
      return;
    }
    room.take(() -> making.bootInSlot(() -> booted(next)), () -> isBlocked(never));
  }

  /** Makes and starts the machine; there is a slot, which is given back. */
  void startUpInSlot(Runnable next, Runnable never) {
    room.take(
        () -> making.boot(() -> booted(next)),
        () -> {
          giveSlotBack();
          isBlocked(never);
        });
  }

  private void isBlocked(Runnable never) {
    blocked = cancellation == null;
    never.run();
  }

  private void booted(Runnable next) {
    if (test != null) {
      test.runs();
    }
    point.look(() -> making.afterBoot(() -> startApplication(next)));
  }

  private void startApplication(Runnable next) {
    line.takes(
        "application",
        service.times().appStart(machine),
        () -> {
          if (hasBadData() || isAbandoned()) {
            next.run(); // It runs, and the plan goes on.
          } else {
            inTarget.begin(next);
          }
        });
  }

  /** Whether what it has been recovered to is damaged, so that it does not serve. */
  public boolean hasBadData() {
    return point.isBad(machine.data());
  }

  private void resolve(Runnable next, Runnable never) {
    if (cancellation != null || !point.resolve(shutdown) || isAbandoned()) {
      // The service refuses it, and the machine stays what it is.
      giveSlotBack();
      never.run();
      return;
    }
    if (test == null) {
      machine.path().stops().endSource();
      shutdown.giveUp();
    }
    if (point.isLatest() && machine.path().stops().isDraining()) {
      new Draining(service.simulator(), machine, () -> drained(next)).begin();
    } else {
      making.attachDisks(next);
    }
  }

  private void drained(Runnable next) {
    line.ended("processing", RecoveryStep.Outcome.DONE);
    if (!line.isCancelled()) {
      point.resolveAgain(machine.choices().latestApplied());
    }
    making.attachDisks(next);
  }

  private boolean isAbandoned() {
    return cancellation != null || (test != null && test.isAbandoned());
  }

  /** Whether people may still cancel it: it has neither come to its end nor been refused. */
  boolean isUnderWay() {
    return servesSeconds() == Double.POSITIVE_INFINITY
        && cancellation == null
        && !wasRefused()
        && !hasBadData();
  }

  /** People cancel it: the machine stays; one whose failover had begun is not protected there. */
  void cancel(CancelFailover settings) {
    blocked = false;
    line.cancel();
    room.giveBack();
    final boolean begun = point.resolution() != null || shutdown.isDown();
    cancellation = new Cancellation(service, machine, settings, begun);
    cancellation.begin(shutdown.isDown());
  }

  /** Its target was lost, too: what it is taken back with. */
  void lostThere(Resolution found) {
    lostThere = found;
  }

  /** Null where its target was not lost, or nobody took it back for that. */
  @Nullable Resolution lostThere() {
    return lostThere;
  }

  /** The machine is where it was, and protected as before. */
  void undone() {
    undone = true;
  }

  /** Whether the machine may fail over anew: it is protected as before, or never went. */
  boolean isPast() {
    return undone || cancellation != null || (wasRefused() && !shutdown.isDown());
  }

  /** With the times of its steps. */
  FailoverService service() {
    return service;
  }

  /** How people cancelled it; null where they did not. */
  public @Nullable Cancellation cancellation() {
    return cancellation;
  }

  /** What is there for a test; null for the failover itself. */
  @Nullable TestStay test() {
    return test;
  }

  /** For how long what was made for a test has run; 0 for the failover itself. */
  public double testSeconds(double now) {
    return test == null ? 0 : test.seconds(now);
  }

  /** Whether there was no such point, so that the machine stayed where it is. */
  public boolean wasRefused() {
    return point.wasRefused();
  }

  /** Whether something keeps the machine from being made. */
  public boolean isBlocked() {
    return blocked;
  }

  /** Which machine. */
  public String machine() {
    return machine.name();
  }

  /** Which point was wanted. */
  public RecoveryPointChoice choice() {
    return point.choice();
  }

  /** What it could be recovered to; null before the failover has a slot. */
  public @Nullable Resolution resolution() {
    return point.resolution();
  }

  /** What it is recovered to; null where the choice gives nothing, or it is not known yet. */
  public @Nullable ChosenPoint chosen() {
    return point.chosen();
  }

  /** Those that have ended, from the beginning of the fault on. */
  public List<Phase> phases() {
    return List.copyOf(line.phases());
  }

  /** What is done for it. */
  StepLine line() {
    return line;
  }

  /** Places of its last steps among those of its recovery. */
  List<Integer> lastSteps() {
    return line.last();
  }

  /** When it was given up where it was; not a number if it was not. */
  double gaveUpSeconds() {
    final Resolution resolution = point.resolution();
    return resolution == null || point.wasRefused() ? Double.NaN : resolution.atSeconds();
  }

  RecoverableMachine recovered() {
    return machine;
  }

  /** When it serves again; positive infinity while it does not. */
  public double servesSeconds() {
    return inTarget.beginsSeconds();
  }

  long writtenThere() {
    return inTarget.writtenBytes();
  }
}
