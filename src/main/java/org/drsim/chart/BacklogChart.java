package org.drsim.chart;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.drsim.measure.BacklogOverTime;
import org.drsim.measure.BacklogPlace;
import org.drsim.measure.TimeBuckets;
import org.drsim.quantity.Durations;
import org.drsim.quantity.ReadingUnit;
import org.drsim.study.StudyResult;
import org.jfree.chart.JFreeChart;

/** What is written and not applied over time, of all machines together, by where it is. */
public final class BacklogChart {

  private static final List<BacklogPlace> UPWARDS =
      List.of(BacklogPlace.APPLY, BacklogPlace.TRANSFER, BacklogPlace.CACHE, BacklogPlace.AGENT);

  private static final int HEIGHT = 560;
  private static final int TIME_INTERVALS = 13;
  private static final int INTERVALS = 8;
  private static final double HEADROOM = 1.12;

  private final StudyResult result;
  private final BacklogOverTime backlog;

  private BacklogChart(StudyResult result, BacklogOverTime backlog) {
    this.result = result;
    this.backlog = backlog;
  }

  /** Whether there is anything to show. */
  public static boolean hasSomething(BacklogOverTime backlog) {
    return most(backlog) > 0;
  }

  /**
   * Draws one replication of a run.
   *
   * @param title name of the scenario
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(String title, StudyResult result, BacklogOverTime backlog) {
    final BacklogChart chart = new BacklogChart(result, backlog);
    final String shown = ChartText.printable(title);
    return Picture.draw("Backlog: " + shown, HEIGHT, style -> chart.draw(shown, style));
  }

  private static double most(BacklogOverTime backlog) {
    return IntStream.range(0, TimeBuckets.NUMBER)
        .mapToDouble(i -> total(backlog, i))
        .max()
        .orElse(0);
  }

  private static double total(BacklogOverTime backlog, int bucket) {
    double sum = 0;
    for (final BacklogPlace place : BacklogPlace.values()) {
      sum += backlog.meanBytes(place, bucket);
    }
    return sum;
  }

  private JFreeChart draw(String title, ChartStyle style) {
    final double most = most(backlog);
    final TimeBuckets buckets = backlog.buckets();
    final AxisScale time = AxisScale.of(buckets.endSeconds(), TIME_INTERVALS);
    final AxisScale bytes = AxisScale.ofBytes(most, INTERVALS);
    final StackedAreas areas =
        new StackedAreas(
            style,
            buckets,
            time,
            bytes,
            style.axis("backlog", bytes.symbol(), bytes, 0, bytes.fromSeconds(most) * HEADROOM));
    final ColourKey key = new ColourKey(style);
    // Upwards from what is nearest to being applied.
    for (final BacklogPlace place : UPWARDS) {
      areas.add(
          IntStream.range(0, TimeBuckets.NUMBER)
              .mapToDouble(bucket -> backlog.meanBytes(place, bucket))
              .toArray(),
          colour(place));
      key.add(name(place), colour(place));
    }
    final List<FaultBand> faults = FaultBand.of(result);
    final TimeShading shading =
        new TimeShading(
            areas.plot(), time, 0, buckets.endSeconds(), TimeShading.lines(faults.size()));
    shading.addWarmUp(Durations.seconds(result.scenario().simulation().warmUp()));
    faults.forEach(band -> shading.addFault(band, style.bold(12)));
    final JFreeChart chart = style.chart(areas.plot(), title, subtitle(most), legend());
    key.standBelow(chart);
    return chart;
  }

  private static Color colour(BacklogPlace place) {
    return switch (place) {
      case AGENT -> new Color(0x56B4E9);
      case CACHE -> new Color(0xCC79A7);
      case TRANSFER -> new Color(0x009E73);
      case APPLY -> new Color(0xE69F00);
    };
  }

  private static String name(BacklogPlace place) {
    return switch (place) {
      case AGENT -> "at the agents, not uploaded";
      case CACHE -> "in cache accounts";
      case TRANSFER -> "crossing";
      case APPLY -> "waiting for apply, or being applied";
    };
  }

  private String subtitle(double most) {
    final int machines = result.machines().size();
    return "Written and not applied · "
        + (machines == 1
            ? ChartText.printable(result.machines().get(0).name())
            : machines + " machines together")
        + " · most "
        + ReadingUnit.bytes(most)
        + ChartText.reality(result);
  }

  private String legend() {
    return "means of "
        + ReadingUnit.duration(backlog.buckets().seconds())
        + ChartText.times(result)
        + ChartText.oneReplication(result);
  }
}
