package org.drsim.run;

import java.util.function.Function;
import org.drsim.quantity.Durations;
import org.drsim.scenario.RandomWorkload;
import org.drsim.scenario.SteadyWorkload;
import org.drsim.scenario.TraceWorkload;
import org.drsim.scenario.Workload;
import org.drsim.workload.CellSource;
import org.drsim.workload.PoissonSource;
import org.drsim.workload.RegularSource;
import org.drsim.workload.SteadySource;
import org.drsim.workload.TraceSource;
import org.drsim.workload.WriteCounts;
import org.drsim.workload.WriteSource;
import org.drsim.workload.WriteTrace;

/** Makes of a workload as stated one that can be run. */
final class WorkloadSources {

  private WorkloadSources() {}

  static WriteSource of(Workload workload, Function<TraceWorkload, WriteTrace> traces) {
    if (workload instanceof SteadyWorkload steady) {
      return new SteadySource(steady.churn().bytesPerSecond());
    }
    if (workload instanceof TraceWorkload trace) {
      return new TraceSource(traces.apply(trace), trace.repeat(), trace.scale());
    }
    return random((RandomWorkload) workload);
  }

  private static WriteSource random(RandomWorkload workload) {
    final boolean regular = workload.arrivals() == RandomWorkload.Arrivals.REGULAR;
    final double perSecond = workload.rate().perSecond();
    if (workload.exact()) {
      return regular
          ? new RegularSource(perSecond, workload.size())
          : new PoissonSource(perSecond, workload.size());
    }
    final double cellSeconds = Durations.seconds(workload.cell());
    final double perCell = perSecond * cellSeconds;
    return new CellSource(
        cellSeconds,
        regular ? WriteCounts.regular(perCell) : WriteCounts.poisson(perCell),
        workload.size());
  }
}
