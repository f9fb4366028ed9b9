package org.drsim.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.drsim.measure.MachineState;
import org.drsim.run.ChartedRun;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.junit.jupiter.api.Test;

/** Charts of backlogs and states over time show them where and as large as they are. */
final class TimeChartsTest {

  private static final Color IN_CACHE = new Color(0xCC79A7);

  private static ChartedRun run(int machines) {
    return ChartedRun.of(
        "simulation: {duration: 40 h}",
        "service: {processing: 40 s, creation: 0 s, inFlightBatches: unlimited}",
        "workloads: [{name: w, churn: 2 MiB/s}]",
        "machines: [{name: vm, count: "
            + machines
            + ", region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}],"
            + " protection: {to: westeurope, cacheAccount: cache}}]",
        "faults: [{name: f, regionOutage: northeurope, at: 30 h}]",
        "responses: [{to: f, detect: 30 min, decide: 90 min, failOver: {each: vm}}]");
  }

  private static Rectangle2D largest(Drawn drawn, Color colour) {
    return drawn.filled(colour).stream()
        .map(Drawn.Shape::bounds)
        .max((a, b) -> Double.compare(a.getWidth(), b.getWidth()))
        .orElseThrow();
  }

  /** In pixels, of what is in the cache account before an hour. */
  private static double highest(Drawn drawn, DoubleUnaryOperator hours, double before) {
    double top = Double.POSITIVE_INFINITY;
    final double[] at = new double[6];
    for (final Drawn.Shape shape : drawn.filled(IN_CACHE)) {
      for (PathIterator i = shape.path().getPathIterator(null); !i.isDone(); i.next()) {
        i.currentSegment(at);
        if (shape.bounds().getWidth() > 100 && hours.applyAsDouble(at[0]) < before) {
          top = Math.min(top, at[1]);
        }
      }
    }
    return top;
  }

  /** 80 MiB are in processing until the region is lost; what is stranded is given up at 32 h. */
  @Test
  void theBacklog_isAsHighAsWhatIsThere() {
    final ChartedRun run = run(1);
    final Drawn drawn = Drawn.of(BacklogChart.of("B", run.result(), run.overTime().backlog()));
    final DoubleUnaryOperator mib = drawn.upTheAxis();
    final DoubleUnaryOperator hours = drawn.alongTheAxis();
    final Rectangle2D cache = largest(drawn, IN_CACHE);

    assertThat(mib.applyAsDouble(cache.getMaxY())).isCloseTo(0, within(0.2));
    assertThat(mib.applyAsDouble(highest(drawn, hours, 29))).isCloseTo(80, within(0.5));
    assertThat(hours.applyAsDouble(cache.getMaxX())).isCloseTo(40, within(0.05));
    assertThat(drawn.texts())
        .contains(
            "backlog (MiB)",
            "in cache accounts",
            "f",
            "means of 5 min" + ChartText.SEPARATOR + "orange background: a fault is under way");
  }

  @Test
  void strips_areAsLongAsStates() {
    final ChartedRun run = run(1);
    final Drawn drawn = Drawn.of(StatesChart.of("S", run.result(), run.overTime().states()));
    final DoubleUnaryOperator hours = drawn.alongTheAxis();
    final Rectangle2D safe = largest(drawn, StatesChart.colour(MachineState.PROTECTED));
    final Rectangle2D down = largest(drawn, StatesChart.colour(MachineState.DOWN));

    assertThat(hours.applyAsDouble(safe.getMinX())).isCloseTo(0, within(0.05));
    assertThat(hours.applyAsDouble(safe.getMaxX())).isCloseTo(30, within(0.05));
    assertThat(hours.applyAsDouble(down.getMinX())).isCloseTo(30, within(0.05));
    assertThat(hours.applyAsDouble(down.getMaxX())).isCloseTo(32, within(0.05));
    assertThat(drawn.texts())
        .contains("vm-1", "protected", "down", "serves after a failover, unprotected");
  }

  @Test
  void manyMachines_areCounted() {
    final ChartedRun run = run(31);
    final Drawn drawn = Drawn.of(StatesChart.of("S", run.result(), run.overTime().states()));
    final Rectangle2D safe = largest(drawn, StatesChart.colour(MachineState.PROTECTED));

    assertThat(drawn.upTheAxis().applyAsDouble(safe.getMinY())).isCloseTo(31, within(0.1));
    assertThat(drawn.texts()).contains("machines").doesNotContain("vm-1", "vm-31");
    assertThat(drawn.svg())
        .isEqualTo(Drawn.of(StatesChart.of("S", run.result(), run.overTime().states())).svg());
  }

  @Test
  void whereNothingHappens_thereIsNothingToShow() {
    final ChartedRun calm = ChartedRun.of("workloads: [{name: w, churn: 0 MB/s}]");
    assertThat(StatesChart.hasSomething(calm.overTime().states())).isFalse();
    assertThat(BacklogChart.hasSomething(calm.overTime().backlog())).isFalse();
    assertThat(StatesChart.hasSomething(run(1).overTime().states())).isTrue();
  }

  @Test
  void aTitle_movesTheNamesOfEarlyFaultsDown() {
    final XYPlot plot = new XYPlot();
    final TimeShading shading = new TimeShading(plot, AxisScale.of(40 * 3600, 10), 0, 144_000, 4);
    final Font font = new Font(Font.DIALOG, Font.BOLD, 12);

    shading.keepFree("vm-1 · mean 2.57 min · p95 4.76 min · max 1.08 h", font);
    shading.addFault(new FaultBand("early", 3600, 7200, Set.of()), font);
    shading.addFault(new FaultBand("late", 108_000, 111_600, Set.of()), font);

    final Map<String, Double> tops = new HashMap<>();
    for (final Object marker : plot.getDomainMarkers(Layer.FOREGROUND)) {
      final ValueMarker name = (ValueMarker) marker;
      tops.put(name.getLabel(), name.getLabelOffset().getTop());
    }
    assertThat(tops.get("early") - tops.get("late")).isEqualTo(14);
  }
}
