package org.drsim.chart;

import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.stream.Stream;
import org.drsim.calibration.LogComparison;
import org.drsim.calibration.LogComparison.ComparedMachine;
import org.drsim.calibration.PairedSample;
import org.drsim.measure.SawTooth;
import org.drsim.quantity.ReadingUnit;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** The RPO that a service logged, as dots over the simulated one. */
public final class LoggedRpoChart {

  /** Machines drawn, those that agree least first. */
  private static final int MOST_MACHINES = 4;

  private static final int PANEL = 330;
  private static final int FRAME = 150;
  private static final double ROOM = 1.08;
  private static final double DOT = 4.5;

  private final LogComparison comparison;
  private final List<ComparedMachine> shown;

  private LoggedRpoChart(LogComparison comparison) {
    this.comparison = comparison;
    this.shown =
        comparison.machines().stream()
            .filter(machine -> machine.agreement() != null)
            .sorted((one, other) -> Double.compare(error(other), error(one)))
            .limit(MOST_MACHINES)
            .toList();
  }

  private static double error(ComparedMachine machine) {
    return machine.samples().stream().mapToDouble(PairedSample::error).average().orElse(0);
  }

  /**
   * Draws the machines that agree least.
   *
   * @param title name of the scenario
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(String title, LogComparison comparison) {
    final LoggedRpoChart chart = new LoggedRpoChart(comparison);
    final String name = ChartText.printable(title);
    return Picture.draw(
        "Logged RPO: " + name,
        FRAME + PANEL * chart.shown.size(),
        style -> chart.draw(name, style));
  }

  private JFreeChart draw(String title, ChartStyle style) {
    final double from =
        shown.stream().mapToDouble(m -> m.pairing().ours().startSeconds()).min().orElse(0);
    final double to =
        shown.stream().mapToDouble(m -> m.pairing().ours().endSeconds()).max().orElse(1);
    final AxisScale time = AxisScale.of(to - from, 12);
    final CombinedDomainXYPlot plot = new CombinedDomainXYPlot(style.time(time, from, to));
    shown.forEach(machine -> plot.add(panel(machine, time, style)));
    return style.chart(plot, title, subtitle(), legend());
  }

  private XYPlot panel(ComparedMachine machine, AxisScale time, ChartStyle style) {
    final double highest = highest(machine);
    final AxisScale rpo = AxisScale.of(highest, 6);
    final NumberAxis axis =
        style.axis(
            ChartText.printable(machine.name()),
            rpo.unitName(),
            rpo,
            0,
            rpo.fromSeconds(highest) * ROOM);
    final SawTooth ours = machine.pairing().ours();
    final XYPlot plot =
        new RpoPanel(ours, time, rpo, axis).plot(Double.NaN, machine.pairing().fromSeconds());
    addDots(plot, machine.samples(), time, rpo);
    return plot;
  }

  private static double highest(ComparedMachine machine) {
    final SawTooth ours = machine.pairing().ours();
    double highest = 1;
    for (int drop = 0; drop < ours.drops(); drop++) {
      final double tip =
          drop + 1 == ours.drops() ? ours.endSeconds() : ours.availableSeconds(drop + 1);
      if (!ours.isGap(drop)) {
        highest = Math.max(highest, tip - ours.markerSeconds(drop));
      }
    }
    final double logged =
        machine.samples().stream().mapToDouble(PairedSample::logged).max().orElse(0);
    return Math.max(highest, logged);
  }

  private static void addDots(
      XYPlot plot, List<PairedSample> samples, AxisScale time, AxisScale rpo) {
    final DefaultXYDataset data = new DefaultXYDataset();
    data.addSeries(
        "logged",
        new double[][] {
          samples.stream().mapToDouble(sample -> time.fromSeconds(sample.seconds())).toArray(),
          samples.stream().mapToDouble(sample -> rpo.fromSeconds(sample.logged())).toArray()
        });
    final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    renderer.setSeriesPaint(0, ChartStyle.VERMILION);
    renderer.setSeriesShape(0, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setDataset(1, data);
    plot.setRenderer(1, renderer);
  }

  private String subtitle() {
    final long all =
        comparison.machines().stream().filter(machine -> machine.agreement() != null).count();
    return "Logged RPO (dots), taken as "
        + comparison.meaning().words()
        + ", over the simulated age (line) · mean error "
        + ReadingUnit.duration(comparison.all().errorSeconds())
        + (all > shown.size() ? " · the worst " + shown.size() + " of " + all + " machines" : "");
  }

  private String legend() {
    return Stream.of(
            "first replication",
            String.format(
                java.util.Locale.ROOT, "clock offset %+.0f s", comparison.offset().seconds()),
            comparison.offset().origin().key().replace('-', ' '))
        .reduce((one, other) -> one + ChartText.SEPARATOR + other)
        .orElse("");
  }
}
