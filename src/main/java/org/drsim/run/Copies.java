package org.drsim.run;

import java.util.List;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.flow.Resource;
import org.drsim.quantity.Durations;
import org.drsim.replication.Enabling;
import org.drsim.replication.IntervalDraw;
import org.drsim.replication.ReplicationPath;
import org.drsim.scenario.EnablingStep;
import org.drsim.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** The copies of whole disks in one run: when protection is switched on, or on again. */
final class Copies {

  private final Simulator simulator;
  private final Scenario scenario;
  private final RandomNumbers numbers;
  private final SharedResources shared;
  private final Recopied recopied;

  Copies(Simulator simulator, Scenario scenario, RandomNumbers numbers, SharedResources shared) {
    this.simulator = simulator;
    this.scenario = scenario;
    this.numbers = numbers;
    this.shared = shared;
    this.recopied = new Recopied(scenario);
  }

  /** What the batches of a machine share with a copy; nothing where that is a limit alone. */
  List<Resource> own(PreparedMachine machine) {
    return machine.isSteady() && !recopied.has(machine.name())
        ? List.of()
        : List.of(shared.ofMachine(machine));
  }

  /**
   * Has the disks copied where that is needed.
   *
   * @return how protection is switched on; null for a machine that has long been protected
   */
  @Nullable Enabling of(PreparedMachine machine, List<Resource> own, ReplicationPath path) {
    if (recopied.has(machine.name())) {
      path.copyAgain(copy(machine, own));
    }
    return machine.isSteady() ? null : enabling(machine, own, path);
  }

  private Enabling.Copy copy(PreparedMachine machine, List<Resource> own) {
    return new Enabling.Copy(shared.copy(machine, own), machine.copyWireBytes());
  }

  private Enabling enabling(PreparedMachine machine, List<Resource> own, ReplicationPath path) {
    final org.drsim.scenario.Enabling stated = scenario.enabling();
    return new Enabling(
        simulator,
        machine.name(),
        List.of(
            step(machine, "create resources", stated.createResources()),
            step(machine, "install agent", stated.installAgent()),
            step(machine, "register", stated.register())),
        Durations.seconds(stated.retryAfter()),
        copy(machine, own),
        path);
  }

  private Enabling.Step step(PreparedMachine machine, String name, EnablingStep stated) {
    return new Enabling.Step(
        name,
        new IntervalDraw(stated.takes(), numbers.stream(machine.name(), name)),
        numbers.stream(machine.name(), name + " fails"),
        stated.fails().fraction());
  }
}
