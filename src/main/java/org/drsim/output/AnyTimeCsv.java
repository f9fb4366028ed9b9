package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.drsim.measure.AnyInstant;
import org.drsim.measure.MarkerSteps;
import org.drsim.measure.MarkerSteps.Step;
import org.drsim.measure.StepThinning;
import org.drsim.measure.Survival;
import org.drsim.quantity.Durations;
import org.drsim.scenario.Members;
import org.drsim.scenario.RecoveryPlan;
import org.drsim.scenario.RecoveryPointChoice;
import org.drsim.scenario.Scenario;

/**
 * What an outage at any instant would lose of the machines that are worst off, and of every
 * application and plan together.
 */
public final class AnyTimeCsv {

  /** Machines that stand by themselves. */
  static final int MOST_MACHINES = 20;

  /** Applications, and plans. */
  static final int MOST_GROUPS = 100;

  /** In one function; beyond it steps are left out, always so that the loss is not understated. */
  static final int MOST_STEPS = 4000;

  static final Table TABLE =
      Table.of(
          "any-time.csv",
          "interval of one of the worst machines, an application or a plan (for scenarios without faults, or with --what-if-any-time): an outage at a time t in it would lose t − markerSeconds",
          column("kind", "machine, application or plan"),
          column("name", "its name"),
          column("cache", "lost or readable"),
          column("choice", "of recovery point"),
          column("afterSeconds", "begin of the interval, not in it"),
          column("toSeconds", "end of the interval, in it"),
          column(
              "markerSeconds", "the state that would be restored; of several machines the oldest"),
          column(
              "overstatedSeconds",
              "by how much the loss may be overstated, as steps were left out; 0 where it is exact"));

  private final double end;
  private final List<Subject> subjects = new ArrayList<>();

  /** Something that would lose data. */
  private record Subject(
      String kind, String name, Survival survival, Map<RecoveryPointChoice, MarkerSteps> steps) {}

  private AnyTimeCsv(Scenario scenario, List<AnyInstant> machines) {
    this.end = Durations.seconds(scenario.simulation().duration());
    final double from = Durations.seconds(scenario.simulation().warmUp());
    for (final Survival survival : Survival.values()) {
      final Map<String, AnyInstant> own = new LinkedHashMap<>();
      machines.stream()
          .filter(machine -> machine.survival() == survival)
          .forEach(machine -> own.put(machine.machine(), machine));
      Members.ofApplications(scenario).entrySet().stream()
          .limit(MOST_GROUPS)
          .forEach(one -> addGroup("application", one.getKey(), survival, one.getValue(), own));
      for (final RecoveryPlan plan :
          scenario.recoveryPlans().stream().limit(MOST_GROUPS).toList()) {
        addGroup("plan", plan.name(), survival, plan.machineNames(), own);
      }
      own.values().stream()
          .sorted(Comparator.comparingDouble((AnyInstant one) -> worst(one, from, end)).reversed())
          .limit(MOST_MACHINES)
          .forEach(
              one -> subjects.add(new Subject("machine", one.machine(), survival, one.steps())));
    }
  }

  /** The file, for a scenario in which nothing goes wrong. */
  public static RunFile of(Scenario scenario, List<AnyInstant> machines) {
    return new RunFile(
        TABLE.file(), true, stream -> new AnyTimeCsv(scenario, machines).write(stream));
  }

  private static double worst(AnyInstant machine, double from, double end) {
    final MarkerSteps steps = machine.steps().get(RecoveryPointChoice.LATEST_PROCESSED);
    return steps == null ? Double.POSITIVE_INFINITY : steps.distribution(from, end).max();
  }

  private void addGroup(
      String kind,
      String name,
      Survival survival,
      List<String> members,
      Map<String, AnyInstant> machines) {
    final List<AnyInstant> own =
        members.stream().map(machines::get).filter(Objects::nonNull).toList();
    final Map<RecoveryPointChoice, MarkerSteps> together = new EnumMap<>(RecoveryPointChoice.class);
    for (final RecoveryPointChoice choice : RecoveryPointChoice.values()) {
      final List<MarkerSteps> steps =
          own.stream().map(one -> one.steps().get(choice)).filter(Objects::nonNull).toList();
      if (!own.isEmpty() && steps.size() == own.size()) {
        together.put(choice, MarkerSteps.oldest(steps));
      }
    }
    subjects.add(new Subject(kind, name, survival, together));
  }

  private void write(OutputStream stream) throws IOException {
    CsvTable.write(
        stream,
        TABLE,
        table -> {
          for (final Subject subject : subjects) {
            for (final Map.Entry<RecoveryPointChoice, MarkerSteps> one :
                subject.steps().entrySet()) {
              addSteps(table, subject, one.getKey(), one.getValue().steps());
            }
          }
        });
  }

  private void addSteps(
      CsvTable table, Subject subject, RecoveryPointChoice choice, List<Step> steps)
      throws IOException {
    final double[] markers = steps.stream().mapToDouble(Step::markerSeconds).toArray();
    final double tolerance = StepThinning.tolerance(List.of(markers), MOST_STEPS);
    int next;
    for (int i = 0; i < markers.length; i = next) {
      next = StepThinning.next(markers, i, tolerance);
      final double overstated = newest(markers, i, next) - markers[i];
      final String cache = subject.survival().name().toLowerCase(Locale.ROOT);
      table.text(subject.kind()).text(subject.name()).text(cache.substring("cache_".length()));
      table.text(ChoiceNames.of(choice)).number(steps.get(i).afterSeconds());
      table.number(next < markers.length ? steps.get(next).afterSeconds() : end);
      table.number(markers[i]).number(overstated).endRow();
    }
  }

  private static double newest(double[] markers, int from, int to) {
    double newest = markers[from];
    for (int i = from + 1; i < to; i++) {
      newest = Math.max(newest, markers[i]);
    }
    return newest;
  }
}
