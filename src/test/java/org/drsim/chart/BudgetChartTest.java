package org.drsim.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.drsim.measure.BudgetPart;
import org.drsim.run.ChartedRun;
import org.drsim.study.MachineReport;
import org.drsim.study.StudyResult;
import org.junit.jupiter.api.Test;

final class BudgetChartTest {

  private static final String MACHINES =
      "machines: [{name: vm, count: %d, region: northeurope, disks: [{name: d, size: 1 TiB,"
          + " workload: w}], protection: {to: westeurope, cacheAccount: cache}}]";

  private static StudyResult study(int machines) {
    return ChartedRun.study(
        "simulation: {warmUp: 1 h, duration: 8 h, seed: 3}",
        "service: {processing: 30 s, creation: 10 s, inFlightBatches: 2}",
        "links: [{from: northeurope, to: westeurope, latency: 5 s, bandwidth: 40 MB/s}]",
        "workloads: [{name: w, rate: 20 /s, size: {lognormal: {mean: 40 KiB, sigma: 1}}}]",
        String.format(MACHINES, machines));
  }

  /** The right end of each bar in minutes, from above. */
  private static List<Double> ends(Drawn drawn) {
    final DoubleUnaryOperator minutes = drawn.alongTheAxis();
    final Map<Double, Double> ends = new TreeMap<>();
    Stream.of(BudgetPart.values())
        .flatMap(part -> drawn.filled(BudgetColour.of(part)).stream())
        .map(Drawn.Shape::bounds)
        .filter(box -> Math.abs(box.getHeight() - 12) > 0.01) // Squares of the key.
        .forEach(box -> ends.merge(box.getY(), minutes.applyAsDouble(box.getMaxX()), Math::max));
    return new ArrayList<>(ends.values());
  }

  private static double meanMinutes(MachineReport machine) {
    return Objects.requireNonNull(machine.rpo()).meanSeconds() / 60;
  }

  @Test
  void barsEndAtTheMeanRpo_whichIsMeasuredByItself() {
    final StudyResult result = study(3);
    final List<Double> ends = ends(Drawn.of(BudgetChart.of("Shop", result)));

    assertThat(ends).hasSize(4);
    double mean = 0;
    for (int i = 0; i < 3; i++) {
      final double expected = meanMinutes(result.machines().get(i));
      assertThat(ends.get(i + 1)).isCloseTo(expected, within(0.005));
      mean += expected / 3;
    }
    assertThat(ends.get(0)).isCloseTo(mean, within(0.005));
  }

  /**
   * Processing takes 30 s and the point 10 s more, every 300 s. So each point costs that much as
   * long as it is the newest; and in the 260 s from a point to the next marker, then in the 40 s to
   * the next point, the RPO grows by what that one is doing.
   */
  @Test
  void piecesAreAsLongAsTheirParts() {
    final Drawn drawn =
        Drawn.of(
            BudgetChart.of(
                "One",
                ChartedRun.study(
                    "simulation: {warmUp: 1 h, duration: 8 h}",
                    "service: {processing: 30 s, creation: 10 s, inFlightBatches: unlimited}",
                    "workloads: [{name: w, churn: 1 MB/s}]")));
    final DoubleUnaryOperator minutes = drawn.alongTheAxis();
    final Map<BudgetPart, Double> seconds = new TreeMap<>();
    for (final BudgetPart part :
        List.of(BudgetPart.PROCESSING, BudgetPart.CREATION, BudgetPart.WAITING_FOR_MARKER)) {
      final Drawn.Shape box =
          drawn.filled(BudgetColour.of(part)).stream()
              .max(Comparator.comparingDouble(shape -> shape.bounds().getHeight()))
              .orElseThrow();
      seconds.put(
          part,
          60
              * (minutes.applyAsDouble(box.bounds().getMaxX())
                  - minutes.applyAsDouble(box.bounds().getX())));
    }
    assertThat(seconds.get(BudgetPart.PROCESSING))
        .isCloseTo(30 + (30 * 30 / 2.0 + 30 * 10) / 300, within(0.2));
    assertThat(seconds.get(BudgetPart.CREATION)).isCloseTo(10 + 10 * 10 / 2.0 / 300, within(0.2));
    assertThat(seconds.get(BudgetPart.WAITING_FOR_MARKER))
        .isCloseTo((260 * 260 / 2.0 + 260 * 40) / 300, within(0.2));
    assertThat(drawn.texts()).contains("3.17 min", "vm", "processing").doesNotContain("upload");
  }

