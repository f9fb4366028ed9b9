package org.drsim.chart;

import java.util.List;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.AnyInstant;
import org.drsim.measure.SawTooth;
import org.drsim.measure.Survival;
import org.drsim.quantity.Durations;
import org.drsim.quantity.ReadingUnit;
import org.drsim.scenario.SimulationSettings;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTitleAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleAnchor;

/**
 * What an outage would lose, over its instant: a panel for each choice of recovery point, with the
 * machine that would lose most before the range of all machines.
 */
public final class InstantChart {

  private static final int HEIGHT_OF_A_PANEL = 120;
  private static final int HEIGHT_OF_THE_REST = 180;
  private static final int LEAST_HEIGHT = 420;
  private static final int TIME_INTERVALS = 13;
  private static final int LOSS_INTERVALS = 3;

  /** Room for the name of a panel above its curve. */
  private static final double HEADROOM = 1.35;

  private final Survival survival;
  private final double start;
  private final double end;
  private final List<InstantPanel> panels;
  private final int machines;

  private InstantChart(SimulationSettings settings, List<AnyInstant> machines, Survival survival) {
    this.survival = survival;
    this.start = Durations.seconds(settings.warmUp());
    this.end = Durations.seconds(settings.duration());
    final List<AnyInstant> some =
        machines.stream().filter(machine -> machine.survival() == survival).toList();
    this.machines = some.size();
    this.panels = InstantPanel.of(some, start, end);
  }

  /** Whether there is anything to show. */
  public static boolean hasSomething(List<AnyInstant> machines) {
    return machines.stream().anyMatch(machine -> !machine.steps().isEmpty());
  }

  /**
   * Draws one replication without its faults.
   *
   * @param title name of the scenario
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(
      String title, SimulationSettings settings, List<AnyInstant> machines, Survival survival) {
    final InstantChart chart = new InstantChart(settings, machines, survival);
    final String shown = ChartText.printable(title);
    final int height = HEIGHT_OF_THE_REST + HEIGHT_OF_A_PANEL * chart.panels.size();
    return Picture.draw(
        "Loss by instant of outage: " + shown,
        Math.max(LEAST_HEIGHT, height),
        style -> chart.draw(shown, style));
  }

  private JFreeChart draw(String title, ChartStyle style) {
    final AxisScale time = AxisScale.of(Math.max(1, end - start), TIME_INTERVALS);
    final NumberAxis domain = style.time(time, start, Math.max(end, start + 1));
    domain.setLabel("instant of the outage since start (" + time.unitName() + ")");
    final CombinedDomainXYPlot all = new CombinedDomainXYPlot(domain);
    all.setGap(12);
    panels.forEach(panel -> all.add(plot(panel, style, time)));
    return style.chart(all, title, subtitle(), legend());
  }

  private XYPlot plot(InstantPanel shown, ChartStyle style, AxisScale time) {
    final SawTooth worst = shown.worst();
    final double top = Math.max(1, shown.highestSeconds());
    final AxisScale loss = AxisScale.of(top, LOSS_INTERVALS);
    final NumberAxis axis =
        style.axis("loss", loss.symbol(), loss, 0, loss.fromSeconds(top) * HEADROOM);
    final RpoPanel panel = new RpoPanel(worst, time, loss, axis);
    if (machines > 1) {
      panel.behind(shown.machines());
    }
    final XYPlot plot = panel.plot(Double.NaN, 0);
    final AgeDistribution losses = shown.losses();
    final TextTitle name =
        new TextTitle(
            shown.names()
                + "  ·  "
                + ChartText.printable(worst.machine())
                + ": mean "
                + ReadingUnit.duration(losses.mean())
                + ", p95 "
                + ReadingUnit.duration(losses.quantile(0.95))
                + ", max "
                + ReadingUnit.duration(losses.max()),
            style.bold(12));
    name.setPaint(ChartStyle.INK);
    name.setPadding(2, 4, 2, 4);
    plot.addAnnotation(new XYTitleAnnotation(0, 1, name, RectangleAnchor.TOP_LEFT));
    return plot;
  }

  private String subtitle() {
    return "What an outage at an instant would lose, the cache account "
        + (survival == Survival.CACHE_LOST ? "lost" : "readable")
        + " · "
        + (machines == 1 ? "1 machine" : machines + " machines");
  }

  private String legend() {
    final StringBuilder text = new StringBuilder("blue: the machine that would lose most");
    if (panels.stream().anyMatch(panel -> RpoPanel.isBand(panel.worst()))) {
      text.append(", as a band with its mean where its teeth are too many");
    }
    if (machines > 1) {
      text.append(ChartText.SEPARATOR).append("grey: from the least to the most of all machines");
    }
    return text.append(ChartText.SEPARATOR)
        .append("one replication, without its faults")
        .toString();
  }
}
