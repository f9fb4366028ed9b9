package org.drsim.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.drsim.measure.BudgetPart;
import org.drsim.quantity.ReadingUnit;
import org.drsim.study.MachineReport;
import org.drsim.study.StudyResult;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;

/**
 * What the mean RPO is made of: a bar for each machine, its pieces in the order of the way; of more
 * machines than fit, the worst, below the mean of all.
 */
public final class BudgetChart {

  private static final int MOST_BARS = 20;
  private static final int INTERVALS = 12;

  /** In percent, of a bar of shares. */
  private static final double WHOLE = 100;

  /** Room for the figure behind the longest bar, as a share of it. */
  private static final double ROOM = 1.16;

  /** A part of less than this share of its bar, in all bars, is not worth a line in the key. */
  private static final double SEEN = 0.001;

  private final StudyResult result;
  private final List<Bar> bars = new ArrayList<>();
  private final int machines;

  /** Parts in seconds. */
  private record Bar(String name, Map<BudgetPart, Double> parts, String figure, boolean grows) {

    double seconds() {
      return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Of an RPO that grows for good, which has no mean, shares of a length. */
    double seconds(BudgetPart part, double longest) {
      final double own = parts.getOrDefault(part, 0.0);
      return grows ? own / seconds() * longest : own;
    }
  }

  private BudgetChart(StudyResult result) {
    this.result = result;
    final List<Bar> all =
        result.machines().stream()
            .filter(machine -> !machine.budget().isEmpty())
            .map(BudgetChart::bar)
            .toList();
    machines = all.size();
    final List<Bar> stable = all.stream().filter(bar -> !bar.grows()).toList();
    if (machines > 1 && !stable.isEmpty()) {
      bars.add(mean(stable));
    }
    if (machines <= MOST_BARS) {
      bars.addAll(all);
    } else {
      all.stream()
          .sorted(Comparator.comparingDouble((Bar bar) -> -bar.seconds()))
          .limit(MOST_BARS)
          .forEach(bars::add);
    }
  }

  /** Whether there is anything to show. */
  public static boolean hasSomething(StudyResult result) {
    return result.machines().stream().anyMatch(machine -> !machine.budget().isEmpty());
  }

  /**
   * Draws all replications of a run.
   *
   * @param title name of the scenario
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(String title, StudyResult result) {
    final BudgetChart chart = new BudgetChart(result);
    final String shown = ChartText.printable(title);
    return Picture.draw(
        "RPO budget: " + shown,
        BarRows.height(chart.bars.size()),
        style -> chart.draw(shown, style));
  }

  private static Bar bar(MachineReport machine) {
    final Double growth = machine.growthPerHour();
    final double mean = machine.budget().values().stream().mapToDouble(Double::doubleValue).sum();
    return new Bar(
        machine.name(),
        machine.budget(),
        growth == null
            ? ReadingUnit.duration(mean)
            : "grows by " + ReadingUnit.duration(growth) + " per hour",
        growth != null);
  }

  private static Bar mean(List<Bar> all) {
    final Map<BudgetPart, Double> parts = new EnumMap<>(BudgetPart.class);
    for (final BudgetPart part : BudgetPart.values()) {
      final double sum = all.stream().mapToDouble(bar -> bar.parts().getOrDefault(part, 0.0)).sum();
      parts.put(part, sum / all.size());
    }
    final double mean = parts.values().stream().mapToDouble(Double::doubleValue).sum();
    return new Bar("mean of " + all.size(), parts, ReadingUnit.duration(mean), false);
  }

  private JFreeChart draw(String title, ChartStyle style) {
    final double longest =
        bars.stream().filter(bar -> !bar.grows()).mapToDouble(Bar::seconds).max().orElse(WHOLE);
    final boolean shares = bars.stream().allMatch(Bar::grows);
    final AxisScale scale =
        shares ? AxisScale.ofNumbers(WHOLE, INTERVALS) : AxisScale.of(longest, INTERVALS);
    final double end = scale.fromSeconds(longest) * ROOM;
    final NumberAxis domain =
        shares
            ? style.axis("share of the RPO (%)", scale, 0, end)
            : style.axis("mean RPO", scale.unitName(), scale, 0, end);
    final BarRows rows = new BarRows(style, domain, bars.stream().map(Bar::name).toList());
    domain.setRange(0, Math.max(end, room(rows, scale.fromSeconds(longest))));
    for (int row = 0; row < bars.size(); row++) {
      addBar(rows, row, scale, longest);
    }
    final JFreeChart chart = style.chart(rows.plot(), title, subtitle(), legend());
    key(style).standBelow(chart);
    return chart;
  }

  /** Bars of an RPO that grows are all as long as the longest, and have the longest texts. */
  private double room(BarRows rows, double longest) {
    return bars.stream()
        .filter(Bar::grows)
        .mapToDouble(bar -> rows.room(longest, bar.figure()))
        .max()
        .orElse(0);
  }

  private void addBar(BarRows rows, int row, AxisScale scale, double longest) {
    double end = 0;
    for (final BudgetPart part : BudgetPart.values()) {
      final double from = end;
      end += bars.get(row).seconds(part, longest);
      rows.addPiece(row, scale.fromSeconds(from), scale.fromSeconds(end), BudgetColour.of(part));
    }
    rows.addFigure(
        row,
        scale.fromSeconds(end),
        bars.get(row).figure(),
        bars.get(row).grows() ? ChartStyle.VERMILION : ChartStyle.INK);
  }

  private ColourKey key(ChartStyle style) {
    final ColourKey key = new ColourKey(style);
    for (final BudgetPart part : BudgetPart.values()) {
      if (bars.stream()
          .anyMatch(bar -> bar.parts().getOrDefault(part, 0.0) > SEEN * bar.seconds())) {
        key.add(part.words(), BudgetColour.of(part));
      }
    }
    return key;
  }

  private String subtitle() {
    final String whose =
        machines == 1 ? ChartText.printable(bars.get(0).name()) : machines + " machines";
    final String shown =
        machines > MOST_BARS ? ", the " + MOST_BARS + " with the highest shown" : "";
    return "What the mean RPO against crash-consistent recovery points is made of · "
        + whose
        + shown
        + ChartText.reality(result);
  }

  private String legend() {
    final StringBuilder text =
        new StringBuilder("figure: mean RPO; its pieces, in the order of the way, add up to it");
    if (bars.stream().anyMatch(Bar::grows)) {
      text.append("   ·   orange: grows for good, so that there is no mean; the bar shows shares");
    }
    return text.append(ChartText.replications(result)).toString();
  }
}
