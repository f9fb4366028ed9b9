package org.drsim.output;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.drsim.measure.CriticalPath;
import org.drsim.measure.PlanOutage;
import org.drsim.quantity.ReadingUnit;
import org.drsim.recovery.RecoveryStep;

/** What decided how long a recovery took, in lines for a terminal of 80 columns. */
final class CriticalPathLines {

  private static final int MOST_STEPS = 6;
  private static final int LONGEST_PLAN = 24;
  private static final int LONGEST_STEP = 50;

  private final PlanOutage plan;
  private final List<CriticalPath.Part> path;
  private final StringBuilder text = new StringBuilder();

  CriticalPathLines(PlanOutage plan) {
    this.plan = plan;
    this.path = CriticalPath.of(plan);
  }

  /** Empty where there is nothing to tell. */
  String text() {
    if (path.isEmpty()) {
      return "";
    }
    if (plan.rtoSeconds() < Double.POSITIVE_INFINITY) {
      addSteps();
    } else if (last().outcome() == RecoveryStep.Outcome.BLOCKED) {
      text.append(String.format("%s is held up at %s%n", name(), step(last())));
      addAdvice(last().name());
    }
    return text.toString();
  }

  private RecoveryStep last() {
    return path.get(path.size() - 1).step();
  }

  private String name() {
    return ResultTable.printable(plan.name(), LONGEST_PLAN);
  }

  /** Those that would save most, the largest first. */
  private void addSteps() {
    addRow(
        name() + " over after " + ReadingUnit.duration(plan.rtoSeconds()) + ", decided by",
        "took",
        "if instant");
    final List<CriticalPath.Kind> worst =
        CriticalPath.kinds(plan).stream()
            .sorted(Comparator.comparingDouble(CriticalPath.Kind::gainSeconds).reversed())
            .filter(kind -> kind.gainSeconds() > 0)
            .toList();
    worst.stream().limit(MOST_STEPS).forEach(this::addKind);
    if (!worst.isEmpty()) {
      addAdvice(worst.get(0).name());
    }
  }

  private void addKind(CriticalPath.Kind kind) {
    addRow(
        "  " + ResultTable.printable(kind.name(), LONGEST_STEP),
        ReadingUnit.duration(kind.seconds()),
        "−" + ReadingUnit.duration(kind.gainSeconds()));
  }

  private static String step(RecoveryStep step) {
    final String whose = step.of() == RecoveryStep.Of.MACHINE ? step.subject() + ": " : "";
    return ResultTable.printable(whose + step.name(), LONGEST_STEP);
  }

  private void addAdvice(String step) {
    text.append("  → ").append(Advice.on(step)).append('\n');
  }

  private void addRow(String name, String took, String instant) {
    text.append(String.format(Locale.ROOT, "%-52s %11s %11s%n", name, took, instant));
  }
}
