package org.drsim.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.replication.MachineWrites;
import org.drsim.replication.PathSample;
import org.drsim.replication.ReplicationPath;
import org.drsim.replication.SampledPoints;
import org.drsim.replication.SampledStops;
import org.jspecify.annotations.Nullable;

/** Has the machines of one run take their writes and recovery points from a sample. */
final class SampledReplication {

  private final Simulator simulator;
  private final ReplicationSample sample;
  private final double shift;

  private SampledReplication(Simulator simulator, ReplicationSample sample, double shift) {
    this.simulator = simulator;
    this.sample = sample;
    this.shift = shift;
  }

  /** Null where replication is simulated. */
  static @Nullable SampledReplication of(
      Simulator simulator, PreparedScenario prepared, RandomNumbers numbers) {
    final ReplicationSample sample = prepared.sample();
    return sample == null
        ? null
        : new SampledReplication(simulator, sample, sample.shiftSeconds(numbers));
  }

  MachineCurves curves(PreparedMachine machine) {
    return new MachineCurves(sample.of(machine).curve(shift));
  }

  /**
   * @param path which nothing goes over, and of which faults stop parts
   */
  SampledPoints points(PreparedMachine machine, ReplicationPath path, MachineWrites writes) {
    final PathSample own = sample.of(machine);
    final SampledStops stops =
        new SampledStops(
            path.stops(),
            simulator::now,
            own,
            sample.catchUpSpeed(machine),
            machine.memoryBytes() == Long.MAX_VALUE
                ? Double.POSITIVE_INFINITY
                : machine.memoryBytes() / own.meanChurn(),
            machine.retention().seconds());
    return new SampledPoints(
        own,
        shift,
        machine.retention(),
        machine.hasAppPoints(),
        stops,
        simulator::now,
        writes::bytesBy);
  }

  /** Consistency groups have points in common. */
  void share(List<ProtectedMachine> machines, MarkerTimes markers) {
    final Map<String, List<SampledPoints>> groups = new LinkedHashMap<>();
    for (final ProtectedMachine machine : machines) {
      if (markers.common(machine.settings()) != null) {
        groups
            .computeIfAbsent(
                Objects.requireNonNull(machine.settings().consistencyGroup()),
                group -> new ArrayList<>())
            .add(Objects.requireNonNull(machine.sampled()));
      }
    }
    groups.values().forEach(members -> members.forEach(member -> member.share(members)));
  }
}
