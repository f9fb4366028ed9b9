package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.drsim.output.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals of {@code drsim study}, against what is known of the answers. */
final class GoalCommandTest {

  /** One hour of ten times the churn, which waits before the link. */
  private static final String BURST =
      """
      study: burst
      scenario:
        strict: false
        simulation: {duration: 6 h}
        service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}
        limits: {machineUpload: unlimited, diskApply: unlimited}
        agent: {batchInterval: 1 s}
        links: [{from: northeurope, to: westeurope, bandwidth: 9 MB/s, latency: 0 s}]
        cacheAccounts: [{name: cache, region: northeurope, ingress: unlimited, egress: unlimited}]
        workloads: [{name: w, churn: 1 MB/s}]
        machines: [{name: vm, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope, cacheAccount: cache}}]
        faults: [{name: burst, churnSurge: vm, factor: 10, at: 1 h, for: 1 h}]
      """;

  /** Exponential times one after the other, or at once; nothing else takes time. */
  private static final String SLOTS =
      """
      study: slots
      scenario:
        simulation: {warmUp: 1 h, duration: 20 h, seed: 3}
        service: {markerPhase: 0 s, processing: 20 s, creation: 5 s}
        recovery: {vmCreation: {exponential: {mean: 20 min}}, diskAttach: 0 s, boot: {linux: 0 s}, appStart: 0 s}
        workloads: [{name: log, churn: 1 MB/s}]
        machines:
          - {name: web, count: 4, region: northeurope, disks: [{name: data, size: 64 GiB, workload: log}], protection: {to: westeurope}}
        recoveryPlans: [{name: shop, groups: [{machines: web}]}]
        faults: [{name: loss, regionOutage: northeurope, at: 2 h}]
        responses: [{to: loss, detect: 0 s, decide: 0 s, failOver: shop}]
      """;

  @TempDir private Path folder;

  private final Terminal terminal = new Terminal();

  private int study(String text, String... more) throws IOException {
    final Path file = folder.resolve("study.yaml");
    Files.writeString(file, text);
    final String[] line = {
      "study", file.toString(), "-o", folder.resolve("out").toString(), "--progress", "none"
    };
    final int exit = main(Stream.concat(Stream.of(line), Stream.of(more)).toArray(String[]::new));
    if (exit == 0 && !List.of(more).contains("--shard")) {
      StudyFormats.check(text, folder.resolve("out"));
    }
    return exit;
  }

  private int main(String... line) {
    return terminal.drsim(line);
  }

  private String text() {
    return terminal.out();
  }

