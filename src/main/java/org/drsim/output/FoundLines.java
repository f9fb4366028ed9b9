package org.drsim.output;

import java.util.List;
import java.util.Locale;
import org.drsim.study.ObjectiveReport;
import org.drsim.study.Verdict;
import org.drsim.sweep.Goal;
import org.drsim.sweep.goal.FoundValue;
import org.drsim.sweep.goal.GoalResult;
import org.drsim.sweep.goal.Trial;

/** What searches along a path found, in lines for a terminal. */
final class FoundLines {

  private final GoalResult.Values values;
  private final StringBuilder text = new StringBuilder();

  private FoundLines(GoalResult.Values values) {
    this.values = values;
  }

  static String of(GoalResult.Values values) {
    return new FoundLines(values).text();
  }

  private String text() {
    values.rows().forEach(this::addRow);
    return text.toString();
  }

  private void add(String format, Object... inserted) {
    text.append(String.format(Locale.ROOT, format, inserted).stripTrailing()).append('\n');
  }

  private boolean smallest() {
    return values.goal() instanceof Goal.Value value && value.smallest();
  }

  private void addRow(GoalResult.Row row) {
    final FoundValue found = row.found();
    final String where = row.fixed().isEmpty() ? "" : GoalLines.label(row.fixed()) + ": ";
    add("  %s%s", where, outcome(row));
    row.headroom().ifPresent(growth -> addGrowth(growth, (Goal.Headroom) values.goal()));
    found.confirmed().ifPresent(trial -> addConfirmation(row, trial));
    found.beyond().ifPresent(trial -> addBeyond(row, trial));
    if (!found.monotone()) {
      addContradiction(row);
    }
    add(
        "    %d values looked at under common random numbers, %,d replications",
        found.trials().size(), found.replications());
  }

  private String outcome(GoalResult.Row row) {
    final FoundValue found = row.found();
    final int count = row.along().values().size();
    final String end = row.along().values().get(smallest() ? 0 : count - 1);
    return switch (found.ending()) {
      case FOUND -> row.text(found.confirmed().orElseThrow());
      case AT_END ->
          end + ", the end of the range: " + (smallest() ? "less" : "more") + " may do, too";
      case UNCONFIRMED ->
          "none that fresh replications confirm with 95 % confidence; more replications may";
      case NONE ->
          "none of "
              + row.along().values().get(0)
              + " … "
              + row.along().values().get(count - 1)
              + safeEnd(row);
    };
  }

  /** What is said of the end that should meet if any does. */
  private String safeEnd(GoalResult.Row row) {
    final List<Trial> trials = row.found().trials();
    final Trial end = smallest() ? trials.get(trials.size() - 1) : trials.get(0);
    return end.verdict() == Verdict.MISSED
        ? ": even " + row.text(end) + " misses"
        : String.format(
            Locale.ROOT,
            " is shown to meet it: of %s it cannot be told from %,d replications",
            row.text(end),
            end.replications());
  }

  private void addGrowth(GoalResult.Growth growth, Goal.Headroom goal) {
    add("    %s times what it is at first", Decimals.text(rounded(growth.factor())));
    if (growth.months() >= 0) {
      add(
          "    at %s %% a month it holds for %d months and breaks in month %d",
          Decimals.text(rounded(100 * goal.perMonth())), growth.months(), growth.months() + 1);
    }
  }

  private static double rounded(double value) {
    return StrictMath.rint(value * 1000) / 1000;
  }

  private void addConfirmation(GoalResult.Row row, Trial trial) {
    final int attempts = row.found().attempts();
    add(
        "    on %,d fresh replication%s%s%s:",
        trial.replications(),
        trial.replications() == 1 ? "" : "s",
        attempts > 1
            ? " (of " + row.text(trial) + ", value number " + attempts + " that was tried)"
            : "",
        hasInterval(trial) ? ", with 95 % confidence" : "");
    for (final ObjectiveReport report : trial.reports()) {
      add(
          "      %-56s  %10s  %-28s  %s",
          ResultTable.printable(report.objective().toString(), 56),
          StudyLines.reading(report.unit(), report.estimate().value()),
          Double.isNaN(report.estimate().low())
              ? ""
              : StudyLines.reading(report.unit(), report.estimate().low())
                  + " … "
                  + StudyLines.reading(report.unit(), report.estimate().high()),
          report.verdict());
    }
  }

  private static boolean hasInterval(Trial trial) {
    return trial.reports().stream().anyMatch(one -> !Double.isNaN(one.estimate().low()));
  }

  private void addBeyond(GoalResult.Row row, Trial trial) {
    add(
        "    next %s, %s: %s",
        smallest() ? "below" : "above",
        row.text(trial),
        trial.verdict() == Verdict.MISSED
            ? "missed"
            : String.format(
                Locale.ROOT, "cannot be told from %,d replications", trial.replications()));
  }

  private void addContradiction(GoalResult.Row row) {
    final Trial met = row.found().contradiction().get(0);
    final Trial other = row.found().contradiction().get(1);
    add(
        "    not monotone: met at %s, %s at %s; so all values were looked at",
        row.text(met), other.verdict(), row.text(other));
  }
}
