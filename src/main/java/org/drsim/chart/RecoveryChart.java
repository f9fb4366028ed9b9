package org.drsim.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.drsim.measure.CriticalPath;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.OutageGroups;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.PlanOutage;
import org.drsim.quantity.ReadingUnit;
import org.drsim.recovery.Phase;
import org.drsim.scenario.Scenario;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;

/**
 * How machines came back after an outage: a bar each, coloured by phase, below what their plans did
 * in between; of more machines than fit, the slowest of each group.
 */
public final class RecoveryChart {

  private static final int MOST_MACHINES = 30;
  private static final int MOST_PLANS = 10;

  /** Plans whose critical paths are marked: more lines nobody can follow. */
  private static final int MOST_MARKED = 3;

  private static final int TIME_INTERVALS = 12;

  private final OutageMeasures outage;
  private final List<RecoveryRow> plans;
  private final List<RecoveryRow> machines;
  private final List<RecoveryRow> all;
  private final List<PlanOutage> marked;

  private RecoveryChart(Scenario scenario, OutageMeasures outage) {
    this.outage = outage;
    this.plans = plans(outage);
    this.machines = machines(scenario, outage);
    this.all = Stream.concat(plans.stream(), machines.stream()).toList();
    this.marked =
        slowest(outage)
            .filter(plan -> !CriticalPath.steps(plan).isEmpty())
            .limit(MOST_MARKED)
            .toList();
  }

  /** Whether there is anything to show. */
  public static boolean hasSomething(OutageMeasures outage) {
    return outage.machines().stream().anyMatch(machine -> !machine.phases().isEmpty());
  }

  /**
   * Draws one outage.
   *
   * @param title name of the scenario
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(String title, Scenario scenario, OutageMeasures outage) {
    final RecoveryChart chart = new RecoveryChart(scenario, outage);
    final String shown = ChartText.printable(title);
    return Picture.draw(
        "Recovery: " + shown, BarRows.height(chart.all.size()), style -> chart.draw(shown, style));
  }

  private static List<RecoveryRow> plans(OutageMeasures outage) {
    return slowest(outage)
        .filter(RecoveryRow::isWorthARow)
        .limit(MOST_PLANS)
        .map(plan -> RecoveryRow.of(outage, plan))
        .toList();
  }

  private static Stream<PlanOutage> slowest(OutageMeasures outage) {
    return outage.plans().stream()
        .sorted(Comparator.comparingDouble(PlanOutage::rtoSeconds).reversed());
  }

  private static List<RecoveryRow> machines(Scenario scenario, OutageMeasures outage) {
    if (outage.machines().size() <= MOST_MACHINES) {
      return outage.machines().stream()
          .map(machine -> RecoveryRow.of(machine.name(), outage, machine))
          .toList();
    }
    return new OutageGroups(scenario)
        .groups(outage).stream()
            .sorted(Comparator.comparingDouble(group -> -group.slowest().rtoSeconds()))
            .limit(MOST_MACHINES)
            .map(group -> row(outage, group.name(), group.slowest()))
            .toList();
  }

  private static RecoveryRow row(OutageMeasures outage, String group, MachineOutage slowest) {
    // A machine that was stated by itself, as those of a table are, is a group of its own.
    final String name = slowest.name();
    return RecoveryRow.of(group.equals(name) ? name : group + ": " + name, outage, slowest);
  }

  private JFreeChart draw(String title, ChartStyle style) {
    final double start = outage.startSeconds();
    final double longest =
        all.stream().mapToDouble(row -> row.endSeconds(start) - start).max().orElse(0);
    final AxisScale time = AxisScale.of(Math.max(1, longest), TIME_INTERVALS);
    final NumberAxis domain =
        style.axis(
            "time since the beginning of the outage",
            time.unitName(),
            time,
            0,
            time.fromSeconds(Math.max(1, longest)));
    final BarRows rows = new BarRows(style, domain, all.stream().map(RecoveryRow::name).toList());
    domain.setRange(0, room(rows, time));
    for (int row = 0; row < all.size(); row++) {
      addBar(rows, time, row);
    }
    final PathMarks path = new PathMarks(all, rows, time, outage);
    marked.forEach(path::add);
    for (int row = 0; row < all.size(); row++) {
      addFigure(rows, time, row);
    }
    final JFreeChart chart = style.chart(rows.plot(), title, subtitle(), legend());
    phases(style).standBelow(chart);
    return chart;
  }

  /** For the figures behind the bars. */
  private double room(BarRows rows, AxisScale time) {
    return all.stream()
        .mapToDouble(row -> rows.room(end(time, row), row.figure()))
        .reduce(time.fromSeconds(1), Math::max);
  }

  private double end(AxisScale time, RecoveryRow row) {
    return time.fromSeconds(row.endSeconds(outage.startSeconds()) - outage.startSeconds());
  }

  private void addBar(BarRows rows, AxisScale time, int number) {
    final RecoveryRow row = all.get(number);
    for (final Phase phase : row.phases()) {
      final PhaseColour look = PhaseColour.of(phase.name());
      final double from = time.fromSeconds(phase.startSeconds() - outage.startSeconds());
      final double to = time.fromSeconds(phase.endSeconds() - outage.startSeconds());
      rows.addPiece(number, from, to, look.colour());
      final String title = PhaseColour.title(phase.name());
      if (!title.equals(phase.name())) {
        rows.addInside(number, from, to, ChartText.printable(title), look.ink());
      }
    }
  }

  private void addFigure(BarRows rows, AxisScale time, int number) {
    final RecoveryRow row = all.get(number);
    rows.addFigure(
        number, end(time, row), row.figure(), row.isBack() ? ChartStyle.INK : ChartStyle.VERMILION);
  }

  private String subtitle() {
    final int number = outage.machines().size();
    final String shown =
        machines.size() == number
            ? (number == 1 ? "1 machine" : number + " machines")
            : number
                + " machines, the slowest "
                + (showsGroups() ? "of each group " : "")
                + "shown";
    return "Recovery from outage “"
        + ChartText.printable(outage.fault())
        + "”, "
        + ReadingUnit.duration(outage.startSeconds())
        + " after the start · "
        + shown;
  }

  /** Rows of single machines are called like them, and only like them. */
  private boolean showsGroups() {
    final List<String> names = outage.machines().stream().map(MachineOutage::name).toList();
    return machines.stream().anyMatch(row -> !names.contains(row.name()));
  }

  private String legend() {
    return "figure: time from the beginning of the fault until the machine served again"
        + (plans.isEmpty() ? "" : ", or until the plan was over")
        + (marked.isEmpty() ? "" : ChartText.SEPARATOR + "line: what decided when " + ofWhich());
  }

  private String ofWhich() {
    if (marked.size() == 1) {
      return "plan " + ChartText.printable(marked.get(0).name()) + " was over";
    }
    return marked.size() < outage.plans().size()
        ? "the slowest " + marked.size() + " plans were over"
        : "the plans were over";
  }

  private ColourKey phases(ChartStyle style) {
    final ColourKey key = new ColourKey(style);
    if (!marked.isEmpty()) {
      key.addLine("critical path", ChartStyle.INK, PathMarks.STROKE);
    }
    all.stream()
        .flatMap(row -> row.phases().stream())
        .map(phase -> PhaseColour.of(phase.name()))
        .distinct()
        .sorted()
        .forEach(look -> key.add(look.shown(), look.colour()));
    return key;
  }
}
