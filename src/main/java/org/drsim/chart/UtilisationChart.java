package org.drsim.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drsim.quantity.ReadingRate;
import org.drsim.quantity.ReadingShare;
import org.drsim.study.LimitReport;
import org.drsim.study.MachineReport;
import org.drsim.study.ResourceReport;
import org.drsim.study.StudyResult;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;

/**
 * How busy everything is that has a limit: in the mean and in the busiest five minutes. What
 * machines share comes first, then, by kind, the own limits that are nearest to full.
 */
public final class UtilisationChart {

  private static final int MOST_SHARED = 20;
  private static final int MOST_OF_A_KIND = 3;
  private static final List<String> OWN_KINDS = List.of("machineUpload", "diskApply");

  /** From here on something is full: its queue, and not its user, decides. */
  private static final double FULL = 0.95;

  private static final Color BUSIEST = new Color(0x9CCBE8);
  private static final Color BUSIEST_FULL = new Color(0xF2B48C);

  /** Where the line of the capacity is, in percent of utilisation. */
  private static final double CAPACITY = 100;

  /** Room for the figure behind the longest bar, in percent of utilisation. */
  private static final double ROOM = 45;

  private final StudyResult result;
  private final List<Bar> bars;
  private final long unlimited;

  /** Utilisations are shares of the capacity, which is in bytes per second. */
  private record Bar(String name, String kind, double capacity, double mean, double busiest) {

    boolean isFull() {
      return busiest >= FULL;
    }

    String figure() {
      return "mean "
          + ReadingShare.nearest(mean)
          + ", busiest "
          + ReadingShare.nearest(busiest)
          + ", of "
          + ReadingRate.of(kind, capacity);
    }
  }

  private UtilisationChart(StudyResult result) {
    this.result = result;
    this.bars = bars(result);
    this.unlimited = result.resources().stream().filter(one -> !isLimited(one)).count();
  }

  private static boolean isLimited(ResourceReport resource) {
    return !Double.isNaN(resource.meanUtilisation());
  }

  private static List<Bar> bars(StudyResult result) {
    final List<Bar> bars = new ArrayList<>();
    worst(
            result.resources().stream()
                .filter(UtilisationChart::isLimited)
                .map(
                    resource ->
                        new Bar(
                            name(resource),
                            resource.kind(),
                            resource.capacityBytesPerSecond(),
                            resource.meanUtilisation(),
                            resource.busiestUtilisation())),
            MOST_SHARED)
        .forEach(bars::add);
    for (final String kind : OWN_KINDS) {
      worst(result.machines().stream().flatMap(machine -> own(machine, kind)), MOST_OF_A_KIND)
          .forEach(bars::add);
    }
    return bars;
  }

  /** What has a name of its own is named with its kind. */
  private static String name(ResourceReport resource) {
    return resource.kind().equals("outbound") ? resource.name() + " outbound" : resource.name();
  }

  private static Stream<Bar> own(MachineReport machine, String kind) {
    return machine.limits().stream()
        .filter(limit -> limit.kind().equals(kind))
        .filter(limit -> limit.capacityBytesPerSecond() < Double.POSITIVE_INFINITY)
        .map(limit -> bar(machine.name(), limit));
  }

  private static Bar bar(String machine, LimitReport limit) {
    return new Bar(
        limit.name().startsWith(machine) ? limit.name() : machine + ": " + limit.name(),
        limit.kind(),
        limit.capacityBytesPerSecond(),
        limit.meanUtilisation(),
        limit.busiestUtilisation());
  }

  private static Stream<Bar> worst(Stream<Bar> all, int most) {
    return all.sorted(
            Comparator.comparingDouble((Bar bar) -> -bar.busiest())
                .thenComparingDouble(bar -> -bar.mean()))
        .limit(most);
  }

  /** Whether there is anything to show. */
  public static boolean hasSomething(StudyResult result) {
    return !bars(result).isEmpty();
  }

  /**
   * Draws all replications of a run.
   *
   * @param title name of the scenario
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(String title, StudyResult result) {
    final UtilisationChart chart = new UtilisationChart(result);
    final String shown = ChartText.printable(title);
    return Picture.draw(
        "Utilisation: " + shown,
        BarRows.height(chart.bars.size()),
        style -> chart.draw(shown, style));
  }

  private JFreeChart draw(String title, ChartStyle style) {
    final NumberAxis domain = axis(style);
    final BarRows rows = new BarRows(style, domain, bars.stream().map(Bar::name).toList());
    rows.plot()
        .addDomainMarker(
            new ValueMarker(CAPACITY, ChartStyle.INK, ChartStyle.dashed(6)), Layer.BACKGROUND);
    for (int row = 0; row < bars.size(); row++) {
      final Bar bar = bars.get(row);
      final double mean = 100 * bar.mean();
      rows.addPiece(row, 0, mean, bar.isFull() ? ChartStyle.VERMILION : ChartStyle.BLUE);
      rows.addPiece(row, mean, 100 * bar.busiest(), bar.isFull() ? BUSIEST_FULL : BUSIEST);
      rows.addFigureClearOf(
          CAPACITY,
          row,
          100 * bar.busiest(),
          bar.figure(),
          bar.isFull() ? ChartStyle.VERMILION : ChartStyle.INK);
    }
    final JFreeChart chart = style.chart(rows.plot(), title, subtitle(), legend());
    key(style).standBelow(chart);
    return chart;
  }

  private NumberAxis axis(ChartStyle style) {
    // A resource may have been more than full where a fault took some of its capacity away.
    final double longest = 100 * bars.stream().mapToDouble(Bar::busiest).reduce(1, Math::max);
    final NumberAxis axis =
        new PlacedTicks(
            "utilisation (%)",
            IntStream.rangeClosed(0, (int) longest / 10)
                .mapToObj(tick -> new PlacedTicks.Tick(10 * tick, Integer.toString(10 * tick)))
                .toList());
    axis.setRange(0, longest + ROOM);
    style.dress(axis);
    return axis;
  }

  private ColourKey key(ChartStyle style) {
    final ColourKey key = new ColourKey(style);
    if (!bars.stream().allMatch(Bar::isFull)) {
      key.add("mean", ChartStyle.BLUE);
      key.add("busiest five minutes", BUSIEST);
    }
    if (bars.stream().anyMatch(Bar::isFull)) {
      key.add("mean of what was full", ChartStyle.VERMILION);
      key.add("its busiest five minutes", BUSIEST_FULL);
    }
    return key;
  }

  private String subtitle() {
    return "How busy everything is that has a limit"
        + (unlimited == 0 ? "" : " · " + unlimited + " shared without a limit left out")
        + ChartText.reality(result);
  }

  private String legend() {
    final int machines = result.machines().size();
    return "dashed: capacity"
        + (machines > 1
            ? ChartText.SEPARATOR + "of the machines' own limits, the busiest of each kind"
            : "")
        + ChartText.replications(result);
  }
}
