package org.drsim.recovery;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Failovers of single machines, as many at a time as there are people who do it. */
final class SingleRuns implements FailoverRun {

  private final List<MachineFailover> failovers;
  private final Slots people;
  private final ToDoubleFunction<MachineFailover> handsOnSeconds;

  SingleRuns(
      List<MachineFailover> failovers,
      long inParallel,
      ToDoubleFunction<MachineFailover> handsOnSeconds) {
    this.failovers = List.copyOf(failovers);
    this.people = new Slots(inParallel);
    this.handsOnSeconds = handsOnSeconds;
  }

  @Override
  public void start() {
    for (final MachineFailover failover : failovers) {
      people.take(
          () ->
              failover.handsOn(
                  handsOnSeconds.applyAsDouble(failover),
                  () ->
                      failover.prepare(() -> failover.create(people::giveBack), people::giveBack)));
    }
  }

  @Override
  public List<MachineFailover> failovers() {
    return failovers;
  }
}
