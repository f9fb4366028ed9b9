package org.drsim.recovery;

import static org.drsim.scenario.RecoveryPointChoice.LATEST_PROCESSED;

import java.util.List;
import java.util.Objects;
import org.drsim.quantity.Distribution;
import org.drsim.replication.PathPart;
import org.drsim.scenario.GoBack;

/**
 * One machine after its failover: it is protected in the other direction, goes back, and is
 * protected again. What it has written elsewhere is what its workload would have written here.
 */
final class MachineReturn {

  private final FailoverService service;
  private final RecoverableMachine machine;
  private final MachineFailover failover;
  private final GoBack settings;
  private final StepLine line;
  private final StepTimes times;
  private final LostThere lost;

  /** Of what it wrote there, what was lost and has to be undone there. */
  private long lostThereBytes;

  private double leftSeconds = Double.POSITIVE_INFINITY;

  /** Written when it served again where it was. */
  private long writtenBefore;

  /**
   * @param line of the steps of this machine, which goes on from its failover
   */
  MachineReturn(MachineFailover failover, GoBack settings, StepLine line) {
    this.service = failover.service();
    this.machine = failover.recovered();
    this.failover = failover;
    this.settings = settings;
    this.line = line;
    this.lost = new LostThere(machine);
    this.times = service.times().ofWayBack();
  }

  /** Protects it in the other direction once its old region can be reached. */
  void reprotect(Runnable next) {
    line.waited("commit", List.of());
    machine.protection().to(ProtectionState.COMMITTED);
    machine.store().deleteAll();
    whenBothWork(
        () -> {
          machine.protection().to(ProtectionState.REPROTECTING);
          line.takes(
              "reprotect",
              reprotectSeconds(failover.writtenThere() + lostBefore(), "reprotect"),
              () -> whenBothWork(() -> isProtectedThere(next)));
        });
  }

  private void whenHomeWorks(Runnable next) {
    if (worksAtHome()) {
      next.run();
    } else {
      line.takes("oldRegionDown", service.retryEverySeconds(), () -> whenHomeWorks(next));
    }
  }

  /** Copying takes both regions, and the machine where it is. */
  private void whenBothWork(Runnable next) {
    whenHomeWorks(
        () -> {
          if (worksThere()) {
            next.run();
          } else {
            line.takes("targetDown", service.retryEverySeconds(), () -> whenBothWork(next));
          }
        });
  }

  private boolean worksThere() {
    return machine.path().stops().works(PathPart.TARGET)
        && (machine.inTarget().hasLeft() || machine.inTarget().runs());
  }

  private boolean worksAtHome() {
    return machine.path().stops().works(PathPart.COMPUTE)
        && service.controlPlanes().work(machine.sourceRegion());
  }

  /** What the source had and the target never got has to be undone there. */
  private double lostBefore() {
    final Resolution resolution = failover.resolution();
    final ChosenPoint chosen = failover.chosen();
    return resolution == null || chosen == null || chosen.writtenBytes() < 0
        ? 0
        : Math.max(0, resolution.writtenBytes() - chosen.writtenBytes());
  }

  private double reprotectSeconds(double changed, String step) {
    final DiskVolume disks = machine.volume();
    final Distribution checksum = settings.checksum();
    final boolean whole = !settings.sourceKept() && step.equals("reprotect");
    return ReprotectTime.seconds(
        whole ? 0 : times.ofGoingBack(machine.name(), step + " checksum", checksum),
        whole ? disks.bytes() : Math.min(disks.bytes(), changed),
        whole ? disks.copyBytesPerSecond() : settings.share().fraction() * disks.bytesPerSecond(),
        times.ofGoingBack(machine.name(), step + " autoscale", settings.autoscale()));
  }

  private void isProtectedThere(Runnable next) {
    machine.protection().to(ProtectionState.PROTECTED_THERE);
    lost.isProtected(line.now());
    machine.observer().protectedThere(true);
    machine.inTarget().tellWhileThere(() -> lost.runs(machine.inTarget().runs(), line.now()));
    next.run();
  }