  private Path result(String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      return files
          .filter(file -> file.endsWith(name) && !file.toString().contains("latest"))
          .findFirst()
          .orElseThrow();
    }
  }

  private Object at(String path) throws IOException {
    return new JsonPath(path).of(Json.read(Files.readAllBytes(result("summary.json"))));
  }

  /**
   * A burst of rate a for h makes a lag of {@code h (a/C − 1)}: at most x from {@code C = a h / (h
   * + x)} on, 10 MB/s · 60/80 = 7.5 MB/s. The resolution is 1/256 of the range, and a batch lasts a
   * second.
   */
  @Test
  void theSmallestBandwidthIsThatOfTheFluidFormula() throws IOException {
    final int exit = study(Files.readString(Path.of("scenarios/studies/line-after-a-burst.yaml")));
    assertThat(exit).as(terminal.err()).isZero();
    final Object found = at("goal.values[0].found");
    final double megabytes = Double.parseDouble(found.toString().replace(" MB/s", ""));
    assertThat(megabytes).isBetween(7.5, 7.56);
    assertThat(text()).contains("on 1 fresh replication:").contains("next below");
    assertThat(text()).as("nothing left to chance").doesNotContain("95 %");
    final List<String> rows = Files.readAllLines(result("search.csv"));
    assertThat(rows).filteredOn(row -> row.contains("confirmation")).hasSize(1);
    assertThat(rows.size()).isLessThan(30);
    assertThat(Files.readString(result("search.svg"))).contains("found: " + found);
  }

  /**
   * The same formula the other way: churn up to {@code C (h + x) / (10 h)} = 1.2 MB/s, 2.4 fold.
   */
  @Test
  void headroomEndsWhereTheFormulaSays() throws IOException {
    study(
        BURST
            + """
            vary: {"workloads[w].churn": {from: 0.5 MB/s, to: 2 MB/s}}
            goal: find headroom of workloads[w].churn growing 3 % a month such that lag of vm <= 20 min worst
            """,
        "--no-charts");
    final double factor = Double.parseDouble(at("goal.values[0].factor").toString());
    assertThat(factor).isBetween(2.37, 2.4);
    // 1.03^29 = 2.357, 1.03^30 = 2.427
    assertThat(text()).contains("it holds for 29 months and breaks in month 30");
  }

  @Test
  void anEndThatMissesIsSaid() throws IOException {
    study(
        BURST
            + """
            vary: {"links[northeurope->westeurope].bandwidth": {from: 2 MB/s, to: 6 MB/s}}
            goal: find smallest links[northeurope->westeurope].bandwidth such that lag of vm <= 20 min worst
            """,
        "--no-charts");
    assertThat(text()).contains("none of 2 MB/s … 6 MB/s: even 6 MB/s misses");
    assertThat(at("goal.values[0].ending")).hasToString("none");
  }

  /**
   * Four exponential times of mean θ = 20 min. In one slot their sum is Erlang: within 90 min with
   * {@code 1 − e^−4.5 (1 + 4.5 + 4.5²/2 + 4.5³/6)} = 65.8 %. In two, three of them end at twice the
   * rate and the last at its own: 92.0 %. So for 80 % two are needed.
   */
  @Test
  void slotsAreFoundWithConfidence() throws IOException {
    study(
        SLOTS
            + """
            vary: {recovery.slots: {from: 1, to: 6, whole: true}}
            goal: find smallest recovery.slots such that rto of plan shop <= 90 min in 80 % of outages
            replications: auto up to 512
            """,
        "--no-charts");
    assertThat(at("goal.values[0].found")).hasToString("2");
    assertThat(at("goal.values[0].monotone")).hasToString("true");
    final double low =
        Double.parseDouble(at("goal.values[0].confirmation.objectives[0].low").toString());
    assertThat(low).isGreaterThan(0.8);
    assertThat(text()).containsPattern("on [0-9,]+ fresh replications, with 95 % confidence:\n");
    assertThat(Files.readString(result("report.html")))
        .contains("How sure, at 95 % confidence: on ");
  }

  /** What was found is shown again at half the error: 0.8^n is at most 2.5 % from n = 17 on. */
  @Test
  void aSearchThatCannotBeConfirmed_isSaidBefore() throws IOException {
    final String text =
        SLOTS
            + """
            vary: {recovery.slots: [1, 6]}
            goal: find smallest recovery.slots such that rto of plan shop <= 90 min in 80 % of outages
            replications: 16
            """;
    assertThat(study(text, "--dry-run")).isZero();
    assertThat(terminal.err())
        .contains(
            "note: goal: 'rto of plan shop <= 90 min in 80 % of outages': 16 replications cannot"
                + " show it to be met, 17 at the earliest");
    assertThat(study(text.replace(": 16", ": 17"), "--dry-run")).isZero();
    assertThat(terminal.err()).doesNotContain("cannot show");
  }

  /** Shards simulate the design; who merges them looks for the goal, as one process would. */
  @Test
  void shardsLeaveTheGoalToWhoMergesThem() throws IOException {
    final String text =
        SLOTS
            + """
            vary: {recovery.slots: {from: 1, to: 6, whole: true}}
            goal: find smallest recovery.slots such that rto of plan shop <= 90 min in 80 % of outages
            replications: auto up to 128
            """;
    assertThat(study(text, "--no-charts", "-j", "3")).isZero();
    final byte[] whole = Files.readAllBytes(result("summary.json"));
    final byte[] search = Files.readAllBytes(result("search.csv"));
    FileUtils.deleteDirectory(folder.resolve("out").toFile());
    for (final String part : List.of("1/2", "2/2")) {
      assertThat(study(text, "--shard", part)).isZero();
      assertThat(terminal.err()).contains("looked for by drsim merge");
    }
    assertThat(main("merge", shard(1), shard(2), "-o", folder.resolve("out").toString())).isZero();
    assertThat(Files.readAllBytes(result("summary.json"))).isEqualTo(whole);
    assertThat(Files.readAllBytes(result("search.csv"))).isEqualTo(search);
  }

  private String shard(int number) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("out/slots"))) {
      return files
          .map(Path::toString)
          .filter(name -> name.endsWith("-" + number + "-of-2.shard"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** One after the other in each combination of the other paths. */
  @Test
  void eachCombinationOfTheOthersHasASearch() throws IOException {
    study(
        BURST
            + """
            vary:
              "links[northeurope->westeurope].bandwidth": {from: 2 MB/s, to: 12 MB/s}
              "faults[burst].factor": [5, 10]
            goal: find smallest links[northeurope->westeurope].bandwidth such that lag of vm <= 20 min worst
            """,
        "--no-charts");
    assertThat(at("goal.values[0].found").toString()).startsWith("3.7");
    assertThat(at("goal.values[1].found").toString()).startsWith("7.5");
  }

  /** More slots are never slower under common random numbers, but the first ones matter most. */
  @Test
  void theBestTheFrontAndTheEffects() throws IOException {
    final String measured = "measures: [rto of plan shop mean]\n";
    study(
        SLOTS
            + measured
            + """
            vary: {recovery.slots: [1, 2, 4]}
            goal: find best smallest rto of plan shop mean within 2 min
            replications: 400
            """,
        "--no-charts");
    assertThat(text()).contains("recovery.slots = 4\n  is the best with 95 % confidence");
    study(
        SLOTS
            + measured
            + """
            vary: {recovery.slots: [1, 2, 4], "responses[0].decide": [0 s, 10 min]}
            goal: find front of recovery.slots and rto of plan shop mean
            replications: 30
            """);
    assertThat(text())
        .contains("3 of 6 design points are surely beaten by another in both (95 % confidence)");
    assertThat(text()).contains("[from, to]: 95 % confidence interval, each point by itself");
    assertThat(Files.readAllLines(result("front.csv"))).hasSize(7);
    assertThat(Files.readString(result("front.svg"))).contains("not beaten in both");
    study(
        SLOTS
            + measured
            + """
            vary: {recovery.slots: [2, 3], "responses[0].decide": {from: 0 min, to: 60 min, steps: 2}}
            goal: find sensitivity of rto of plan shop mean
            replications: 2
            """);
    final List<String> effects = Files.readAllLines(result("effects.csv"));
    assertThat(effects.get(1)).startsWith("responses[0].decide,0 min,0,");
    assertThat(text()).contains(" (in brackets 95 % intervals):");
    // The decision is waited for in full.
    assertThat(Double.parseDouble(effects.get(1).split(",")[6])).isCloseTo(3600, within(1e-6));
    assertThat(Files.readString(result("tornado.svg"))).contains("recovery.slots");
  }

  /** The decision alone is uncertain, uniform over an hour: its variance is 3600²/12. */
  @Test
  void uncertaintyIsSplitByItsSource() throws IOException {
    study(
        SLOTS
            + """
            measures: [rto of plan shop mean]
            vary: {"responses[0].decide": {uniform: [0 min, 60 min]}}
            design: random
            points: 40
            goal: find uncertainty of rto of plan shop mean
            replications: 10
            """,
        "--no-charts");
    final double inputs = Double.parseDouble(at("goal.uncertainty.inputVariance").toString());
    // 40 draws: the variance is known to within its chi-squared interval, 0.67 to 1.65 of it.
    assertThat(text()).contains("10 replications of each; in brackets 95 % intervals");
    assertThat(inputs).isBetween(3600 * 3600 / 12.0 * 0.55, 3600 * 3600 / 12.0 * 1.5);
  }

  @Test
  void goalsThatDoNotFitAreRefused() throws IOException {
    assertThat(
            study(
                BURST
                    + """
                    vary: {"workloads[w].churn": [1 MB/s]}
                    goal: find smallest recovery.slots such that lag of vm <= 20 min worst
                    """))
        .isEqualTo(ExitCode.INVALID.number());
    assertThat(terminal.err()).contains("goal: 'recovery.slots' is not varied");
    assertThat(
            study(
                BURST
                    + """
                    vary: {"workloads[w].churn": [1 MB/s]}
                    goal: find smallest workloads[w].churn such that lag of wm <= 20 min worst
                    """))
        .isEqualTo(ExitCode.INVALID.number());
    assertThat(terminal.err()).contains("goal").contains("wm");
    assertThat(
            study(
                BURST
                    + """
                    vary: {"workloads[w].churn": [1 MB/s]}
                    goal: find the meaning of life
                    """))
        .isEqualTo(ExitCode.INVALID.number());
    assertThat(terminal.err()).contains("a goal reads");
  }
}
