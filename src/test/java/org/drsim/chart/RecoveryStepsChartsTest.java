package org.drsim.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.drsim.measure.OutageMeasures;
import org.drsim.run.ChartedRun;
import org.drsim.study.StudyResult;
import org.junit.jupiter.api.Test;

/** What charts show of recoveries whose steps are easily worked out by hand. */
final class RecoveryStepsChartsTest {

  private static final String MACHINES =
      "machines: [{name: db, region: northeurope, boot: 100 s, appStart: 10 s, cores: 4,"
          + " disks: [{name: d, size: 1 TiB, workload: w}],"
          + " protection: {to: westeurope, cacheAccount: cache}},"
          + " {name: web, region: northeurope, boot: 10 s, appStart: 90 s, cores: 4,"
          + " disks: [{name: d, size: 1 TiB, workload: w}],"
          + " protection: {to: westeurope, cacheAccount: cache}}]";

  private static final String TOGETHER = "recoveryPlans: [{name: p, groups: [{machines: [db, web]}";

  /** Detection 3 min, decision 2 min, disks 1 min, machine 2 min; then boot and start. */
  private static StudyResult study(String plans, String... more) {
    final List<String> lines =
        new java.util.ArrayList<>(
            List.of(
                "simulation: {duration: 3 h}",
                "workloads: [{name: w, churn: 1 MB/s}]",
                MACHINES,
                "recovery: {vmCreation: 2 min, diskAttach: 1 min}",
                plans,
                "faults: [{name: loss, regionOutage: northeurope, at: 1 h}]",
                "responses: [{to: loss, detect: 3 min, decide: 2 min, failOver: p}]"));
    lines.addAll(List.of(more));
    return ChartedRun.study(lines.toArray(String[]::new));
  }

  private static Drawn recovery(StudyResult result) {
    return Drawn.of(RecoveryChart.of("Shop", result.scenario(), result.outages().get(0)));
  }

  private static Drawn waterfall(StudyResult result) {
    return Drawn.of(WaterfallChart.of("Shop", result.outages().get(0)));
  }

  /** In minutes; the axis counts in minutes as well. */
  private static double[] span(Drawn drawn, Rectangle2D bounds) {
    final DoubleUnaryOperator minutes = drawn.alongTheAxis();
    return new double[] {
      minutes.applyAsDouble(bounds.getMinX()), minutes.applyAsDouble(bounds.getMaxX())
    };
  }

  private static void assertSpan(Drawn drawn, Rectangle2D bounds, double from, double to) {
    assertThat(span(drawn, bounds)[0]).isCloseTo(from, within(0.03));
    assertThat(span(drawn, bounds)[1]).isCloseTo(to, within(0.03));
  }

  /** The largest filled area of a colour: not the square in the key. */
  private static Rectangle2D widest(Drawn drawn, Color colour) {
    return drawn.filled(colour).stream()
        .map(Drawn.Shape::bounds)
        .max(Comparator.comparingDouble(Rectangle2D::getWidth))
        .orElseThrow();
  }

  private static List<Rectangle2D> pathLines(Drawn drawn) {
    final double key = drawn.text("critical path").y();
    return drawn.lines(ChartStyle.INK).stream()
        .map(Drawn.Shape::bounds)
        .filter(bounds -> bounds.getMaxY() < key - 20)
        .toList();
  }

  /** 5 min before, then 1 + 2 min and 110 s: the database is last. */
  @Test
  void theCriticalPath_isAsLongAsTheRecovery_andOnTheSlowestMachine() {
    final Drawn drawn = recovery(study(TOGETHER + "]}]"));
    final List<Rectangle2D> lines = pathLines(drawn);
    final double row = drawn.text("db").y();

    assertThat(lines.stream().mapToDouble(line -> width(drawn, line)).sum())
        .isCloseTo(8 + 110 / 60.0, within(0.1));
    assertThat(lines).allMatch(line -> Math.abs(line.getY() - row) < BarRows.HEIGHT_OF_A_ROW);
    assertThat(drawn.texts()).contains("9.83 min").noneMatch(text -> text.startsWith("plan p"));
  }

  private static double width(Drawn drawn, Rectangle2D bounds) {
    final double[] span = span(drawn, bounds);
    return span[1] - span[0];
  }

