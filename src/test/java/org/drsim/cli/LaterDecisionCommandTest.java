package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.drsim.output.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code drsim decide} where a failover takes less when it is decided later: people want the latest
 * state, and the link that was cut until the outage has to carry what waits in the cache account.
 *
 * <p>That is what was written from 3,600 s to 14,400 s, in batches of a minute: 10,800 MB, which
 * 1.5 MB/s carry within 2 h. Then a machine takes 30 s + 10 s + 40 s + 5 s. Whoever decides within
 * these two hours is back 7,285 s after the outage began; later, 85 s after the decision.
 */
final class LaterDecisionCommandTest extends AtTheShell {

  private static final String DRAINING =
      """
      strict: false
      name: draining
      simulation: {duration: 8 h, seed: 1, replications: 2}
      service: {markerPhase: 0 s, processing: 0 s, creation: 0 s, inFlightBatches: unlimited}
      agent: {batchInterval: 60 s}
      limits: {machineUpload: unlimited, diskApply: unlimited}
      links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: 1.5 MB/s}]
      cacheAccounts: [{name: cache, region: northeurope, ingress: unlimited, egress: unlimited}]
      recovery: {vmCreation: 30 s, diskAttach: 10 s, boot: {linux: 40 s}, appStart: 5 s}
      workloads: [{name: orders, churn: 1 MB/s}]
      machines: [{name: db, application: shop, region: northeurope, disks: [{name: d, size: 1 TiB, workload: orders}], protection: {to: westeurope, cacheAccount: cache}}]
      applications: [{name: shop, needs: {db: 1}, costPerHour: 3600}]
      recoveryPlans: [{name: shop, groups: [{machines: db}]}]
      faults:
        - {name: cut, linkDown: northeurope->westeurope, at: 3650 s, for: 10780 s}
        - {name: plane, controlPlaneDown: westeurope, at: 60 s, for: 40 min}
        - {name: loss, effects: {scope: {machines: db}, compute: stops}, at: 14430 s, for: {exponential: {mean: 90 min}}}
      responses: [{to: loss, detect: 10 min, decide: 20 min, failOver: shop, recoveryPoint: latest}]
      """;

  private static final double MEAN = 5400;

  private String scenario;

  @BeforeEach
  void write() throws IOException {
    scenario = file("draining.yaml", DRAINING);
  }

  private Map<String, Object> decide(String... options) {
    final List<String> line =
        new ArrayList<>(List.of("decide", scenario, "-o", reports(), "--no-charts"));
    line.addAll(List.of(options));
    line.addAll(List.of("--format", "json"));
    out.reset();
    assertThat(drsim(line.toArray(String[]::new))).as(stderr()).isZero();
    return Json.read(out.toByteArray());
  }

  private static double number(Map<String, Object> json, String path) {
    return ((Number) new JsonPath(path).of(json)).doubleValue();
  }

  private static double[] ofRows(Map<String, Object> json, String figure) {
    final int rows = ((List<?>) json.get("rows")).size();
    return IntStream.range(0, rows)
        .mapToDouble(row -> number(json, "rows[" + row + "]." + figure))
        .toArray();
  }

  @Test
  void waiting_isNoLossWhereTheCacheAccountHasToDrainAnyway() {
    final Map<String, Object> json = decide("--until", "4h", "--every", "1h");

    assertThat(ofRows(json, "failoverSeconds"))
        .containsExactly(new double[] {7285, 3685, 85, 85, 85}, within(1e-6));
    assertThat(ofRows(json, "failOverMean"))
        .containsExactly(new double[] {7285, 7285, 7285, 10_885, 14_485}, within(1e-6));
    assertThat(ofRows(json, "lossSeconds"))
        .containsExactly(new double[] {30, 30, 30, 30, 30}, within(1e-6));
    assertThat(number(json, "failover.seconds.value")).isCloseTo(7285, within(1e-6));
  }

  /** The outage has no memory: waiting costs 5,400 s from any time on, as much as is saved. */
  @Test
  void theBreakEvenAndTheRules_follow() {
    final Map<String, Object> json = decide("--until", "4h", "--every", "1h");

    assertThat(new JsonPath("rows[0].cheaper").of(json)).isEqualTo("wait");
    assertThat(new JsonPath("rows[1].cheaper").of(json)).isEqualTo("failOver");
    assertThat(number(json, "breakEven.seconds")).isCloseTo(7285 - MEAN, within(5.0));
    assertThat(number(json, "cheapestRuleSeconds")).isEqualTo(7200);
    final double[] rules = ofRows(json, "ruleMean");
    for (int hour = 0; hour < rules.length; hour++) {
      final double after = 3600.0 * hour;
      final double longer = StrictMath.exp(-after / MEAN);
      final double shorter = MEAN * (1 - longer) - after * longer;
      final double failedOver = Math.max(7200, after) + 85;
      assertThat(rules[hour]).isCloseTo(shorter + longer * failedOver, within(5.0));
    }
  }

