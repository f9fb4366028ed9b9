package org.drsim.recovery;

import java.util.List;
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
  private ProtectionState state = ProtectionState.FAILED_OVER;
  private double wentBack = Double.NaN;

  /**
   * @param line of the steps of this machine, which goes on from its failover
   */
  MachineReturn(
      FailoverService service,
      RecoverableMachine machine,
      MachineFailover failover,
      GoBack settings,
      StepLine line) {
    this.service = service;
    this.machine = machine;
    this.failover = failover;
    this.settings = settings;
    this.line = line;
    this.times = service.times().ofWayBack();
  }

  /** Protects it in the other direction once its old region can be reached. */
  void reprotect(Runnable next) {
    line.waited("commit", List.of());
    state = state.to(ProtectionState.COMMITTED);
    machine.store().deleteAll();
    whenHomeWorks(
        () -> {
          state = state.to(ProtectionState.REPROTECTING);
          line.takes(
              "reprotect",
              reprotectSeconds(changedSince(failover.gaveUpSeconds()) + lostBytes(), "reprotect"),
              () -> {
                state = state.to(ProtectionState.PROTECTED_THERE);
                next.run();
              });
        });
  }

  private void whenHomeWorks(Runnable next) {
    if (machine.path().stops().works(PathPart.COMPUTE)
        && service.controlPlanes().work(machine.sourceRegion())) {
      next.run();
    } else {
      line.takes("oldRegionDown", service.retryEverySeconds(), () -> whenHomeWorks(next));
    }
  }

  private double changedSince(double seconds) {
    return machine.churn().unchangedBytesBy(line.now())
        - (double) machine.churn().unchangedBytesBy(seconds);
  }

  /** What the source had and the target never got has to be undone there. */
  private double lostBytes() {
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

  /** Shuts it down where it is and makes it where it was. */
  void failBack(Runnable next) {
    line.waited("stay", List.of());
    state = state.to(ProtectionState.FAILING_BACK);
    wentBack = line.now();
    machine.observer().serves(false);
    line.takes("shutdown", times.shutdown(machine), () -> make(next));
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

  private void isBack(Runnable next) {
    state = state.to(ProtectionState.FAILED_BACK);
    machine.inTarget().left();
    machine.path().stops().tell(this::look);
    look();
    next.run();
  }

  /** Faults of its old region concern it again. */
  private void look() {
    machine.observer().serves(machine.path().stops().works(PathPart.COMPUTE));
  }

  /** Protects it as before. */
  void protectAgain(Runnable next) {
    line.waited("group", List.of());
    state = state.to(ProtectionState.COMMITTED).to(ProtectionState.REPROTECTING);
    line.takes(
        "protectAgain",
        reprotectSeconds(changedSince(wentBack), "protect again"),
        () -> {
          state = state.to(ProtectionState.PROTECTED);
          next.run();
        });
  }
}
