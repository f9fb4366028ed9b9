package org.drsim.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.drsim.quantity.Durations;
import org.drsim.scenario.OnOff;
import org.drsim.scenario.RandomWorkload;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.SteadyWorkload;
import org.drsim.scenario.TraceWorkload;
import org.drsim.scenario.Workload;
import org.drsim.scenario.readiness.Churns;
import org.drsim.workload.OnOffRhythm;
import org.drsim.workload.WriteSource;
import org.drsim.workload.WriteTrace;
import org.jspecify.annotations.Nullable;

/** How much the workloads of a scenario write on average. A pattern has a weekly mean of 1. */
public final class WorkloadChurns implements Churns {

  private final Map<String, Double> bytesPerSecond = new LinkedHashMap<>();
  private final Map<String, Double> writeBytes = new LinkedHashMap<>();

  /**
   * Of a complete scenario.
   *
   * @param traces the decoded trace of each trace workload
   */
  public WorkloadChurns(Scenario scenario, Function<TraceWorkload, WriteTrace> traces) {
    final double duration = Durations.seconds(scenario.simulation().duration());
    for (final Workload workload : scenario.workloads()) {
      final WriteSource source = WorkloadSources.of(workload, scenario, traces);
      writeBytes.put(workload.name(), source.meanWriteBytes());
      bytesPerSecond.put(workload.name(), mean(workload, traces, duration));
    }
  }

  private static double mean(
      Workload workload, Function<TraceWorkload, WriteTrace> traces, double durationSeconds) {
    if (workload instanceof SteadyWorkload steady) {
      return steady.churn().bytesPerSecond() * shareOn(steady.onOff());
    }
    if (workload instanceof RandomWorkload random) {
      return random.rate().perSecond() * random.size().mean() * shareOn(random.onOff());
    }
    final TraceWorkload stated = (TraceWorkload) workload;
    final WriteTrace trace = traces.apply(stated);
    final double bytes = stated.scale() * trace.bytesOfFirst(trace.count());
    return bytes / (stated.repeat() ? trace.spanSeconds() : durationSeconds);
  }

  private static double shareOn(@Nullable OnOff turns) {
    return turns == null ? 1 : new OnOffRhythm(turns.on(), turns.off()).shareOn();
  }

  @Override
  public double meanBytesPerSecond(String workload) {
    return Objects.requireNonNull(bytesPerSecond.get(workload), workload);
  }

  @Override
  public double meanWriteBytes(String workload) {
    return Objects.requireNonNull(writeBytes.get(workload), workload);
  }
}
