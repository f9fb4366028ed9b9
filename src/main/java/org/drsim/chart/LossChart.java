package org.drsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drsim.measure.GroupLoss;
import org.drsim.measure.GroupOutage;
import org.drsim.measure.OutageMeasures;
import org.drsim.quantity.ReadingUnit;
import org.drsim.scenario.RecoveryPointChoice;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/** What each choice of recovery point would lose at an outage: a bar for the worst machine. */
public final class LossChart {

  private static final int HEIGHT_OF_A_BAR = 44;
  private static final int HEIGHT_OF_THE_REST = 190;
  private static final double BAR = 0.62;

  /** For the figures beside the longest bar: length of the axis in bars. */
  private static final double ROOM = 1.35;

  private final OutageMeasures outage;
  private final Map<RecoveryPointChoice, GroupLoss> losses;
  private final @Nullable RecoveryPointChoice chosen;

  private LossChart(OutageMeasures outage) {
    this.outage = outage;
    GroupOutage all = new GroupOutage("all machines", outage.machines());
    this.losses = all.alternatives();
    this.chosen = all.choice();
  }

  /** Whether there is anything to show. */
  public static boolean hasSomething(OutageMeasures outage) {
    return outage.machines().stream().anyMatch(machine -> !machine.alternatives().isEmpty());
  }

  /**
   * Draws one outage.
   *
   * @param title name of the scenario
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(String title, OutageMeasures outage) {
    LossChart chart = new LossChart(outage);
    String shown = ChartText.printable(title);
    return Picture.draw(
        "Loss by recovery point: " + shown,
        HEIGHT_OF_THE_REST + HEIGHT_OF_A_BAR * chart.losses.size(),
        style -> chart.draw(shown, style));
  }

  private JFreeChart draw(String title, ChartStyle style) {
    double longest = losses.values().stream().mapToDouble(GroupLoss::seconds).max().orElse(0);
    double shortest =
        losses.values().stream().mapToDouble(GroupLoss::seconds).filter(s -> s > 0).min().orElse(1);
    DurationScale scale = DurationScale.of(shortest, longest, ROOM);
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    losses.forEach((choice, loss) -> data.addValue(scale.place(loss.seconds()), "", name(choice)));
    NumberAxis range = scale.axis("loss of the worst machine");
    style.dress(range);
    CategoryAxis names = new CategoryAxis();
    style.dress(names);
    names.setTickLabelFont(style.regular(14));
    names.setTickMarksVisible(false);
    names.setMaximumCategoryLabelWidthRatio(0.3f);
    names.setCategoryMargin(1 - BAR);
    CategoryPlot plot = new CategoryPlot(data, names, range, bars(style));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setRangeGridlinePaint(ChartStyle.GRID);
    plot.setRangeGridlineStroke(new BasicStroke(1));
    return style.chart(plot, title, subtitle(), legend(scale));
  }

  private BarRenderer bars(ChartStyle style) {
    List<RecoveryPointChoice> inOrder = List.copyOf(losses.keySet());
    BarRenderer bars =
        new BarRenderer() {
          private static final long serialVersionUID = 1L;

          @Override
          public Paint getItemPaint(int row, int column) {
            return inOrder.get(column) == chosen ? ChartStyle.VERMILION : ChartStyle.BLUE;
          }
        };
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setDrawBarOutline(false);
    bars.setDefaultItemLabelGenerator(
        new LossLabels(losses.values().stream().map(this::label).toList()));
    bars.setDefaultItemLabelsVisible(true);
    bars.setDefaultItemLabelFont(style.regular(13));
    bars.setDefaultItemLabelPaint(ChartStyle.INK);
    bars.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    return bars;
  }

  private String label(GroupLoss loss) {
    String bytes = Double.isNaN(loss.bytes()) ? "" : ", " + ReadingUnit.bytes(loss.bytes());
    int all = outage.machines().size();
    return "  "
        + ReadingUnit.duration(loss.seconds())
        + bytes
        + (loss.machines() == all ? "" : " (" + loss.machines() + " of " + all + " machines)");
  }

  private String subtitle() {
    int machines = outage.machines().size();
    return "Outage “"
        + ChartText.printable(outage.fault())
        + "”, "
        + ReadingUnit.duration(outage.startSeconds())
        + " after the start: what a failover would lose, by choice of recovery point · "
        + (machines == 1 ? "1 machine" : machines + " machines");
  }

  private String legend(DurationScale scale) {
    String text =
        "bar: time lost of the machine that would lose most   ·   figures: that, and the data lost"
            + " of all machines";
    boolean unknown = losses.values().stream().anyMatch(loss -> Double.isNaN(loss.bytes()));
    boolean marked = chosen != null && losses.containsKey(chosen);
    return text
        + (unknown ? "   ·   no data: not known" : "")
        + (marked ? "   ·   orange: chosen" : "")
        + (scale.logarithmic() ? "   ·   logarithmic axis" : "");
  }

  private static String name(RecoveryPointChoice choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
