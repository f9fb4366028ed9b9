package org.drsim.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.drsim.profile.CoalescingCurve;
import org.drsim.profile.CoalescingWindow;
import org.drsim.profile.DiskProfile;
import org.drsim.quantity.ReadingUnit;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;

/** Which share of the written bytes is different, by the window in which one looks. */
public final class CoalescingChart {

  private static final int HEIGHT = 540;
  private static final int MOST_DISKS = 6;
  private static final double PERCENT = 100;
  private static final Color[] COLOURS = {
    ChartStyle.BLUE,
    ChartStyle.VERMILION,
    ChartStyle.GREEN,
    new Color(0xCC79A7),
    new Color(0xE69F00),
    new Color(0x56B4E9)
  };

  private final List<DiskProfile> disks;
  private final int all;

  private CoalescingChart(List<DiskProfile> disks) {
    final List<DiskProfile> known = known(disks);
    this.disks = known.subList(0, Math.min(MOST_DISKS, known.size()));
    this.all = known.size();
  }

  private static List<DiskProfile> known(List<DiskProfile> disks) {
    return disks.stream()
        .filter(disk -> disk.coalescing() != null && disk.coalescing().writtenBytes() > 0)
        .sorted((one, other) -> Long.compare(other.counts().bytes(), one.counts().bytes()))
        .toList();
  }

  /** Whether there is anything to show. */
  public static boolean hasSomething(List<DiskProfile> disks) {
    return !known(disks).isEmpty();
  }

  /**
   * Draws the disks that write most.
   *
   * @param title name of the profile
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(String title, List<DiskProfile> disks) {
    final CoalescingChart chart = new CoalescingChart(disks);
    final String shown = ChartText.printable(title);
    return Picture.draw("Write coalescing: " + shown, HEIGHT, style -> chart.draw(shown, style));
  }

  private JFreeChart draw(String title, ChartStyle style) {
    final List<CoalescingWindow> windows = List.of(CoalescingWindow.values());
    final NumberAxis domain =
        new PlacedTicks(
            "window in which a byte counts once",
            windows.stream()
                .map(window -> new PlacedTicks.Tick(window.place(), name(window)))
                .toList());
    domain.setRange(-0.3, windows.size() - 0.7);
    style.dress(domain);
    final NumberAxis values =
        style.axis("unique bytes", "% of written", AxisScale.ofNumbers(PERCENT, 10), 0, 105);
    final XYPlot plot = new XYPlot(null, domain, values, null);
    ChartStyle.dress(plot);
    final ColourKey key = new ColourKey(style);
    final NamedLines lines = new NamedLines(key, true);
    final double[] places = IntStream.range(0, windows.size()).asDoubleStream().toArray();
    for (int i = 0; i < disks.size(); i++) {
      lines.add(disks.get(i).name(), places, ratios(disks.get(i)), COLOURS[i], NamedLines.FULL);
    }
    lines.drawOn(plot);
    final JFreeChart chart = style.chart(plot, title, subtitle(), legend());
    key.standBelow(chart);
    return chart;
  }

  private static String name(CoalescingWindow window) {
    return window == CoalescingWindow.WHOLE
        ? "whole trace"
        : ReadingUnit.duration(window.seconds());
  }

  private static double[] ratios(DiskProfile disk) {
    final @Nullable CoalescingCurve curve = disk.coalescing();
    return Arrays.stream(CoalescingWindow.values())
        .mapToDouble(window -> curve == null ? Double.NaN : PERCENT * curve.ratio(window))
        .toArray();
  }

  private String subtitle() {
    return "What is left of "
        + (disks.size() == 1
            ? ReadingUnit.bytes((double) disks.get(0).counts().bytes()) + " written"
            : "the written bytes")
        + " when overwrites within a window count once"
        + (all > disks.size() ? " · the " + disks.size() + " busiest of " + all + " disks" : "");
  }

  private static String legend() {
    return "a product that copies once per window sends this share; windows begin at the first record";
  }
}
