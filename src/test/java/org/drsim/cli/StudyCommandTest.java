package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code drsim study} and {@code drsim merge}. */
final class StudyCommandTest {

  /** Nothing takes time but what a test varies; a point is taken every 300 s. */
  private static final String FORMULA =
      """
      study: formula
      scenario:
        strict: false
        simulation: {warmUp: 1 h, duration: 25 h}
        service: {processing: 60 s, creation: 0 s, inFlightBatches: unlimited}
        limits: {machineUpload: unlimited, diskApply: unlimited}
        links: [{from: northeurope, to: westeurope, latency: 0 s}]
        cacheAccounts: [{name: cache, region: northeurope, ingress: unlimited, egress: unlimited}]
        workloads: [{name: log, churn: 1 MB/s}]
        machines:
          - {name: app, region: northeurope, disks: [{name: data, size: 1 TiB, workload: log}], protection: {to: westeurope, cacheAccount: cache}}
      vary: {service.processing: [30 s, 60 s, 200 s]}
      measures: [rpo of app mean, rpo of app for 99 % of time, rpo of app worst]
      """;

  /** Six machines, ten minutes of which each takes a slot for two. */
  private static final String SLOTS =
      """
      study: slots
      scenario:
        simulation: {warmUp: 1 h, duration: 30 h, seed: 11}
        service: {markerPhase: 0 s, processing: 20 s, creation: 5 s}
        recovery: {vmCreation: 2 min, diskAttach: 30 s, boot: {linux: 40 s}, appStart: 1 min}
        workloads: [{name: log, churn: 1 MB/s}]
        machines:
          - {name: web, count: 6, region: northeurope, disks: [{name: data, size: 64 GiB, workload: log}], protection: {to: westeurope}}
        recoveryPlans: [{name: shop, groups: [{machines: web}]}]
        faults: [{name: loss, regionOutage: northeurope, at: {uniform: [2 h, 3 h]}}]
        responses: [{to: loss, detect: 10 min, decide: {lognormal: {median: 30 min, sigma: 0.8}}, failOver: shop}]
        objectives: [rto of plan shop <= 3 h in 90 % of outages]
      vary: {recovery.slots: [1, 2, 3, 6]}
      measures: [rto of plan shop mean]
      replications: 70
      """;

  @TempDir private Path folder;

  private final Terminal terminal = new Terminal();
  private Path file;

  @BeforeEach
  void file() {
    file = folder.resolve("study.yaml");
  }

  private int drsim(String... line) {
    return terminal.drsim(line);
  }

  private int study(String text, String to, String... options) throws IOException {
    Files.writeString(file, text);
    final List<String> line =
        new ArrayList<>(
            List.of("study", file.toString(), "-o", folder.resolve(to).toString(), "--no-charts"));
    line.addAll(List.of(options));
    final int exit = drsim(line.toArray(String[]::new));
    if (exit == 0) {
      StudyFormats.check(text, folder.resolve(to));
    }
    return exit;
  }

  private String stderr() {
    return terminal.err();
  }

  private String stdout() {
    return terminal.out();
  }

  /** A path alone does not say what is wrong with it. */
  @Test
  void whatIsInTheWay_isSaid() throws IOException {
    Files.writeString(folder.resolve("o"), "a file");
    assertThat(study(SLOTS, "o")).isEqualTo(2);
    assertThat(stderr()).contains("slots").contains("Not a directory");
    assertThat(folder.resolve("o")).hasContent("a file");
  }

