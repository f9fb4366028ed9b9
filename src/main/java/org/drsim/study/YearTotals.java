package org.drsim.study;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.drsim.statistics.Estimate;
import org.drsim.statistics.Estimates;

/** Keeps what happened in each whole year of each replication. */
final class YearTotals {

  private static final double YEAR_SECONDS = 365 * 86_400.0;

  // Columns: these, then the seconds without each application, then whether each objective was
  // missed.
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
  private double[] values = new double[0];
  private int years;

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
    makeRoom(yearsOfRun);
    result.outages().forEach(this::add);
    for (int i = 0; i < applications.size(); i++) {
      for (final ApplicationMeasures.Down down : result.services().get(i).outages()) {
        addDown(FIRST_NAMED + i, down.startSeconds(), down.endSeconds());
      }
    }
    for (int i = 0; i < readings.size(); i++) {
      for (final double at : result.missedAt().get(i)) {
        set(at, FIRST_NAMED + applications.size() + readings.get(i).objective(), 1);
      }
    }
    years += yearsOfRun;
  }

  private void makeRoom(int more) {
    final int needed = (years + more) * columns;
    if (values.length < needed) {
      values = Arrays.copyOf(values, Math.max(needed, values.length * 3 / 2));
    }
  }

  private void add(OutageMeasures outage) {
    if (faults.contains(outage.fault())) {
      increase(outage.startSeconds(), OUTAGES, 1);
    }
    final List<MachineOutage> recovered =
        outage.machines().stream().filter(machine -> machine.loss() != null).toList();
    if (!recovered.isEmpty()) {
      final var loss = new GroupOutage("", recovered).loss();
      increase(outage.startSeconds(), LOSS_SECONDS, loss.seconds());
      increase(outage.startSeconds(), LOSS_BYTES, loss.bytes());
    }
  }

  private void addDown(int column, double start, double end) {
    for (int year = Math.max(0, year(start)); year < yearsOfRun && begin(year) < end; year++) {
      final double down = Math.min(end, begin(year + 1)) - Math.max(start, begin(year));
      values[(years + year) * columns + column] += Math.max(0, down);
    }
  }

  private double begin(int year) {
    return from + year * YEAR_SECONDS;
  }

  private int year(double seconds) {
    return (int) StrictMath.floor((seconds - from) / YEAR_SECONDS);
  }

  private void increase(double at, int column, double by) {
    final int year = year(at);
    if (year >= 0 && year < yearsOfRun) {
      values[(years + year) * columns + column] += by;
    }
  }

  private void set(double at, int column, double value) {
    final int year = year(at);
    if (year >= 0 && year < yearsOfRun) {
      values[(years + year) * columns + column] = value;
    }
  }

  void addAll(YearTotals later) {
    makeRoom(later.years);
    System.arraycopy(later.values, 0, values, years * columns, later.years * columns);
    years += later.years;
  }

  void pass(State state) {
    years = (int) state.whole(years);
    values = state.numbers(Arrays.copyOf(values, years * columns));
  }

  YearsReport report() {
    return years == 0
        ? YearsReport.NONE
        : new YearsReport(
            years, mean(OUTAGES), mean(LOSS_SECONDS), mean(LOSS_BYTES), availabilities(), missed());
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
        final double[] each = column(FIRST_NAMED + applications.size() + i);
        final int times = (int) Arrays.stream(each).sum();
        all.add(
            new YearsReport.Named(
                objectives.get(i).toString(), Estimates.proportion(times, years)));
      }
    }
    return all;
  }

  private Estimate mean(int column) {
    final double[] all = column(column);
    return Arrays.stream(all).anyMatch(Double::isNaN)
        ? Estimate.nothing(years, "not known in every outage")
        : Estimates.mean(all);
  }

  private double[] column(int column) {
    final double[] all = new double[years];
    for (int year = 0; year < years; year++) {
      all[year] = values[year * columns + column];
    }
    return all;
  }
}
