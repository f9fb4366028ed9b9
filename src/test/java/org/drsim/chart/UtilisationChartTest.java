package org.drsim.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.drsim.run.ChartedRun;
import org.drsim.study.StudyResult;
import org.junit.jupiter.api.Test;

final class UtilisationChartTest {

  private static StudyResult study(String limits, String link, int machines) {
    return ChartedRun.study(
        "simulation: {warmUp: 1 h, duration: 13 h}",
        "limits: " + limits,
        "links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: " + link + "}]",
        "workloads: [{name: w, churn: 1 MB/s}]",
        "machines: [{name: vm, count: "
            + machines
            + ", region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}],"
            + " protection: {to: westeurope, cacheAccount: cache}}]");
  }

  /** Right ends of the bars of a colour, in percent, from above. */
  private static List<Double> ends(Drawn drawn, Color colour) {
    final DoubleUnaryOperator percent = drawn.alongTheAxis();
    return drawn.filled(colour).stream()
        .map(Drawn.Shape::bounds)
        .filter(box -> box.getHeight() > 15)
        .map(box -> percent.applyAsDouble(box.getMaxX()))
        .toList();
  }

  /** Two machines write 1 MB/s each: half of the link, and a fifth of what a disk takes. */
  @Test
  void bars_areShares_ofWhatIsWritten() {
    final Drawn drawn =
        Drawn.of(
            UtilisationChart.of(
                "Half", study("{machineUpload: unlimited, diskApply: 5 MB/s}", "4 MB/s", 2)));

    final List<Double> ends = ends(drawn, ChartStyle.BLUE);
    assertThat(ends).hasSize(3);
    assertThat(ends.get(0)).isCloseTo(50, within(0.3));
    assertThat(ends.get(1)).isCloseTo(20, within(0.3));
    assertThat(ends.get(2)).isCloseTo(20, within(0.3));
    assertThat(drawn.texts())
        .contains("northeurope->westeurope", "vm-1: churn limit of disk d")
        .contains(
            "How busy everything is that has a limit · 2 shared without a limit left out"
                + " · not the real service");
    assertThat(ends(drawn, ChartStyle.VERMILION)).isEmpty();
  }

  @Test
  void whatIsFull_standsOut() {
    final StudyResult full = study("{machineUpload: unlimited, diskApply: 50 MB/s}", "1.5 MB/s", 2);
    final Drawn drawn = Drawn.of(UtilisationChart.of("Full", full));

    assertThat(ends(drawn, ChartStyle.VERMILION)).hasSize(1);
    assertThat(ends(drawn, ChartStyle.VERMILION).get(0)).isCloseTo(100, within(0.5));
    assertThat(drawn.texts()).contains("mean 100 %, busiest 100 %, of 1.5 MB/s");
    assertThat(drawn.svg()).isEqualTo(Drawn.of(UtilisationChart.of("Full", full)).svg());
  }

  @Test
  void ofManyMachines_theBusiestThreeOfEachKindOfLimitAreShown() {
    final Drawn drawn =
        Drawn.of(
            UtilisationChart.of(
                "Many", study("{machineUpload: 20 MB/s, diskApply: 5 MB/s}", "unlimited", 40)));

    assertThat(drawn.texts()).filteredOn(text -> text.contains("churn limit")).hasSize(3);
    assertThat(drawn.texts()).filteredOn(text -> text.contains("machine upload")).hasSize(3);
  }

  @Test
  void whereNothingHasALimit_thereIsNothingToShow() {
    assertThat(
            UtilisationChart.hasSomething(
                study("{machineUpload: unlimited, diskApply: unlimited}", "unlimited", 1)))
        .isFalse();
  }
}
