package org.drsim.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.AnyInstant;
import org.drsim.measure.MarkerSteps;
import org.drsim.measure.MarkerSteps.Step;
import org.drsim.measure.SawTooth;
import org.drsim.scenario.RecoveryPointChoice;

/**
 * What outages at all instants would lose by some choices that come to the same.
 *
 * @param machines the loss of each over the instant of the outage
 */
record InstantPanel(List<RecoveryPointChoice> choices, List<SawTooth> machines) {

  /** In the order of the choices; those to the oldest point are of no interest. */
  static List<InstantPanel> of(List<AnyInstant> machines, double startSeconds, double endSeconds) {
    final List<InstantPanel> panels = new ArrayList<>();
    final List<List<MarkerSteps>> known = new ArrayList<>();
    for (final RecoveryPointChoice choice : RecoveryPointChoice.values()) {
      final List<AnyInstant> some =
          machines.stream().filter(machine -> machine.steps().containsKey(choice)).toList();
      if (some.isEmpty() || choice == RecoveryPointChoice.OLDEST) {
        continue;
      }
      final List<MarkerSteps> steps = some.stream().map(one -> steps(one, choice)).toList();
      final int same = find(known, steps);
      if (same >= 0) {
        panels.get(same).choices().add(choice);
      } else {
        known.add(steps);
        panels.add(
            new InstantPanel(
                new ArrayList<>(List.of(choice)),
                some.stream()
                    .map(
                        machine ->
                            curve(
                                machine.machine(),
                                steps(machine, choice),
                                startSeconds,
                                endSeconds))
                    .toList()));
      }
    }
    return panels;
  }

  private static MarkerSteps steps(AnyInstant machine, RecoveryPointChoice choice) {
    return Objects.requireNonNull(machine.steps().get(choice), choice.name());
  }

  private static int find(List<List<MarkerSteps>> known, List<MarkerSteps> wanted) {
    for (int i = 0; i < known.size(); i++) {
      boolean same = known.get(i).size() == wanted.size();
      for (int machine = 0; same && machine < wanted.size(); machine++) {
        same = known.get(i).get(machine).steps().equals(wanted.get(machine).steps());
      }
      if (same) {
        return i;
      }
    }
    return -1;
  }

  /** The loss has the shape of an RPO: it grows with the instant and drops at each step. */
  private static SawTooth curve(String machine, MarkerSteps function, double start, double end) {
    final List<Step> steps = function.steps();
    final List<Step> shown = new ArrayList<>();
    shown.add(new Step(start, Double.NaN));
    for (final Step step : steps) {
      if (step.afterSeconds() <= start) {
        shown.set(0, new Step(start, step.markerSeconds()));
      } else if (step.afterSeconds() < end) {
        shown.add(step);
      }
    }
    return new SawTooth(
        machine,
        shown.stream().mapToDouble(Step::afterSeconds).toArray(),
        shown.stream().mapToDouble(Step::markerSeconds).toArray(),
        end,
        false);
  }

  /** The machine that would lose most at the worst instant. */
  SawTooth worst() {
    return machines.stream().max(Comparator.comparingDouble(RpoLayout::highest)).orElseThrow();
  }

  double highestSeconds() {
    return RpoLayout.highest(worst());
  }

  /** What it loses over all instants. */
  AgeDistribution losses() {
    final SawTooth worst = worst();
    final AgeDistribution losses = new AgeDistribution();
    for (int drop = 0; drop < worst.drops(); drop++) {
      final boolean last = drop + 1 == worst.drops();
      final double tip = last ? worst.endSeconds() : worst.availableSeconds(drop + 1);
      if (!worst.isGap(drop)) {
        losses.add(
            worst.availableSeconds(drop) - worst.markerSeconds(drop),
            tip - worst.markerSeconds(drop));
      }
    }
    return losses;
  }

  /** For example {@code latest, latest-processed}. */
  String names() {
    return choices.stream()
        .map(choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(", "));
  }
}