  /** All files of a study but run-info.json. */
  private Map<String, String> results(String to, String study) throws IOException {
    final Path latest = folder.resolve(to).resolve(study).resolve("latest").toRealPath();
    final Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(latest)) {
      for (final Path one : files.filter(Files::isRegularFile).toList()) {
        if (!one.endsWith("run-info.json")) {
          contents.put(one.getFileName().toString(), Files.readString(one));
        }
      }
    }
    return contents;
  }

  /** The values of a measure, point by point. */
  private double[] values(String measure) {
    return stdout()
        .lines()
        .filter(line -> line.contains(",measure," + measure + ","))
        .mapToDouble(
            line -> Double.parseDouble(line.split(measure + ",[a-z ]+,s,")[1].split(",")[0]))
        .toArray();
  }

  /**
   * A state is available after P, points are 300 s apart: the RPO is uniform from P to P + 300 s.
   */
  @Test
  void theRpoOfASweptParameter_isThatOfTheFormula() throws IOException {
    assertThat(study(FORMULA, "o", "--format", "csv")).as(stderr()).isZero();
    final double[] processing = {30, 60, 200};
    for (int i = 0; i < processing.length; i++) {
      assertThat(values("rpo of machine app mean")[i]).isCloseTo(processing[i] + 150, within(0.5));
      assertThat(values("rpo of machine app for 99 % of time")[i])
          .isCloseTo(processing[i] + 297, within(0.5));
      assertThat(values("rpo of machine app worst")[i]).isCloseTo(processing[i] + 300, within(0.5));
    }
  }

  /**
   * Six machines through s slots take ⌈6/s⌉ rounds of creation, attachment and boot: between two
   * numbers of slots the RTO of the same outage differs by whole rounds, whatever people took to
   * decide.
   */
  @Test
  void withCommonRandomNumbers_pointsDifferByWhatIsVaried() throws IOException {
    assertThat(study(SLOTS, "o", "--replications-csv", "-q")).as(stderr()).isZero();
    final double[][] rto = replications("o", 4);
    final double round = rto[2][0] - rto[3][0];
    assertThat(round).isBetween(120.0, 250.0);
    for (int k = 0; k < rto[0].length; k++) {
      assertThat(rto[2][k] - rto[3][k]).isCloseTo(round, within(1e-6));
      assertThat(rto[1][k] - rto[3][k]).isCloseTo(2 * round, within(1e-6));
      assertThat(rto[0][k] - rto[3][k]).isCloseTo(5 * round, within(1e-6));
    }
  }

  /** The variance of a difference is then the sum of both. */
  @Test
  void withoutCommonRandomNumbers_pointsAreIndependent() throws IOException {
    final String own = SLOTS + "commonRandomNumbers: false\n";
    assertThat(study(own, "o", "--replications-csv", "-q")).as(stderr()).isZero();
    final double[][] rto = replications("o", 4);
    final double[] difference = new double[rto[0].length];
    for (int k = 0; k < difference.length; k++) {
      difference[k] = rto[2][k] - rto[3][k];
    }
    final double sum = variance(rto[2]) + variance(rto[3]);
    assertThat(variance(difference)).isBetween(0.4 * sum, 1.8 * sum);
  }

  private static double variance(double[] values) {
    return new org.apache.commons.math3.stat.descriptive.DescriptiveStatistics(values)
        .getVariance();
  }

  private double[][] replications(String to, int points) throws IOException {
    final double[][] values = new double[points][70];
    final String text = results(to, "slots").get("replications.csv");
    text.lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(
            row ->
                values[Integer.parseInt(row[0])][Integer.parseInt(row[1])] =
                    Double.parseDouble(row[4]));
    return values;
  }

  @Test
  void threadsAndShards_makeTheSameFolder() throws IOException {
    assertThat(study(SLOTS, "one", "-j", "1", "-q", "--replications-csv")).isZero();
    assertThat(study(SLOTS, "two", "-j", "2", "-q", "--replications-csv")).isZero();
    assertThat(study(SLOTS, "eight", "-j", "8", "-q", "--replications-csv")).isZero();
    for (final String shard : List.of("2/3", "3/3", "1/3")) {
      assertThat(study(SLOTS, "parts", "--shard", shard, "-q")).as(stderr()).isZero();
    }
    assertThat(merge("parts", "merged", "--replications-csv")).as(stderr()).isZero();

    final Map<String, String> one = results("one", "slots");
    assertThat(one.keySet())
        .containsExactly(
            "design.csv",
            "manifest.json",
            "replications.csv",
            "report.html",
            "scenario.yaml",
            "study.csv",
            "study.yaml",
            "summary.json");
    assertThat(results("two", "slots")).isEqualTo(one);
    assertThat(results("eight", "slots")).isEqualTo(one);
    assertThat(results("merged", "slots")).isEqualTo(one);
  }

  private int merge(String from, String to, String... options) throws IOException {
    final List<String> line = new ArrayList<>(List.of("merge"));
    try (Stream<Path> files = Files.list(folder.resolve(from).resolve("slots"))) {
      files.map(Path::toString).filter(name -> name.endsWith(".shard")).sorted().forEach(line::add);
    }
    line.addAll(List.of("-o", folder.resolve(to).toString(), "--no-charts"));
    line.addAll(List.of(options));
    return drsim(line.toArray(String[]::new));
  }

  @Test
  void shardsThatAreMissingTornOrOfOtherStudies_areRefused() throws IOException {
    assertThat(study(SLOTS, "parts", "--shard", "1/2", "-q")).isZero();
    assertThat(merge("parts", "merged")).isEqualTo(2);
    assertThat(stderr()).contains("of 2 shards are missing: 2");

    assertThat(study(SLOTS, "parts", "--shard", "2/2", "-q")).isZero();
    try (Stream<Path> files = Files.list(folder.resolve("parts/slots"))) {
      final Path torn =
          files.filter(f -> f.toString().contains("-2-of-2")).findFirst().orElseThrow();
      final byte[] content = Files.readAllBytes(torn);
      Files.write(torn, java.util.Arrays.copyOf(content, content.length - 5));
    }
    assertThat(merge("parts", "merged")).isEqualTo(2);
    assertThat(stderr())
        .contains("-2-of-2.shard (torn); replications are missing", "run these shards again")
        .doesNotContain("-1-of-2");

    assertThat(study(SLOTS, "parts", "--shard", "2/2", "-q")).isZero();
    Files.writeString(file, SLOTS.replace("6, region", "5, region"));
    assertThat(merge("parts", "merged")).isEqualTo(2);
    assertThat(stderr()).contains("is not what the shards were made of");
  }

  /** What a folder has in it runs again, to the same bytes. */
  @Test
  void theResolvedStudy_runsAgainByItself() throws IOException {
    assertThat(study(SLOTS, "one", "-q")).isZero();
    final Path resolved = folder.resolve("one/slots/latest/study.yaml");
    assertThat(drsim("study", resolved.toString(), "-o", folder + "/again", "--no-charts", "-q"))
        .as(stderr())
        .isZero();
    assertThat(results("again", "slots")).isEqualTo(results("one", "slots"));
  }

  @Test
  void aDryRun_tellsWhatWouldBeDone_andDoesNothing() throws IOException {
    assertThat(study(SLOTS, "o", "--dry-run")).as(stderr()).isZero();
    assertThat(stdout())
        .contains("slots: 4 design points, 70 replications of each, 280 runs")
        .contains("  3: recovery.slots = 6")
        .contains("rto of plan shop mean")
        .contains("estimated time: ");
    assertThat(folder.resolve("o")).doesNotExist();
  }

  @Test
  void everyMistakeIsToldAtItsPlace_andNothingRuns() throws IOException {
    final String wrong =
        FORMULA
            .replace("[30 s, 60 s, 200 s]", "[30 s, soon, 40 B]")
            .replace("rpo of app worst", "rpo of ap worst");
    assertThat(study(wrong, "o")).isEqualTo(2);
    assertThat(stderr())
        .contains("study.yaml:12:35: service.processing: 'soon'")
        .contains("study.yaml:12:41: service.processing: '40 B'")
        .contains("study.yaml:13:58: measures[2]: 'ap'")
        .contains("did you mean 'app'?");
    assertThat(folder.resolve("o")).doesNotExist();
  }

  @Test
  void mistakesOfTheFileItself_areToldTogether() throws IOException {
    final String wrong =
        FORMULA.replace("vary:", "vray:")
            + """
            vary: {service.processing: {from: 1 s, to: 2 min, stops: 3}, "a..b": [1]}
            design: sobol
            constraints: [service.creation <= 3 s]
            """;
    assertThat(study(wrong, "o")).isEqualTo(2);
    assertThat(stderr().lines().toList())
        .anyMatch(line -> line.contains("vray: unknown key; ") && line.contains("'vary'?"))
        .anyMatch(line -> line.contains("stops: unknown key; ") && line.contains("'steps'?"))
        .anyMatch(line -> line.contains("'1 s' to '2 min'; allowed is one unit"))
        .anyMatch(line -> line.contains("'a..b' is not a path"))
        .anyMatch(line -> line.contains("points: not stated; a drawn design needs"))
        .anyMatch(line -> line.contains("'service.creation' is not varied"));
  }

  /** A range that cannot be read is varied nevertheless: nothing else is wrong. */
  @Test
  void aBadRange_isOneMistake() throws IOException {
    final String wrong =
        FORMULA.replace(
                "[30 s, 60 s, 200 s]", "{from: 1 s, to: 2 min, steps: 3}, service.freeze: [1 s]")
            + """
            exclude: [{service.processing: 1 s}]
            constraints: [service.processing <= 3 s]
            goal: find largest service.processing such that rpo of app <= 5 min mean
            """;
    assertThat(study(wrong, "o")).isEqualTo(2);
    assertThat(stderr().lines().filter(line -> line.contains("study.yaml:")))
        .singleElement()
        .asString()
        .contains("vary[service.processing]: '1 s' to '2 min'; allowed is one unit");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vary: {}                              | :6:1: vary: empty; a study varies at least one path
          replications: auto                    | :7:15: replications: 'auto up to 10000'; auto needs objectives
          constraints: ["service.creation =< 1 s"] | :7:15: constraints[0]: 'service.creation =< 1 s'; a constraint reads
          constraints: ["service.creation > 9 s"]  | :6:7: vary: no point satisfies the constraints
          design: lhs                           | :7:9: design: 'lhs'; allowed: grid, random, latin-hypercube
          points: 4                             | :7:1: points: stated for a design that counts its points
          exclude: [{service.freeze: 1 s}]      | :7:10: exclude: 'service.freeze' is not varied; varied are: service.creation
          measures: [rpo of app <= 5 min mean]  | :7:12: measures[0]: 'rpo of app <= 5 min mean'; a measure is not compared
          measures: [rpo of app worst] & steadyState: true | :7:12: measures[0]: 'rpo of app worst' is no mean over time
          measures: [~, rpo of app mean, rpo of app worst] & steadyState: true | :7:32: measures[2]: 'rpo of app worst' is no mean over time
          goal: find largest service.freeze such that rpo of app <= 5 min mean | :7:7: goal: 'service.freeze' is not varied
          commonRandomNumbers: maybe            | :7:22: commonRandomNumbers: 'maybe'; allowed is true or false
          set: [service.creation]               | :7:6: set: a list; allowed is a mapping from paths to values
          """)
  void eachRule_saysWhatIsWrongAndWhere(String line, String message) throws IOException {
    final String vary = "vary: {service.creation: [1 s, 2 s]}\n";
    final String rules = line.replace(" & ", "\n") + "\n";
    assertThat(study(MINIMAL + (line.startsWith("vary") ? "" : vary) + rules, "o")).isEqualTo(2);
    assertThat(stderr()).contains("study.yaml" + message);
  }

  /** A rate with a distribution is drawn, one for each point. */
  @Test
  void anyQuantity_canHaveADistribution() throws IOException {
    final String drawn =
        MINIMAL
            + """
            vary:
              "workloads[log].churn": {uniform: [1 MB/s, 2 MB/s]}
              agent.batchInterval: {uniform: [10 s, 20 s]}
            design: latin-hypercube
            points: 2
            """;
    assertThat(study(drawn, "o", "--dry-run")).as(stderr()).isZero();
    assertThat(stdout()).containsPattern("churn = 1[0-9.]{6,} B/s, agent.batchInterval = 1[0-9]");
  }

  /** The fits differ much more than chance lets means of equal fits differ. */
  @Test
  void sharedFits_areInTheInterval() throws IOException {
    final String fits =
        MINIMAL.replace(
                "workloads:",
                "faults: [{name: f, typicalRegionOutage: northeurope, at: 1 h, fits: 10}]\n"
                    + "  workloads:")
            + """
            vary: {service.creation: [1 s]}
            measures: [rto of app mean]
            replications: 40
            """;
    assertThat(study(fits.replace("2 h", "10 d"), "o", "--format", "csv")).as(stderr()).isZero();
    final String row = stdout().lines().skip(1).findFirst().orElseThrow();
    assertThat(row).contains("mean over fits").contains("by sampling alone");
    final String judged = fits.replace("vary:", "  objectives: [rto of app <= 1 h mean]\nvary:");
    assertThat(study(judged, "o")).isEqualTo(2);
    assertThat(stderr()).contains("10 beside objectives, which are judged over independent");
  }

  private static final String MINIMAL =
      """
      study: minimal
      scenario:
        simulation: {duration: 2 h}
        workloads: [{name: log, churn: 1 MB/s}]
        machines: [{name: app, region: northeurope, disks: [{name: data, size: 64 GiB, workload: log}], protection: {to: westeurope}}]
      """;

  @Test
  void sparkThatIsNotThere_isSaid() throws IOException {
    assertThat(study(FORMULA, "o", "--engine", "spark")).isEqualTo(2);
    assertThat(stderr()).contains("--engine spark: this program has no Spark in it");
  }

  @Test
  void twoPoints_areComparedReplicationByReplication() throws IOException {
    assertThat(study(SLOTS, "o", "--replications-csv", "-q")).as(stderr()).isZero();
    final String latest = folder.resolve("o/slots/latest").toString();
    assertThat(drsim("compare", latest + "#2", latest + "#3")).as(stderr()).isZero();
    assertThat(stdout())
        .contains("recovery.slots: 3 → 6")
        .containsPattern(
            "rto of plan shop mean: .* B is smaller by .*, the same in all replications")
        .contains("(pairs of replications with the same draws, n = 70)");
    assertThat(drsim("compare", latest, latest + "#3")).isEqualTo(2);
    assertThat(stderr()).contains("is a study; name a design point of it");
    assertThat(drsim("compare", latest + "#9", latest + "#3")).isEqualTo(2);
    assertThat(stderr()).contains("has no design point 9");
  }

  /** With one seed in pairs, with two independently: then the same difference is not shown. */
  @Test
  void twoRuns_areComparedByTheirSeeds() throws IOException {
    final String indented = SLOTS.substring(SLOTS.indexOf("  simulation"), SLOTS.indexOf("vary:"));
    final Path scenario = Files.writeString(folder.resolve("shop.yaml"), indented.indent(-2));
    for (final String out : List.of("a", "b", "c")) {
      assertThat(
              drsim(
                  "run",
                  scenario.toString(),
                  "--replications",
                  "20",
                  "--set",
                  "recovery.slots=" + (out.equals("a") ? 3 : 6),
                  "--seed",
                  out.equals("c") ? "12" : "11",
                  "-o",
                  folder.resolve(out).toString(),
                  "--unknown-as",
                  "pass",
                  "--no-charts",
                  "-q"))
          .as(stderr())
          .isIn(0, 1);
    }
    assertThat(compare("a", "b", "table")).as(stderr()).isZero();
    assertThat(stdout())
        .contains("recovery.slots: 3 → 6")
        .containsPattern("rto in loss of plan shop: .* B is smaller by ");
    assertThat(compare("a", "c", "csv")).isZero();
    assertThat(stdout().lines())
        .anyMatch(line -> line.startsWith("rto in loss") && line.contains(",false,not-shown"));
    assertThat(compare("a", "a", "table")).isZero();
    assertThat(stdout()).contains("The scenarios are the same.", "No replication differs");
  }

  private int compare(String one, String other, String format) {
    final String latest = "/shop/latest";
    return drsim(
        "compare", folder + "/" + one + latest, folder + "/" + other + latest, "--format", format);
  }

  /** 40 looks at 32 and 64 would be needed for an objective that is far from its limit. */
  @Test
  void replicationsGoOn_untilTheObjectivesAreDecided() throws IOException {
    final String auto =
        SLOTS
            .replace("replications: 70", "replications: auto up to 500")
            .replace("<= 3 h in 90 %", "<= 9 h in 50 %");
    assertThat(study(auto, "o", "--format", "csv")).as(stderr()).isZero();
    assertThat(stdout().lines().filter(line -> line.contains(",objective,")))
        .hasSize(4)
        .allMatch(line -> line.contains(",32,met,"));
  }
}
