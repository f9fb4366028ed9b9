package org.drsim.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.OutageMeasures;
import org.drsim.quantity.Constant;
import org.drsim.scenario.Fault;
import org.drsim.scenario.FaultScope;
import org.drsim.study.StudyResult;

/**
 * When a fault was under way in the replication that a chart shows.
 *
 * @param endSeconds positive infinity where it stayed to the end
 * @param machines that it hit or that were failed over; empty where it concerns others, too
 */
record FaultBand(String fault, double startSeconds, double endSeconds, Set<String> machines) {

  /** Those that stopped machines, and of the others those whose times are not left to chance. */
  static List<FaultBand> of(StudyResult result) {
    List<FaultBand> bands = new ArrayList<>();
    result.firstOutages().all().map(FaultBand::of).forEach(bands::add);
    for (Fault fault : result.scenario().faults()) {
      if (bands.stream().noneMatch(band -> band.fault().equals(fault.name()))
          && fault.at() instanceof Constant at) {
        double start = at.value();
        Set<String> machines =
            fault.scope() instanceof FaultScope.Machines some ? Set.copyOf(some.names()) : Set.of();
        if (fault.lasts() == null) {
          bands.add(new FaultBand(fault.name(), start, Double.POSITIVE_INFINITY, machines));
        } else if (fault.lasts() instanceof Constant lasts) {
          bands.add(new FaultBand(fault.name(), start, start + lasts.value(), machines));
        }
      }
    }
    bands.sort(Comparator.comparingDouble(FaultBand::startSeconds));
    return bands;
  }

  private static FaultBand of(OutageMeasures outage) {
    Set<String> machines =
        outage.machines().stream().map(MachineOutage::name).collect(Collectors.toSet());
    return new FaultBand(outage.fault(), outage.startSeconds(), outage.endSeconds(), machines);
  }

  boolean concerns(String machine) {
    return machines.isEmpty() || machines.contains(machine);
  }
}
