package org.drsim.run;

import java.util.List;
import org.drsim.scenario.Scenario;

/**
 * A scenario with all that is the same in each of its replications: immutable, shared by all of
 * them.
 *
 * @param machines in the order of the scenario
 */
public record PreparedScenario(Scenario scenario, List<PreparedMachine> machines) {

  public PreparedScenario {
    machines = List.copyOf(machines);
  }

  /** The same with nothing going wrong. */
  public PreparedScenario withoutFaults() {
    return new PreparedScenario(scenario.withoutFaults(), machines);
  }
}