  /** Just after 2 h of the outage nothing can be started any more: whoever decides then waits. */
  @Test
  void aFailoverThatCannotBegin_isWaiting() {
    final Map<String, Object> json =
        decide(
            "--until=4h",
            "--every=1h",
            "--loss-cost=3600",
            "--set",
            "faults[plane].at=21720 s",
            "--set",
            "faults[plane].for=100 d");

    assertThat(ofRows(json, "leavesSomethingDown")).containsExactly(0, 0, 0, 2, 2);
    assertThat(new JsonPath("rows[3].failoverSeconds").of(json)).isNull();
    assertThat(number(json, "rows[1].failOverMean")).isCloseTo(7315, within(1e-6));
    for (final int row : new int[] {3, 4}) {
      assertThat(number(json, "rows[" + row + "].saving.value")).isZero();
    }
  }

  /** In runs of people who need as long to decide, which know nothing of decisions to compare. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name=draining
          faults[plane].at=14430 s
          responses[0].recoveryPoint=latest-processed
          recovery.vmCreation={lognormal: {median: 2 min, sigma: 0.8}}
          responses[0].shutdown=true
          """)
  void eachRow_isWhatARunGives(String setting) throws IOException {
    final Map<String, Object> json =
        decide(
            "--until=3h",
            "--every=45min",
            "--downtime-cost=3600",
            "--loss-cost=3600",
            "--set",
            setting,
            "--set",
            "simulation.replications=3");
    for (int row = 0; row < 5; row++) {
      final double after = 2700.0 * row;
      final double[][] real = run(setting, after);
      final String path = "rows[" + row + "].";
      assertThat(number(json, path + "failoverSeconds"))
          .as("after %s s", after)
          .isCloseTo(mean(real[0]) - after, within(1e-6));
      assertThat(number(json, path + "lossSeconds")).isCloseTo(mean(real[1]), within(1e-6));
      assertThat(number(json, path + "failOverMean"))
          .isCloseTo(mean(real[0]) + mean(real[1]), within(1e-3));
    }
  }

  /** From the beginning of the outage, and loss, of each replication. */
  private double[][] run(String setting, double after) throws IOException {
    final List<String> line =
        List.of(
            "run",
            scenario,
            "-o",
            folder.resolve("runs").toString(),
            "--no-charts",
            "--no-report",
            "--set",
            setting,
            "--set",
            "simulation.replications=3",
            "--set",
            "simulation.duration=20 h",
            "--set",
            "faults[loss].for=100 d",
            "--set",
            "responses[0].detect=0 s",
            "--set",
            "responses[0].decide=" + after + " s");
    assertThat(drsim(line.toArray(String[]::new))).as(stderr()).isZero();
    final List<String> rows =
        deterministicFiles("runs/draining/latest").get("replications.csv").lines().toList();
    return new double[][] {column(rows, "rtoSeconds"), column(rows, "lossSeconds")};
  }

  private static double[] column(List<String> rows, String name) {
    final int place = List.of(rows.get(0).split(",")).indexOf(name);
    return rows.stream()
        .skip(1)
        .filter(row -> row.contains(",loss,"))
        .mapToDouble(row -> Double.parseDouble(row.split(",")[place]))
        .toArray();
  }

  private static double mean(double[] values) {
    assertThat(values).hasSize(3);
    return Arrays.stream(values).average().orElseThrow();
  }

  @Test
  void theTitle_tellsBoth() {
    assertThat(drsim("decide", scenario, "-o", reports(), "--until", "4h")).isZero();
    assertThat(stdout())
        .contains("a failover takes 2.02 h from its decision and loses 30 s")
        .contains("\nif decided at once; after 4 h it takes 1.42 min and loses 30 s")
        .doesNotContain("left out");
    assertThat(stdout().lines()).allMatch(line -> line.length() <= 80);
  }

  /** Half of the outages begin in the warm-up; which, the ledger of a run of them tells. */
  @Test
  void whatIsLeftOut_isSaid() throws IOException {
    final String[] settings = {
      "--set",
      "simulation.warmUp=3.5 h",
      "--set",
      "simulation.replications=20",
      "--set",
      "faults[loss].at={uniform: [3 h, 4 h]}"
    };
    final List<String> line =
        new ArrayList<>(List.of("run", scenario, "-o", reports(), "--no-report"));
    line.addAll(List.of(settings));
    assertThat(drsim(line.toArray(String[]::new))).isZero();
    final long counted =
        deterministicFiles("reports/draining/latest")
            .get("replications.csv")
            .lines()
            .filter(row -> row.contains(",loss,"))
            .count();
    assertThat(counted).isBetween(2L, 18L);

    final Map<String, Object> json = decide(settings);
    assertThat(number(json, "replications")).isEqualTo(counted);
    assertThat(number(json, "leftOut.beganInWarmUp")).isEqualTo(20 - counted);
    assertThat(number(json, "leftOut.withoutFailover")).isZero();

    line.set(0, "decide");
    out.reset();
    err.reset();
    assertThat(drsim(line.toArray(String[]::new))).isZero();
    assertThat(stdout())
        .contains(
            "left out: "
                + (20 - counted)
                + " of 20 replications, as the outage began within the"
                + " warm-up\n");
  }
}
