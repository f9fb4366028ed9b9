package org.drsim.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.drsim.run.ChartedRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of lines are read where they stand, as nothing runs through them. */
final class FreePlacesTest {

  private static final String WORKLOAD = "workloads: [{name: w, churn: 1 MB/s}]";

  private static void assertClear(Drawn drawn, int names, Color... lines) {
    final List<Drawn.Text> objectives = drawn.texts(text -> text.contains(" <= "));
    assertThat(objectives).hasSize(names);
    for (final Drawn.Text name : objectives) {
      final Rectangle2D box = name.box();
      assertThat(box.getWidth()).isGreaterThan(50);
      assertThat(Stream.of(lines).flatMap(colour -> drawn.lines(colour).stream()))
          .as("lines through “%s”", name.text())
          .noneMatch(line -> line.crosses(box));
      assertThat(drawn.texts(text -> true))
          .as("texts over “%s”", name.text())
          .noneMatch(text -> text != name && text.width() > 0 && text.box().intersects(box));
    }
  }

  /** The RPO grows up to the right end of the chart, where its limit was named before. */
  @Test
  void namesOfLimits_areClearOfTheRpoOverTime() {
    assertClear(
        Drawn.of(
            RpoChart.of(
                "Grows",
                ChartedRun.study(
                    "simulation: {warmUp: 1 h, duration: 13 h}",
                    WORKLOAD,
                    "limits: {machineUpload: 0.9 MB/s, diskApply: unlimited}",
                    "objectives: [rpo of vm <= 80 min for 99 % of time, rpo of vm <= 10 min mean,"
                        + " rpo of vm <= 70 min worst]"))),
        3,
        ChartStyle.BLUE,
        ChartStyle.GREEN);
  }

  /** Faults that overlap have names below each other, above the line of the objective. */
  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void namesOfFaults_areClearOfObjectivesAndOfEachOther(int machines) {
    final Drawn drawn =
        Drawn.of(
            RpoChart.of(
                "Twice",
                ChartedRun.study(
                    "simulation: {warmUp: 1 h, duration: 13 h}",
                    WORKLOAD,
                    "machines: [{name: vm, count: "
                        + machines
                        + ", region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}],"
                        + " protection: {to: westeurope, cacheAccount: cache}}]",
                    "links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: 9 MB/s}]",
                    "faults: [{name: first-cut-of-the-link, linkDown: northeurope->westeurope,"
                        + " at: 8 h, for: 1 h}, {name: second-cut-of-the-link,"
                        + " linkDown: northeurope->westeurope, at: 510 min, for: 1 h}]",
                    "objectives: [rpo of each vm <= 110 min worst]")));
    final List<Drawn.Text> names = drawn.texts(text -> text.endsWith("-cut-of-the-link"));
    assertThat(names).hasSize(2);
    assertThat(names.get(1).y() - names.get(0).y()).isGreaterThan(11);
    final double line =
        drawn.lines(ChartStyle.GREEN).stream()
            .mapToDouble(one -> one.bounds().getY())
            .min()
            .orElseThrow();
    assertThat(line - names.get(1).y()).isGreaterThan(4);
  }

  /** After an outage of the link the RPO is above the limit for more than 10 % of the time. */
  @Test
  void namesOfLimits_areClearOfTheSharesOfTime() {
    assertClear(
        Drawn.of(
            ExceedanceChart.of(
                "Cut",
                ChartedRun.study(
                    "simulation: {warmUp: 1 h, duration: 13 h}",
                    WORKLOAD,
                    "links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: 4 MB/s}]",
                    "faults: [{name: cut, linkDown: northeurope->westeurope, at: 4 h, for: 1 h}]",
                    "objectives: [rpo of vm <= 15 min for 90 % of time, rpo of vm <= 2 h worst]"))),
        2,
        ChartStyle.BLUE,
        ChartStyle.INK,
        ChartStyle.GREEN);
  }

  /** The fastest outages take little less than the limit, beside whose foot it was named. */
  @Test
  void namesOfLimits_areClearOfTheSharesOfOutages() {
    final Drawn drawn =
        Drawn.of(
            RtoChart.of(
                "Back",
                ChartedRun.study(
                    "simulation: {duration: 5 h, seed: 7, replications: 40}",
                    "workloads: [{name: w, churn: 100 KB/s}]",
                    "recoveryPlans: [{name: p, groups: [{machines: vm}]}]",
                    "faults: [{name: loss, regionOutage: northeurope, at: 1 h}]",
                    "responses: [{to: loss, detect: 5 min, decide: {uniform: [20 min, 1 h]},"
                        + " failOver: p}]",
                    "objectives: [rto of p <= 38 min in 80 % of outages]")));
    final Rectangle2D box = drawn.texts(text -> text.contains(" <= ")).get(0).box();
    assertThat(drawn.lines(ChartStyle.BLUE)).noneMatch(line -> line.crosses(box));
  }

  /** Equal objectives of two machines have one corner, and one name. */
  @Test
  void equalCorners_areNamedOnce() {
    final Drawn drawn =
        Drawn.of(
            ExceedanceChart.of(
                "Two",
                ChartedRun.study(
                    "simulation: {warmUp: 1 h, duration: 13 h}",
                    WORKLOAD,
                    "machines: [{name: vm, count: 2, region: northeurope, disks: [{name: d, size: 1"
                        + " TiB, workload: w}], protection: {to: westeurope, cacheAccount: cache}}]",
                    "objectives: [rpo of machine vm-1 <= 5 min for 99 % of time, rpo of machine"
                        + " vm-2 <= 5 min for 99 % of time]")));
    assertThat(drawn.texts(text -> text.strip().equals("rpo <= 5 min for 99 % of time")))
        .hasSize(1);
    assertThat(drawn.lines(ChartStyle.GREEN)).hasSize(2);
  }

  /** A disk writes 92 % of what it may: no room for its figure between bar and capacity. */
  @Test
  void figuresOfUtilisation_areClearOfTheLineOfTheCapacity() {
    final Drawn drawn =
        Drawn.of(
            UtilisationChart.of(
                "Nearly",
                ChartedRun.study(
                    "simulation: {warmUp: 1 h, duration: 13 h}",
                    "workloads: [{name: w, churn: 0.92 MB/s}]",
                    "limits: {machineUpload: 2 MB/s, diskApply: 1 MB/s}")));
    final double line =
        drawn.lines(ChartStyle.INK).stream()
            .map(Drawn.Shape::bounds)
            .filter(one -> one.getWidth() < 0.01 && one.getHeight() > 30)
            .mapToDouble(Rectangle2D::getX)
            .findFirst()
            .orElseThrow();

    final List<Drawn.Text> figures = drawn.texts(text -> text.startsWith("mean "));
    assertThat(figures).hasSizeGreaterThan(1);
    for (final Drawn.Text figure : figures) {
      final Rectangle2D box = figure.box();
      assertThat(box.getX() <= line && line <= box.getMaxX()).as(figure.text()).isFalse();
      assertThat(box.getMaxX()).isLessThan(1200);
    }
  }
}
