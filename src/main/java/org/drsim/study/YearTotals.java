package org.drsim.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drsim.measure.ApplicationMeasures;
import org.drsim.measure.GroupOutage;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.OutageMeasures;
import org.drsim.quantity.Durations;
import org.drsim.run.RunResult;
import org.drsim.scenario.Application;
import org.drsim.scenario.Fault;
import org.drsim.scenario.Metric;
import org.drsim.scenario.Objective;
import org.drsim.scenario.ObjectiveReading;
import org.drsim.scenario.Scenario;
import org.drsim.statistics.BettingTest;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.Estimates;

/**
 * Adds up what happened in the whole years of each replication. Its years share the draws that are
 * made once, such as the phase of its recovery points, so that a replication is one observation.
 */
final class YearTotals {

  private static final double YEAR_SECONDS = 365 * 86_400.0;
  private static final double HALF_ERROR = (1 - Estimates.CONFIDENCE) / 2;
  private static final String SINGLE =
      "bounds need 2 replications: years of one depend on each other";

  // Columns: these, then the seconds without each application, then in how many years each
  // objective was missed.
  private static final int OUTAGES = 0;
  private static final int LOSS_SECONDS = 1;
  private static final int LOSS_BYTES = 2;
  private static final int FIRST_NAMED = 3;

  private final double from;
  private final int yearsOfRun;
  private final Set<String> faults = new LinkedHashSet<>();
  private final List<String> applications;
  private final List<Objective> objectives;
  private final List<ObjectiveReading> readings;
  private final int columns;
  private double[] sums = new double[0];
  private int replications;

  YearTotals(Scenario scenario) {
    this.from = Durations.seconds(scenario.simulation().warmUp());
    final double measured = Durations.seconds(scenario.simulation().duration()) - from;
    this.yearsOfRun = (int) (measured / YEAR_SECONDS);
    scenario.faults().stream().map(Fault::name).forEach(faults::add);
    this.applications = scenario.applications().stream().map(Application::name).toList();
    this.objectives = scenario.objectives();
    this.readings = ObjectiveReading.of(scenario);
    this.columns = FIRST_NAMED + applications.size() + objectives.size();
  }

  void add(RunResult result) {
    if (yearsOfRun == 0 || faults.isEmpty()) {
      return;
    }
    makeRoom(1);
    result.outages().forEach(this::add);
    for (int i = 0; i < applications.size(); i++) {
      for (final ApplicationMeasures.Down down : result.services().get(i).outages()) {
        increase(FIRST_NAMED + i, secondsInYears(down));
      }
    }
    addMissed(result.missedAt());
    replications++;
  }

  private void makeRoom(int more) {
    final int needed = (replications + more) * columns;
    if (sums.length < needed) {
      sums = Arrays.copyOf(sums, Math.max(needed, sums.length * 3 / 2));
    }
  }

  private void add(OutageMeasures outage) {
    if (!isInYears(outage.startSeconds())) {
      return;
    }
    if (faults.contains(outage.fault())) {
      increase(OUTAGES, 1);
    }
    final List<MachineOutage> recovered =
        outage.machines().stream().filter(machine -> machine.loss() != null).toList();
    if (!recovered.isEmpty()) {
      final var loss = new GroupOutage("", recovered).loss();
      increase(LOSS_SECONDS, loss.seconds());
      increase(LOSS_BYTES, loss.bytes());
    }
  }

  private double secondsInYears(ApplicationMeasures.Down down) {
    final double end = from + yearsOfRun * YEAR_SECONDS;
    return Math.max(0, Math.min(end, down.endSeconds()) - Math.max(from, down.startSeconds()));
  }

  /** Whatever misses it, and however often: a year counts once. */
  private void addMissed(List<double[]> missedAt) {
    final List<BitSet> missed = objectives.stream().map(objective -> new BitSet()).toList();
    for (int i = 0; i < readings.size(); i++) {
      for (final double at : missedAt.get(i)) {
        if (isInYears(at)) {
          missed.get(readings.get(i).objective()).set(year(at));
        }
      }
    }
    for (int i = 0; i < missed.size(); i++) {
      increase(FIRST_NAMED + applications.size() + i, missed.get(i).cardinality());
    }
  }

  private boolean isInYears(double seconds) {
    return seconds >= from && year(seconds) < yearsOfRun;
  }

  private int year(double seconds) {
    return (int) StrictMath.floor((seconds - from) / YEAR_SECONDS);
  }

  private void increase(int column, double by) {
    sums[replications * columns + column] += by;
  }

  void addAll(YearTotals later) {
    makeRoom(later.replications);
    System.arraycopy(later.sums, 0, sums, replications * columns, later.replications * columns);
    replications += later.replications;
  }

  void pass(State state) {
    replications = (int) state.whole(replications);
    sums = state.numbers(Arrays.copyOf(sums, replications * columns));
  }

  YearsReport report() {
    return replications == 0
        ? YearsReport.NONE
        : new YearsReport(
            replications * yearsOfRun,
            mean(OUTAGES),
            mean(LOSS_SECONDS),
            mean(LOSS_BYTES),
            availabilities(),
            missed());
  }

  private List<YearsReport.Named> availabilities() {
    final List<YearsReport.Named> all = new ArrayList<>();
    for (int i = 0; i < applications.size(); i++) {
      final Estimate down = mean(FIRST_NAMED + i);
      all.add(
          new YearsReport.Named(
              applications.get(i), down.map(seconds -> 1 - seconds / YEAR_SECONDS)));
    }
    return all;
  }

  private List<YearsReport.Named> missed() {
    final List<YearsReport.Named> all = new ArrayList<>();
    for (int i = 0; i < objectives.size(); i++) {
      if (objectives.get(i).metric().of() == Metric.Of.OUTAGE) {
        final Estimate share = probability(FIRST_NAMED + applications.size() + i);
        all.add(new YearsReport.Named(objectives.get(i).toString(), share));
      }
    }
    return all;
  }

  private Estimate mean(int column) {
    final double[] all = perYear(column);
    if (Arrays.stream(all).anyMatch(Double::isNaN)) {
      return Estimate.nothing(replications, "not known in every outage");
    }
    final Estimate mean = Estimates.mean(all);
    return replications == 1 && Double.isFinite(mean.value())
        ? Estimate.withoutBounds(mean.value(), 1, SINGLE)
        : mean;
  }

  /** Of years that are observations of their own where each replication has one. */
  private Estimate probability(int column) {
    final double[] shares = perYear(column);
    if (replications == 1) {
      return Estimate.withoutBounds(shares[0], 1, SINGLE);
    }
    final double sum = Arrays.stream(shares).sum();
    if (yearsOfRun == 1) {
      return Estimates.proportion((int) sum, replications);
    }
    final double[] ones = new double[replications];
    Arrays.fill(ones, 1);
    final BettingTest test = new BettingTest(shares, ones, 1);
    return new Estimate(
        sum / replications,
        test.lowerBound(HALF_ERROR),
        test.upperBound(HALF_ERROR),
        replications,
        null);
  }

  /** The mean year of each replication. */
  private double[] perYear(int column) {
    final double[] all = new double[replications];
    Arrays.setAll(all, i -> sums[i * columns + column] / yearsOfRun);
    return all;
  }
}
