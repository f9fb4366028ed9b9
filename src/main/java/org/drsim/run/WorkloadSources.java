package org.drsim.run;

import java.util.Optional;
import java.util.function.Function;
import org.drsim.quantity.Durations;
import org.drsim.scenario.OnOff;
import org.drsim.scenario.Pattern;
import org.drsim.scenario.RandomWorkload;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.SteadyWorkload;
import org.drsim.scenario.TraceWorkload;
import org.drsim.scenario.Workload;
import org.drsim.workload.CellSource;
import org.drsim.workload.OnOffRhythm;
import org.drsim.workload.PoissonSource;
import org.drsim.workload.RegularSource;
import org.drsim.workload.Rhythm;
import org.drsim.workload.SteadySource;
import org.drsim.workload.TraceSource;
import org.drsim.workload.VaryingSource;
import org.drsim.workload.VaryingSteadySource;
import org.drsim.workload.WeeklyRhythm;
import org.drsim.workload.WriteCounts;
import org.drsim.workload.WriteSource;
import org.drsim.workload.WriteTrace;
import org.jspecify.annotations.Nullable;

/** Makes of a workload as stated one that can be run. */
final class WorkloadSources {

  private WorkloadSources() {}

  /** The source of a workload of a scenario. */
  static WriteSource of(
      Workload workload, Scenario scenario, Function<TraceWorkload, WriteTrace> traces) {
    if (workload instanceof SteadyWorkload steady) {
      final double churn = steady.churn().bytesPerSecond();
      return rhythm(steady.pattern(), steady.onOff(), scenario)
          .<WriteSource>map(rhythm -> new VaryingSteadySource(churn, rhythm))
          .orElseGet(() -> new SteadySource(churn));
    }
    if (workload instanceof TraceWorkload trace) {
      return new TraceSource(traces.apply(trace), trace.repeat(), trace.scale());
    }
    final RandomWorkload random = (RandomWorkload) workload;
    return rhythm(random.pattern(), random.onOff(), scenario)
        .map(rhythm -> varying(random, rhythm))
        .orElseGet(() -> random(random));
  }

  /** The rhythm of a rate; nothing where it is constant. */
  private static Optional<Rhythm> rhythm(
      @Nullable String pattern, @Nullable OnOff onOff, Scenario scenario) {
    final Optional<Rhythm> weekly =
        scenario.patterns().stream()
            .filter(stated -> stated.name().equals(pattern))
            .map(stated -> weekly(stated, scenario))
            .filter(rhythm -> !rhythm.isFlat())
            .<Rhythm>map(rhythm -> rhythm)
            .findFirst();
    if (onOff == null) {
      return weekly;
    }
    final Rhythm turns = new OnOffRhythm(onOff.on(), onOff.off());
    return Optional.of(weekly.map(rhythm -> rhythm.and(turns)).orElse(turns));
  }

  private static WeeklyRhythm weekly(Pattern pattern, Scenario scenario) {
    return new WeeklyRhythm(
        pattern.hourFactors(),
        pattern.dayFactors(),
        pattern.timeZone().id(),
        scenario.simulation().start());
  }

  private static WriteSource varying(RandomWorkload workload, Rhythm rhythm) {
    final boolean regular = isRegular(workload);
    final double perSecond = workload.rate().perSecond();
    if (workload.exact()) {
      return new VaryingSource(perSecond, rhythm, regular, workload.size());
    }
    final double cellSeconds = Durations.seconds(workload.cell());
    return new CellSource(
        cellSeconds,
        regular
            ? WriteCounts.regular(perSecond, rhythm, cellSeconds)
            : WriteCounts.poisson(perSecond, rhythm, cellSeconds),
        workload.size());
  }

  private static boolean isRegular(RandomWorkload workload) {
    return workload.arrivals() == RandomWorkload.Arrivals.REGULAR;
  }

  private static WriteSource random(RandomWorkload workload) {
    final boolean regular = isRegular(workload);
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
