package org.drsim.chart;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drsim.measure.MachineState;
import org.drsim.measure.StatesOverTime;
import org.drsim.measure.StatesOverTime.Span;
import org.drsim.measure.TimeBuckets;
import org.drsim.quantity.Durations;
import org.drsim.quantity.ReadingUnit;
import org.drsim.study.MachineReport;
import org.drsim.study.StudyResult;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/** The states of machines over time: a strip each or, of many, how many are in each state. */
public final class StatesChart {

  private static final int HEIGHT_OF_AREAS = 560;
  private static final int TIME_INTERVALS = 13;
  private static final int INTERVALS = 10;

  /** Shorter ones than this share of the run are drawn so long, so that they are seen. */
  private static final double SHORTEST = 1 / 1000.0;

  private final StudyResult result;
  private final StatesOverTime states;
  private final AxisScale time;
  private final List<FaultBand> faults;

  private StatesChart(StudyResult result, StatesOverTime states) {
    this.result = result;
    this.states = states;
    this.time = AxisScale.of(states.buckets().endSeconds(), TIME_INTERVALS);
    this.faults = FaultBand.of(result);
  }

  /** Whether there is anything to show but protection. */
  public static boolean hasSomething(StatesOverTime states) {
    return Stream.of(MachineState.values())
        .anyMatch(state -> state != MachineState.PROTECTED && occurs(states, state));
  }

  private static boolean occurs(StatesOverTime states, MachineState state) {
    return IntStream.range(0, TimeBuckets.NUMBER)
        .anyMatch(bucket -> states.machines(state, bucket) > 0);
  }

  /**
   * Draws one replication of a run.
   *
   * @param title name of the scenario
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(String title, StudyResult result, StatesOverTime states) {
    final StatesChart chart = new StatesChart(result, states);
    final String shown = ChartText.printable(title);
    final int strips = states.spans().size();
    return Picture.draw(
        "States: " + shown,
        strips == 0
            ? HEIGHT_OF_AREAS
            : BarRows.height(strips, TimeShading.lines(chart.faults.size())),
        style -> chart.draw(shown, style));
  }

  private JFreeChart draw(String title, ChartStyle style) {
    final XYPlot plot = states.spans().isEmpty() ? areas(style) : strips(style);
    final TimeShading shading =
        new TimeShading(
            plot, time, 0, states.buckets().endSeconds(), TimeShading.lines(faults.size()));
    shading.addWarmUp(Durations.seconds(result.scenario().simulation().warmUp()));
    faults.forEach(band -> shading.addFault(band, style.bold(12)));
    final JFreeChart chart = style.chart(plot, title, subtitle(), legend());
    final ColourKey key = new ColourKey(style);
    Stream.of(MachineState.values())
        .filter(state -> occurs(states, state))
        .forEach(state -> key.add(name(state), colour(state)));
    key.standBelow(chart);
    return chart;
  }

  private XYPlot strips(ChartStyle style) {
    final BarRows rows =
        new BarRows(
            style,
            style.time(time, 0, states.buckets().endSeconds()),
            result.machines().stream().map(MachineReport::name).toList());
    rows.raise(TimeShading.lines(faults.size()));
    for (int row = 0; row < states.spans().size(); row++) {
      for (final Span span : states.spans().get(row)) {
        addPiece(rows, row, span, span.toSeconds());
      }
      for (final Span span : states.spans().get(row)) {
        if (isTooShort(span)) {
          addPiece(rows, row, span, span.fromSeconds() + shortestSeconds());
        }
      }
    }
    return rows.plot();
  }

  /** Of protection the gaps are of interest. */
  private boolean isTooShort(Span span) {
    return span.state() != MachineState.PROTECTED
        && span.toSeconds() - span.fromSeconds() < shortestSeconds();
  }

  private double shortestSeconds() {
    return SHORTEST * states.buckets().endSeconds();
  }

  private void addPiece(BarRows rows, int row, Span span, double toSeconds) {
    rows.addPiece(
        row,
        time.fromSeconds(span.fromSeconds()),
        time.fromSeconds(toSeconds),
        colour(span.state()));
  }

  private XYPlot areas(ChartStyle style) {
    final int machines = result.machines().size();
    final AxisScale number = AxisScale.ofNumbers(machines, INTERVALS);
    final StackedAreas areas =
        new StackedAreas(
            style,
            states.buckets(),
            time,
            number,
            style.axis("machines", number, 0, machines * 1.1));
    for (final MachineState state : MachineState.values()) {
      areas.add(
          IntStream.range(0, TimeBuckets.NUMBER)
              .mapToDouble(bucket -> states.machines(state, bucket))
              .toArray(),
          colour(state));
    }
    return areas.plot();
  }

  static Color colour(MachineState state) {
    return switch (state) {
      case PROTECTED -> new Color(0x9BD3B4);
      case CRITICAL -> new Color(0xE69F00);
      case RESYNC -> new Color(0xCC79A7);
      case INITIAL_COPY -> new Color(0x56B4E9);
      case NOT_PROTECTED -> new Color(0xC9CED6);
      case DOWN -> ChartStyle.VERMILION;
      case FAILING_OVER -> new Color(0xF5D76E);
      case FAILED_OVER -> ChartStyle.BLUE;
      case PROTECTED_THERE -> new Color(0x1B7F5C);
    };
  }

  private String name(MachineState state) {
    return switch (state) {
      case PROTECTED -> "protected";
      case CRITICAL ->
          "newest point older than "
              + ReadingUnit.duration(Durations.seconds(result.scenario().alert().after()));
      case RESYNC -> "resynchronising";
      case INITIAL_COPY -> "initial copy";
      case NOT_PROTECTED -> "not protected yet";
      case DOWN -> "down";
      case FAILING_OVER -> "failing over";
      case FAILED_OVER -> "serves after a failover, unprotected";
      case PROTECTED_THERE -> "serves elsewhere, protected there";
    };
  }

  private String subtitle() {
    final int machines = result.machines().size();
    return "States over time · "
        + (machines == 1 ? "1 machine" : machines + " machines")
        + ChartText.reality(result);
  }

  private String legend() {
    final String what =
        states.spans().isEmpty()
            ? "how many machines are in a state, means of "
                + ReadingUnit.duration(states.buckets().seconds())
            : "a strip for each machine"
                + (states.spans().stream().flatMap(List::stream).anyMatch(this::isTooShort)
                    ? ChartText.SEPARATOR
                        + "states shorter than "
                        + ReadingUnit.duration(shortestSeconds())
                        + " drawn so long"
                    : "");
    return what + ChartText.times(result) + ChartText.oneReplication(result);
  }
}