  @Test
  void ofManyMachines_theWorstAreShown_belowTheMeanOfAll() {
    final StudyResult result = study(40);
    final Drawn drawn = Drawn.of(BudgetChart.of("Many", result));
    final List<MachineReport> worst =
        result.machines().stream()
            .sorted(Comparator.comparingDouble(machine -> -meanMinutes(machine)))
            .toList();

    assertThat(drawn.texts())
        .contains("mean of 40")
        .contains(worst.get(0).name(), worst.get(19).name())
        .doesNotContain(worst.get(20).name(), worst.get(39).name());
    assertThat(ends(drawn)).hasSize(21);
    assertThat(drawn.svg()).isEqualTo(Drawn.of(BudgetChart.of("Many", result)).svg());
  }

  /**
   * One of two machines writes 3 MB/s over a line of 2 MB/s, of which the other takes a little: its
   * RPO grows, and a mean of it would only say how long the run was.
   */
  @Test
  void anRpoThatGrows_hasABarOfSharesAndNoMean() {
    final StudyResult result =
        ChartedRun.study(
            "simulation: {warmUp: 1 h, duration: 8 h}",
            "service: {processing: 30 s, creation: 10 s, inFlightBatches: 2}",
            "links: [{from: northeurope, to: westeurope, bandwidth: 2 MB/s}]",
            "workloads: [{name: w, churn: 3 MB/s}, {name: s, churn: 50 KB/s}]",
            "machines: [{name: much, region: northeurope, disks: [{name: d, size: 1 TiB, workload:"
                + " w}], protection: {to: westeurope, cacheAccount: cache}}, {name: little, region:"
                + " northeurope, disks: [{name: d, size: 1 TiB, workload: s}], protection: {to:"
                + " westeurope, cacheAccount: cache}}]");
    assertThat(result.machines()).extracting(MachineReport::isUnstable).contains(true, false);
    final Drawn drawn = Drawn.of(BudgetChart.of("Two", result));
    final double little = meanMinutes(result.machines().get(1));

    assertThat(ends(drawn)).hasSize(3).allMatch(end -> Math.abs(end - little) < 0.005);
    assertThat(drawn.texts())
        .contains("mean of 1")
        .anyMatch(text -> text.matches("grows by .* per hour"))
        .anyMatch(text -> text.contains("so that there is no mean; the bar shows shares"));
    assertThat(Drawn.of(RpoChart.of("Two", result)).texts())
        .anyMatch(text -> text.matches("much  ·  no mean, grows by .* per h · p95 .*"))
        .anyMatch(text -> text.matches("little  ·  mean .*"));
  }

  /** Long names leave less room for the bars and for what stands behind them. */
  @Test
  void theFigureOfAnRpoThatGrows_endsWithinThePlot() {
    final Drawn drawn =
        Drawn.of(
            BudgetChart.of(
                "Two",
                ChartedRun.study(
                    "simulation: {warmUp: 1 h, duration: 8 h, seed: 3}",
                    "links: [{from: northeurope, to: westeurope, bandwidth: 1 MB/s}]",
                    "workloads: [{name: w, churn: 3 MB/s}]",
                    String.format(MACHINES, 2).replace("vm", "database-of-the-shop"))));
    final double end =
        drawn.lines(ChartStyle.GRID).stream()
            .mapToDouble(line -> line.bounds().getMaxX())
            .max()
            .orElseThrow();

    final List<String> figures =
        drawn.texts().stream().filter(text -> text.startsWith("grows by ")).toList();
    assertThat(figures).hasSize(2);
    for (final String figure : figures) {
      assertThat(drawn.text(figure).x() + width(figure)).isLessThan(end);
    }
  }

  private static double width(String text) {
    final FontRenderContext smooth = new FontRenderContext(null, true, true);
    return ChartFonts.load().regular(12).getStringBounds(text, smooth).getWidth();
  }

  @Test
  void aMachineThatIsNeverProtected_hasNoBar() {
    final StudyResult none = Curves.result(Curves.steady("db", 0, 1));
    assertThat(BudgetChart.hasSomething(none)).isFalse();
    assertThat(BudgetChart.hasSomething(study(1))).isTrue();
  }
}
