package org.drsim.study;

import java.util.List;
import java.util.Set;
import org.drsim.measure.ApplicationMeasures;
import org.drsim.measure.GroupOutage;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.OutageMeasures;
import org.drsim.scenario.Application;
import org.drsim.statistics.Estimate;

/** Keeps how one application served in every replication, and in every outage. */
final class ApplicationTotals {

  private static final double HOUR = 3600;

  private final PerOutage rto = new PerOutage();
  private final PerOutage skew = new PerOutage();
  private final PerOutage downSeconds = new PerOutage();

  /**
   * @param members names of its machines
   */
  void add(
      long replication,
      ApplicationMeasures service,
      List<OutageMeasures> outages,
      Set<String> members) {
    downSeconds.add(replication, service.downSeconds());
    service.counted().forEach(down -> rto.add(replication, down.rtoSeconds()));
    for (final OutageMeasures outage : outages) {
      final List<MachineOutage> recovered =
          outage.machines().stream()
              .filter(machine -> machine.loss() != null && members.contains(machine.name()))
              .toList();
      if (!recovered.isEmpty()) {
        skew.add(replication, new GroupOutage("", recovered).loss().skewSeconds());
      }
    }
  }

  void addAll(ApplicationTotals later) {
    rto.addAll(later.rto);
    skew.addAll(later.skew);
    downSeconds.addAll(later.downSeconds);
  }

  void pass(State state) {
    rto.pass(state);
    skew.pass(state);
    downSeconds.pass(state);
  }

  /**
   * @param measuredSeconds of one replication
   */
  ApplicationReport report(Application stated, GroupReport together, double measuredSeconds) {
    final Double cost = stated.costPerHour();
    final Estimate down = downSeconds.mean();
    return new ApplicationReport(
        together,
        rto.count(),
        rto.figure(),
        down.map(seconds -> 1 - seconds / measuredSeconds),
        skew.mean(),
        cost == null
            ? Estimate.nothing(down.n(), "no cost per hour is stated")
            : down.map(seconds -> seconds / HOUR * cost));
  }
}