  /** Shuts it down where it is and makes it where it was, which has to be fit for it. */
  void failBack(Runnable next) {
    line.waited("stay", List.of());
    whenBothWork(() -> leave(next));
  }

  /** The same where it does not run any more: what it wrote since its newest point is lost. */
  void failBackFromOutage(Runnable next) {
    line.waited("stay", List.of());
    whenItCanBeTaken(
        () -> {
          if (machine.inTarget().runs()) {
            leave(next); // By now it runs again.
          } else {
            takeBack(next);
          }
        });
  }

  /** The vault may be where it was lost. */
  private void whenItCanBeTaken(Runnable next) {
    whenHomeWorks(
        () -> {
          if (service.worksFor(machine.reversed())) {
            next.run();
          } else {
            line.takes("controlPlane", service.retryEverySeconds(), () -> whenItCanBeTaken(next));
          }
        });
  }

  private void takeBack(Runnable next) {
    final Resolution found = lost.resolution(line.now());
    final ChosenPoint point = Objects.requireNonNull(found.choices().get(LATEST_PROCESSED));
    failover.lostThere(found);
    machine.inTarget().givenUp();
    goesBack();
    lostThereBytes = found.writtenBytes() - point.writtenBytes();
    make(next);
  }

  /** When it was given up where it had been failed over to; positive infinity if it was not. */
  double leftSeconds() {
    return leftSeconds;
  }

  /** Whether its target lets it serve. */
  boolean runs() {
    return machine.inTarget().runs();
  }

  /** Calls something when that may have changed. */
  void tell(Runnable listener) {
    machine.inTarget().tellWhileThere(listener);
  }

  private void leave(Runnable next) {
    goesBack();
    machine.inTarget().givenUp();
    machine.observer().serves(false);
    line.takes("shutdown", times.shutdown(machine), () -> make(next));
  }

  private void goesBack() {
    leftSeconds = line.now();
    machine.protection().to(ProtectionState.FAILING_BACK);
    machine.observer().protectedThere(false);
  }

  private void make(Runnable next) {
    final MachineMaking making = new MachineMaking(service, machine.reversed(), line, times);
    service
        .slots()
        .take(
            freedBy -> {
              line.waited("slot", freedBy);
              making.attachDisks(
                  () ->
                      making.create(
                          () ->
                              line.takes(
                                  "application", times.appStart(machine), () -> isBack(next))));
            });
  }

  /** It writes where it was, faults of its old region concern it again, and its room is free. */
  private void isBack(Runnable next) {
    machine.protection().to(ProtectionState.FAILED_BACK);
    service.gates().leave(machine);
    machine.inTarget().left();
    machine.churn().goOn(line.now());
    machine.home().comeBack();
    writtenBefore = machine.path().writtenBytes();
    next.run();
  }

  /** Protects it as before, which takes both regions. */
  void protectAgain(Runnable next) {
    line.waited("group", List.of());
    machine.protection().to(ProtectionState.COMMITTED);
    machine.protection().to(ProtectionState.REPROTECTING);
    whenBothWork(
        () ->
            line.takes(
                "protectAgain",
                reprotectSeconds(changedAtHome(), "protect again"),
                () -> whenBothWork(() -> isAsBefore(next))));
  }

  /** What differs from what is in the target: it was down while it went back. */
  private double changedAtHome() {
    return (double) (machine.path().writtenBytes() - writtenBefore + lostThereBytes);
  }

  /** What it writes from now on is replicated, and it may be failed over again. */
  private void isAsBefore(Runnable next) {
    machine.protection().to(ProtectionState.PROTECTED);
    machine.path().freshStart().begin();
    machine.inTarget().protectedAgain();
    machine.observer().protectedAgain();
    failover.undone();
    next.run();
  }
}
