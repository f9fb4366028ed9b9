package org.drsim.recovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drsim.engine.Simulator;

/** The machines that faults stopped and that wait to come back, each perhaps for several faults. */
final class Returns {

  private final Simulator simulator;
  private final Map<String, RecoverableMachine> machines;
  private final FailoverFactory failovers;
  private final Map<String, List<Return>> waiting = new LinkedHashMap<>();

  Returns(
      Simulator simulator, Map<String, RecoverableMachine> machines, FailoverFactory failovers) {
    this.simulator = simulator;
    this.machines = machines;
    this.failovers = failovers;
  }

  /**
   * Machines are stopped; they are back once they run.
   *
   * @param inTarget whether where they were failed over to
   */
  List<Return> await(List<String> names, boolean inTarget) {
    final List<Return> begun = new ArrayList<>();
    for (final String name : names) {
      final RecoverableMachine machine = Objects.requireNonNull(machines.get(name), name);
      final Return back = new Return(machine, inTarget, () -> failovers.of(name));
      waiting.computeIfAbsent(name, first -> listenTo(machine)).add(back);
      begun.add(back);
    }
    return begun;
  }

  /** One listener for all outages of a machine, however many. */
  private List<Return> listenTo(RecoverableMachine machine) {
    final List<Return> all = new ArrayList<>();
    final Runnable look = () -> all.removeIf(back -> back.isOverBy(simulator.now()));
    machine.path().stops().tell(look);
    machine.inTarget().tell(look);
    return all;
  }
}
