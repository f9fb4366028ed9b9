package org.drsim.recovery;

import java.util.List;
import java.util.function.BiConsumer;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Durations;
import org.drsim.scenario.GoBack;

/**
 * What follows the failover of machines together: people commit; each machine is protected in the
 * other direction as soon as its old region can be reached; after a stay they go back, group after
 * group, and are protected again.
 */
final class GoingBack {

  private final GoBack settings;
  private final StepLine line;
  private final StepTimes times;
  private final List<List<MachineReturn>> groups;
  private final double gaveUpSeconds;
  private boolean staying;
  private double serves = Double.POSITIVE_INFINITY;
  private double committed = Double.POSITIVE_INFINITY;
  private double reprotected = Double.POSITIVE_INFINITY;
  private double failedBack = Double.POSITIVE_INFINITY;
  private double isProtected = Double.POSITIVE_INFINITY;

  /**
   * @param line of the steps of the plan, or of all machines
   * @param groups in which machines go back, one after the other
   * @param gaveUpSeconds when the first of them was given up where it was
   */
  GoingBack(
      GoBack settings,
      StepLine line,
      StepTimes times,
      List<List<MachineReturn>> groups,
      double gaveUpSeconds) {
    this.settings = settings;
    this.line = line;
    this.times = times;
    this.groups = groups;
    this.gaveUpSeconds = gaveUpSeconds;
  }

  /** The failover has ended, now. */
  void begin() {
    serves = line.now();
    line.takes(
        "commit",
        times.ofGoingBack(line.subject(), "commit", settings.commitAfter()),
        () -> {
          committed = line.now();
          all(MachineReturn::reprotect, this::reprotected);
        });
  }

  private void all(BiConsumer<MachineReturn, Runnable> what, Runnable next) {
    Together.all(machines(), what, next);
  }

  private List<MachineReturn> machines() {
    return groups.stream().flatMap(List::stream).toList();
  }

  private void reprotected() {
    reprotected = line.now();
    line.waited("reprotect", List.of());
    staying = true;
    if (settings.failBackAfter() != null) {
      line.later(
          "stay",
          times.ofGoingBack(line.subject(), "stay", settings.failBackAfter()),
          () -> stayEnds(MachineReturn::failBack));
    }
    if (settings.failBackOnOutage() != null) {
      final Distribution wait = settings.failBackOnOutage();
      machines().forEach(machine -> machine.tell(() -> lookAt(machine, wait)));
    }
  }

  /** People notice that a machine does not run, and see later whether it still does not. */
  private void lookAt(MachineReturn machine, Distribution wait) {
    if (staying && !machine.runs()) {
      line.later(
          "outage",
          times.ofGoingBack(line.subject(), "outage", wait),
          () -> {
            if (!machine.runs()) {
              stayEnds(MachineReturn::failBackFromOutage);
            }
          });
    }
  }

  private void stayEnds(BiConsumer<MachineReturn, Runnable> failBack) {
    if (staying) {
      staying = false;
      line.ended("stay", RecoveryStep.Outcome.DONE);
      failBack(0, failBack);
    }
  }

  private void failBack(int group, BiConsumer<MachineReturn, Runnable> failBack) {
    if (group < groups.size()) {
      Together.all(groups.get(group), failBack, () -> failBack(group + 1, failBack));
    } else {
      failedBack = line.now();
      all(MachineReturn::protectAgain, () -> isProtected = line.now());
    }
  }

  /**
   * As far as it has come.
   *
   * @param now the end of the run
   */
  WayBack so(double now) {
    final double there = Math.min(reprotected, now) - Math.min(gaveUpSeconds, now);
    // Until the first of them leaves, which may wait for regions, all are protected there.
    final double left =
        machines().stream().mapToDouble(MachineReturn::leftSeconds).min().orElse(now);
    final double here = Math.min(isProtected, now) - Math.min(left, now);
    final double exposed = Math.max(0, there) + Math.max(0, here);
    final double risk =
        -StrictMath.expm1(-exposed / Durations.seconds(settings.regionFailsEvery()));
    return new WayBack(serves, committed, reprotected, failedBack, isProtected, exposed, risk);
  }
}
