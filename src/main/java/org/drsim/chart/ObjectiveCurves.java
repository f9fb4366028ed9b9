package org.drsim.chart;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.RpoKind;
import org.drsim.scenario.Metric;
import org.drsim.scenario.Objective;
import org.drsim.scenario.ObjectiveReading;
import org.drsim.study.MachineReport;
import org.drsim.study.StudyResult;
import org.jspecify.annotations.Nullable;

/**
 * Curves of what has an objective of its own among several machines, without which the line of the
 * objective would say nothing: a machine, or several together.
 */
final class ObjectiveCurves {

  /** Of the first ones; more are left out, and their objectives. */
  private static final List<Color> COLOURS =
      List.of(new Color(0x8C510A), new Color(0x6B4C9A), new Color(0x5A6B00));

  private final StudyResult result;
  private final Map<String, ExceedanceCurve> curves = new LinkedHashMap<>();

  ObjectiveCurves(StudyResult result) {
    this.result = result;
    ObjectiveReading.of(result.scenario()).stream()
        .filter(reading -> isOwn(reading.stated()))
        .forEach(this::add);
  }

  private void add(ObjectiveReading reading) {
    final String name = name(reading.stated());
    final AgeDistribution age = curves.size() < COLOURS.size() ? age(reading) : null;
    if (age != null && !curves.containsKey(name)) {
      curves.put(
          name,
          new ExceedanceCurve(
              name + ExceedanceCurve.figures(age),
              age,
              COLOURS.get(curves.size()),
              RpoKindStyle.subject()));
    }
  }

  private static String name(Objective stated) {
    return "newest point of " + stated.kind() + " " + ChartText.printable(stated.name());
  }

  private boolean isOwn(Objective stated) {
    return stated.metric() == Metric.RPO && !isTold(stated);
  }

  /** Of machines each by itself the worst one tells, and of one machine in all its only curve. */
  private boolean isTold(Objective stated) {
    return stated.each() || result.machines().size() == 1;
  }

  private @Nullable AgeDistribution age(ObjectiveReading reading) {
    if (reading.machines().size() == 1) {
      final List<String> names = result.machines().stream().map(MachineReport::name).toList();
      return result.ages().of(names.indexOf(reading.machines().get(0)), RpoKind.CRASH_CONSISTENT);
    }
    final String name = reading.stated().name();
    return reading.stated().kind() == Objective.Kind.APPLICATION
        ? result.ages().ofApplication(name)
        : reading.stated().kind() == Objective.Kind.GROUP ? result.ages().ofGroup(name) : null;
  }

  List<ExceedanceCurve> curves() {
    return List.copyOf(curves.values());
  }

  /** Whether there is a curve that the objective is about. */
  boolean isShown(Objective stated) {
    return isTold(stated) || (isOwn(stated) && curves.containsKey(name(stated)));
  }
}
