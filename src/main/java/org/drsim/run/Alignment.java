package org.drsim.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.drsim.scenario.Disk;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.TraceWorkload;
import org.drsim.scenario.TraceWorkload.Align;
import org.drsim.scenario.Workload;
import org.drsim.workload.TraceSource;
import org.drsim.workload.WriteSource;

/** Lets each disk that replays a trace begin where the trace's workload says. */
final class Alignment {

  /** How many disks replay a trace, by workload. */
  private final Map<String, Integer> disks = new LinkedHashMap<>();

  /** How many of them have their place. */
  private final Map<String, Integer> placed = new LinkedHashMap<>();

  Alignment(Scenario scenario) {
    for (final Machine machine : scenario.machines()) {
      machine.disks().stream()
          .filter(disk -> !disk.exclude())
          .map(Disk::workload)
          .forEach(workload -> disks.merge(workload, 1, Integer::sum));
    }
  }

  /** The source of the next disk of a workload, in the order of the scenario. */
  WriteSource next(Workload workload, WriteSource source) {
    if (!(workload instanceof TraceWorkload trace)
        || !(source instanceof TraceSource replay)
        || trace.align() == Align.TOGETHER) {
      return source;
    }
    if (trace.align() == Align.RANDOM) {
      return replay.fromAnywhere();
    }
    final int place = placed.merge(trace.name(), 1, Integer::sum) - 1;
    return replay.from((double) place / disks.getOrDefault(trace.name(), 1));
  }
}