  /**
   * After the database, at 9 min 50 s, a script of 4 min and a look of 6 min; the other one has had
   * its disks attached, and serves 3 min 40 s later.
   */
  @Test
  void aPlanHasABarOfWhatItDoes_andThePathGoesToItAndBack() {
    final Drawn drawn =
        recovery(
            study(
                "recoveryPlans: [{name: p, groups: [{machines: db, after: [{script: join, takes: 4"
                    + " min}, {manual: look, takes: 6 min}]}, {machines: web}]}]"));
    final double over = 10 + 590 / 60.0 + 220 / 60.0;
    final List<Rectangle2D> lines = pathLines(drawn);

    assertSpan(drawn, widest(drawn, PhaseColour.SCRIPT.colour()), 590 / 60.0, 590 / 60.0 + 4);
    assertSpan(
        drawn, widest(drawn, PhaseColour.MANUAL.colour()), 590 / 60.0 + 4, over - 220 / 60.0);
    assertThat(drawn.texts()).contains("plan p", "join", "look", "script", "manual");
    assertThat(lines.stream().mapToDouble(line -> width(drawn, line)).sum())
        .isCloseTo(over, within(0.15));
    // To the database, back to the plan, and on to the other machine.
    assertThat(lines.stream().filter(line -> line.getHeight() > BarRows.HEIGHT_OF_A_ROW / 2.0))
        .hasSize(3);
  }

  /** Six looks, ten minutes apart, give the old endpoint up long after all serve. */
  @Test
  void anOldEndpointThatDecides_hidesNothing() {
    final Drawn drawn =
        recovery(
            study(
                TOGETHER
                    + "], trafficSwitch: {probe: 10 min, failures: 5, timeout: 0 s, ttl: 7 min}}]"));

    assertSpan(drawn, widest(drawn, PhaseColour.DECISION.colour()), 3, 5);
    assertThat(span(drawn, widest(drawn, PhaseColour.OLD_ENDPOINT.colour()))[1])
        .isCloseTo(60, within(0.1));
    assertSpan(drawn, widest(drawn, PhaseColour.NAME_EXPIRY.colour()), 60, 67);
    assertThat(pathLines(drawn).stream().mapToDouble(line -> width(drawn, line)).sum())
        .isCloseTo(67, within(0.3));
  }

  @Test
  void aMachineThatIsHeldUp_saysWhere() {
    final StudyResult result =
        study(TOGETHER + "]}]", "regions: [{name: westeurope, quota: {cores: 4}}]");
    final Drawn drawn = recovery(result);

    assertThat(drawn.texts()).contains("held up at gate: quota").doesNotContain("not back");
    assertThat(drawn.svg()).doesNotContain("Infinity").doesNotContain("NaN");
    assertThat(waterfall(result).texts())
        .contains("p: held up at gate: quota", "gate: quota", "held up for good", "3 min")
        .noneMatch(text -> text.contains("(−"));
    assertThat(waterfall(result).svg()).doesNotContain("Infinity").doesNotContain("NaN");
  }

  /** Without boots the other machine is last, with 90 s instead of 110 s; without starts, 100 s. */
  @Test
  void aWaterfall_showsWhatEachKindTook_andWhatItWouldHaveSaved() {
    final Drawn drawn = waterfall(study(TOGETHER + "]}]"));

    assertThat(drawn.texts())
        .contains("p: over after 9.83 min")
        .contains("3 min  (−3 min)", "2 min  (−2 min)", "1.67 min  (−20 s)", "10 s  (−10 s)");
    assertSpan(drawn, widest(drawn, PhaseColour.DETECTION.colour()), 0, 3);
    assertSpan(drawn, widest(drawn, PhaseColour.DECISION.colour()), 3, 5);
    assertSpan(drawn, widest(drawn, PhaseColour.BOOT.colour()), 8, 8 + 20 / 60.0);
    assertSpan(drawn, widest(drawn, PhaseColour.BOOT.pale()), 8 + 20 / 60.0, 8 + 100 / 60.0);
    assertSpan(
        drawn, widest(drawn, PhaseColour.APPLICATION.colour()), 8 + 100 / 60.0, 8 + 110 / 60.0);
  }

  @Test
  void whereNobodyFailsOver_thereIsNoWaterfall() {
    final OutageMeasures outage = study(TOGETHER + "]}]", "responses: []").outages().get(0);

    assertThat(WaterfallChart.hasSomething(outage)).isFalse();
    assertThat(RecoveryChart.hasSomething(outage)).isTrue();
  }

  @Test
  void namesOfStepsThatAScenarioGives_haveTheColourOfTheirKind() {
    assertThat(PhaseColour.of("script: x: y")).isEqualTo(PhaseColour.SCRIPT);
    assertThat(PhaseColour.title("script: x: y")).isEqualTo("x: y");
    assertThat(PhaseColour.of("gate: quota")).isEqualTo(PhaseColour.GATE);
    assertThat(PhaseColour.of("install an agent")).isEqualTo(PhaseColour.OTHER);
  }
}
