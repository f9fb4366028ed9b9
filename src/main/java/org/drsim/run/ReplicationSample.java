package org.drsim.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.drsim.engine.Engine;
import org.drsim.engine.RandomNumbers;
import org.drsim.quantity.Durations;
import org.drsim.replication.PathSample;
import org.drsim.scenario.Scenario;

/**
 * Replication in detail with nothing going wrong, for a time: what an outage at any instant of
 * years loses is what it would have lost at an instant of the sample. It is that of replication 0,
 * whichever replications are run.
 */
public final class ReplicationSample {

  /** Left out at the beginning, and gone on with at the end. */
  private static final Duration MARGIN = Duration.ofHours(2);

  private final Scenario scenario;
  private final Map<String, PathSample> machines;
  private final Map<String, Double> speeds;

  private ReplicationSample(
      Scenario scenario, Map<String, PathSample> machines, Map<String, Double> speeds) {
    this.scenario = scenario;
    this.machines = machines;
    this.speeds = speeds;
  }

  static ReplicationSample take(PreparedScenario prepared, Engine engine) {
    final Duration sampled = prepared.scenario().simulation().sample();
    final Scenario calm =
        prepared.scenario().undisturbed(MARGIN, MARGIN.plus(sampled).plus(MARGIN));
    final double begins = Durations.seconds(MARGIN);
    final Sampling sampling = new Sampling(begins, begins + Durations.seconds(sampled));
    SimulationRun.run(
        new PreparedScenario(calm, prepared.machines()),
        0,
        engine,
        false,
        Extras.of(sampling),
        share -> {});
    final Map<String, PathSample> machines = new LinkedHashMap<>();
    prepared.machines().forEach(one -> machines.put(one.name(), sampling.of(one.name())));
    return new ReplicationSample(
        prepared.scenario(), machines, CatchUpSpeeds.of(prepared, machines));
  }

  PathSample of(PreparedMachine machine) {
    return Objects.requireNonNull(machines.get(machine.name()), machine.name());
  }

  /**
   * Which instant of the sample the start of a replication is. A drawn one, as far as nothing binds
   * the sample to the calendar: neither a pattern nor stated times of markers.
   */
  double shiftSeconds(RandomNumbers numbers) {
    final double period = Durations.seconds(scenario.simulation().sample());
    final double share = numbers.stream("replication sample", "begins").uniform(0);
    final double interval = intervalSeconds();
    final boolean isWeekly = scenario.followsPattern();
    final boolean isGiven = scenario.service().markerPhase().given().isPresent();
    final double drawn =
        isWeekly
            ? isGiven ? 0 : share * interval
            : isGiven ? StrictMath.floor(share * period / interval) * interval : share * period;
    final double shift = drawn - Durations.seconds(MARGIN);
    return shift - StrictMath.floor(shift / period) * period;
  }

  private double intervalSeconds() {
    return scenario.policies().stream()
        .mapToDouble(policy -> Durations.seconds(policy.crashConsistentEvery()))
        .max()
        .orElse(0);
  }

  /** What the way of a machine can carry over what it usually does. */
  double catchUpSpeed(PreparedMachine machine) {
    return Objects.requireNonNull(speeds.get(machine.name()), machine.name());
  }
}
