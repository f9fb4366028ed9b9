package org.drsim.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drsim.measure.AgeListener;
import org.drsim.measure.JointAge;
import org.drsim.measure.MachineMeter;
import org.drsim.measure.Observation;
import org.drsim.measure.ObservedAge;
import org.drsim.measure.RpoKind;
import org.drsim.scenario.Metric;
import org.drsim.scenario.Objective;
import org.drsim.scenario.ObjectiveReading;
import org.drsim.scenario.Qualifier;
import org.drsim.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** Observes one replication for the objectives of its scenario. */
final class ObjectiveMeters {

  /**
   * What is observed for one reading.
   *
   * @param machines their indices
   * @param age null for a metric that is no age
   * @param joint null where a single machine is observed
   */
  private record Observed(
      ObjectiveReading reading,
      List<Integer> machines,
      @Nullable ObservedAge age,
      @Nullable JointAge joint) {}

  private final Map<String, Integer> indices = new LinkedHashMap<>();
  private final List<Observed> observed = new ArrayList<>();
  private final @Nullable OverTime overTime;

  /**
   * @param overTime follows the ages; null where nobody asks
   */
  ObjectiveMeters(Scenario scenario, List<ProtectedMachine> machines, @Nullable OverTime overTime) {
    this.overTime = overTime;
    final List<ObjectiveReading> readings = ObjectiveReading.of(scenario);
    if (!readings.isEmpty()) {
      for (int i = 0; i < machines.size(); i++) {
        indices.put(machines.get(i).settings().name(), i);
      }
    }
    readings.forEach(reading -> observe(reading, machines));
  }

  private void observe(ObjectiveReading reading, List<ProtectedMachine> machines) {
    final Metric metric = reading.stated().metric();
    final List<Integer> members =
        reading.machines().stream().map(name -> Objects.requireNonNull(indices.get(name))).toList();
    if (metric.of() != Metric.Of.INSTANT) {
      observed.add(new Observed(reading, members, null, null));
      return;
    }
    final ObservedAge age = new ObservedAge(reading.stated());
    final AgeListener told = overTime == null ? age : age.and(overTime.addAge());
    final JointAge joint = members.size() > 1 ? new JointAge(members.size(), told) : null;
    for (int i = 0; i < members.size(); i++) {
      tell(machines.get(members.get(i)).meter(), metric, joint == null ? told : joint.member(i));
    }
    observed.add(new Observed(reading, members, age, joint));
  }

  private static void tell(MachineMeter meter, Metric metric, AgeListener listener) {
    switch (metric) {
      case RPO -> meter.tell(RpoKind.CRASH_CONSISTENT, listener);
      case RPO_APP -> meter.tell(RpoKind.APP_CONSISTENT, listener);
      case RPO_MULTI_VM -> meter.tell(RpoKind.MULTI_VM, listener);
      case RPO_LATEST -> meter.tell(RpoKind.LATEST, listener);
      case RPO_LATEST_CACHE_LOST -> meter.tell(RpoKind.LATEST_CACHE_LOST, listener);
      case LAG -> meter.tellLag(listener);
      default -> throw new IllegalStateException(metric + " is no age");
    }
  }

  /**
   * What the replication says, in the order of the readings.
   *
   * @param results of all machines, which have closed their books
   */
  List<Observation> end(List<MachineResult> results, OutageFigures outages, double now) {
    return observed.stream().map(one -> end(one, results, outages, now)).toList();
  }

  /** When each outage began that a reading was missed in, in the order of the readings. */
  List<double[]> missedAt(OutageFigures outages) {
    return observed.stream().map(one -> outages.missedAt(one.reading())).toList();
  }

  private static Observation end(
      Observed one, List<MachineResult> results, OutageFigures outages, double now) {
    final Objective objective = one.reading().stated();
    if (one.joint() != null) {
      one.joint().end();
    }
    if (one.age() == null) {
      return Observation.ofFigures(
          objective,
          objective.metric() == Metric.UNPROTECTED
              ? unprotected(one, results)
              : outages.of(one.reading()));
    }
    final Observation observation = one.age().end(now);
    final boolean grows =
        one.machines().stream()
            .anyMatch(i -> !Double.isNaN(results.get(i).measures().growthPerHour()));
    return grows && objective.qualifier().form() == Qualifier.Form.MEAN
        ? observation.growing()
        : observation;
  }

  private static double[] unprotected(Observed one, List<MachineResult> results) {
    return new double[] {
      one.machines().stream()
          .mapToDouble(i -> results.get(i).measures().points().unprotectedSeconds())
          .max()
          .getAsDouble()
    };
  }
}
