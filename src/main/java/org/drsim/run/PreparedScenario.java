package org.drsim.run;

import java.time.Duration;
import java.util.List;
import org.drsim.engine.Engine;
import org.drsim.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * A scenario with all that is the same in each of its replications: immutable, shared by all of
 * them.
 *
 * @param machines in the order of the scenario
 * @param sample of replication that is not simulated; null where it is, or before it is taken
 */
public record PreparedScenario(
    Scenario scenario, List<PreparedMachine> machines, @Nullable ReplicationSample sample) {

  public PreparedScenario {
    machines = List.copyOf(machines);
  }

  public PreparedScenario(Scenario scenario, List<PreparedMachine> machines) {
    this(scenario, machines, null);
  }

  /** The same with its sample, where it needs one and has none. */
  public PreparedScenario sampled(Engine engine) {
    return sample != null || scenario.simulation().isDetailed()
        ? this
        : new PreparedScenario(scenario, machines, ReplicationSample.take(this, engine));
  }

  /** The same in which people decide later on a fault. */
  public PreparedScenario decidingAfter(String fault, Duration time) {
    return new PreparedScenario(scenario.decidingAfter(fault, time), machines, sample);
  }

  /** The same with nothing going wrong. */
  public PreparedScenario withoutFaults() {
    return new PreparedScenario(scenario.withoutFaults(), machines);
  }
}
