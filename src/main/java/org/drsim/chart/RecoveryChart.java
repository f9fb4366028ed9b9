package org.drsim.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.OutageGroups;
import org.drsim.measure.OutageMeasures;
import org.drsim.quantity.ReadingUnit;
import org.drsim.recovery.Phase;
import org.drsim.scenario.Scenario;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;

/**
 * How machines came back after an outage: a bar each, coloured by phase; of more machines than fit,
 * the slowest of each group.
 */
public final class RecoveryChart {

  private static final int MOST_BARS = 30;
  private static final int TIME_INTERVALS = 12;

  /** Room for the figure behind the longest bar, as a share of it. */
  private static final double ROOM = 1.12;

  private final OutageMeasures outage;
  private final List<Bar> bars;

  /** One machine, or the slowest of a group. */
  private record Bar(String name, MachineOutage machine) {}

  private RecoveryChart(Scenario scenario, OutageMeasures outage) {
    this.outage = outage;
    this.bars = bars(scenario, outage);
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
    RecoveryChart chart = new RecoveryChart(scenario, outage);
    String shown = ChartText.printable(title);
    return Picture.draw(
        "Recovery: " + shown, BarRows.height(chart.bars.size()), style -> chart.draw(shown, style));
  }

  private static List<Bar> bars(Scenario scenario, OutageMeasures outage) {
    List<MachineOutage> machines = outage.machines();
    if (machines.size() <= MOST_BARS) {
      return machines.stream().map(machine -> new Bar(machine.name(), machine)).toList();
    }
    return new OutageGroups(scenario)
        .groups(outage).stream()
            .map(group -> new Bar(group.name() + ": " + group.slowest().name(), group.slowest()))
            .sorted(Comparator.comparingDouble((Bar bar) -> -bar.machine().rtoSeconds()))
            .limit(MOST_BARS)
            .toList();
  }

  private JFreeChart draw(String title, ChartStyle style) {
    double longest =
        bars.stream()
            .flatMap(bar -> bar.machine().phases().stream())
            .mapToDouble(phase -> phase.endSeconds() - outage.startSeconds())
            .max()
            .orElse(1);
    AxisScale time = AxisScale.of(longest, TIME_INTERVALS);
    NumberAxis domain =
        style.axis(
            "time since the beginning of the outage",
            time.unitName(),
            time,
            0,
            time.fromSeconds(longest) * ROOM);
    BarRows rows = new BarRows(style, domain, bars.stream().map(Bar::name).toList());
    for (int row = 0; row < bars.size(); row++) {
      addBar(rows, time, row);
    }
    JFreeChart chart = style.chart(rows.plot(), title, subtitle(), legend());
    phases(style).standBelow(chart);
    return chart;
  }

  private void addBar(BarRows rows, AxisScale time, int row) {
    MachineOutage machine = bars.get(row).machine();
    double end = 0;
    for (Phase phase : machine.phases()) {
      double from = time.fromSeconds(phase.startSeconds() - outage.startSeconds());
      end = time.fromSeconds(phase.endSeconds() - outage.startSeconds());
      rows.addPiece(row, from, end, PhaseColour.of(phase.name()));
    }
    boolean back = machine.rtoSeconds() < Double.POSITIVE_INFINITY;
    rows.addFigure(
        row,
        end,
        back ? ReadingUnit.duration(machine.rtoSeconds()) : "not back",
        back ? ChartStyle.INK : ChartStyle.VERMILION);
  }

  private String subtitle() {
    int machines = outage.machines().size();
    String shown =
        bars.size() == machines
            ? (machines == 1 ? "1 machine" : machines + " machines")
            : machines + " machines, the slowest of each group shown";
    return "Recovery from outage “"
        + ChartText.printable(outage.fault())
        + "”, "
        + ReadingUnit.duration(outage.startSeconds())
        + " after the start · "
        + shown;
  }

  private static String legend() {
    return "figure: time from the beginning of the fault until the machine served again";
  }

  private ColourKey phases(ChartStyle style) {
    List<String> present = new ArrayList<>();
    for (Bar bar : bars) {
      bar.machine().phases().stream()
          .map(Phase::name)
          .filter(name -> !present.contains(name))
          .forEach(present::add);
    }
    present.sort(Comparator.comparingInt(PhaseColour::place));
    ColourKey key = new ColourKey(style);
    present.forEach(phase -> key.add(phase, PhaseColour.of(phase)));
    return key;
  }
}
