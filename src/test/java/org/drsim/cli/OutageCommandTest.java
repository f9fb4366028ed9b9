package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outages as somebody at a terminal sees them, and as files. */
final class OutageCommandTest {

  private static final String SCENARIO =
      """
      simulation: {duration: 4 h, replications: 3}
      policies: [{name: default, appConsistentEvery: 1 h}]
      workloads: [{name: w, churn: 1 MB/s}]
      machines:
        - {name: db, count: 2, region: northeurope, consistencyGroup: g, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope}}
        - {name: far, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope, enabled: {at: 10 min}}}
      recoveryPlans: [{name: p, groups: [{machines: db}]}]
      faults: [{name: loss, regionOutage: northeurope, at: 3 h}]
      responses: [{to: loss, detect: 1 min, decide: 9 min, failOver: p, recoveryPoint: latest-multi-vm-app-consistent}]
      objectives: [rto of p <= 20 min worst]
      """;

  @TempDir private Path folder;

  private final Terminal terminal = new Terminal();

  private List<String> run(String... options) throws IOException {
    return runThis(SCENARIO, options);
  }

  private List<String> runThis(String scenario, String... options) throws IOException {
    final Path file = Files.writeString(folder.resolve("s.yaml"), scenario);
    final List<String> line =
        new java.util.ArrayList<>(
            List.of("run", file.toString(), "-o", folder.toString(), "--no-charts"));
    line.addAll(List.of(options));
    terminal.drsim(line);
    return terminal.out().lines().toList();
  }

  /** Of a scenario in which no recovery point is made, it would tell that all would be lost. */
  @Test
  void whatIf_withoutReplicationDetail_isRefusedBeforeAnythingRuns() throws IOException {
    final Path file =
        Files.writeString(
            folder.resolve("years.yaml"),
            """
            simulation: {duration: 2000 d, replicationDetail: none}
            workloads: [{name: w, churn: 1 MB/s}]
            machines: [{name: db, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope}}]
            """);
    final int exit =
        terminal.drsim(
            "run",
            file.toString(),
            "-o",
            folder.resolve("results").toString(),
            "--what-if-any-time");

    assertThat(exit).isEqualTo(2);
    assertThat(terminal.err())
        .contains("--what-if-any-time: not with simulation.replicationDetail: none");
    assertThat(folder.resolve("results")).doesNotExist();
  }

  /** However many years it has: they share what is drawn once. */
  @Test
  void yearsOfOneReplication_haveNoBounds_andOfTwoTheyHave() throws IOException {
    final String years =
        """
        simulation: {duration: 3650 d, replicationDetail: none%s}
        workloads: [{name: w, churn: 1 MB/s}]
        machines: [{name: db, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope}}]
        faults: [{name: f, regionOutage: northeurope, every: {exponential: {mean: 100 d}}, for: 8 h}]
        objectives: [rto of db <= 1 h worst]
        """;
    assertThat(runThis(years.formatted("")))
        .contains("in each of 10 years" + " ".repeat(37) + "1 replication: no bounds")
        .anyMatch(line -> line.matches(" {2}outages {35,}\\d\\.\\d+"))
        .anyMatch(line -> line.matches(" {2}missed: rto of machine db <= 1 h worst +\\S+ %"));
    assertThat(runThis(years.formatted(", replications: 2")))
        .anyMatch(line -> line.matches("in each of 20 years {50,}95 %"))
        .anyMatch(line -> line.matches(" {2}outages {35,}\\d\\.\\d+ +\\S+ … \\S+"));
  }

  private static int place(List<String> lines, String text) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i;
      }
    }
    throw new AssertionError(text + " is not in\n" + String.join("\n", lines));
  }

  @Test
  void verdicts_outages_replications_machines_remarks_whatIf_inThisOrder() throws IOException {
    final List<String> lines = run("--what-if-any-time");

    assertThat(
            List.of(
                place(lines, "simulated"),
                place(lines, "rto of plan p"),
                place(lines, "outages of replication 0 alone:"),
                place(lines, "outage loss at 3 h"),
                place(lines, "over 3 replications"),
                place(lines, "backlog"),
                place(lines, "what the mean RPO is due to"),
                place(lines, "not protected after a failover"),
                place(lines, "an outage at any instant instead")))
        .isSorted();
    assertThat(lines).allMatch(line -> line.length() <= 80);
    assertThat(lines)
        .anyMatch(line -> line.startsWith("> latest-multi-vm-app-consistent (2 of 3) "))
        .anyMatch(line -> line.startsWith("  latest-multi-vm-app-consistent  "));
  }

  /** Fault k of 500 lasts k seconds: the five longest are shown, the longest first. */
  @Test
  void ofManyOutages_theWorstAreShown_andWhereTheOthersAre() throws IOException {
    final String many =
        SCENARIO
                .substring(0, SCENARIO.indexOf("recoveryPlans:"))
                .replace("replications: 3", "replications: 1")
            + IntStream.rangeClosed(1, 500)
                .mapToObj(
                    k ->
                        "  - {name: f"
                            + k
                            + ", effects: {scope: {machines: far}, compute: stops}, at: "
                            + (1000 + 20 * (k * 7 % 500))
                            + " s, for: "
                            + k
                            + " ms}\n")
                .collect(Collectors.joining("", "faults:\n", ""));
    final List<String> lines = runThis(many);

    assertThat(lines.stream().filter(line -> line.startsWith("outage ")))
        .extracting(line -> line.split(" ")[1])
        .containsExactly("f500", "f499", "f498", "f497", "f496");
    assertThat(lines)
        .contains("outages the worst 5 of 500:")
        .anyMatch(line -> line.startsWith("… and 495 more outages, see outages.csv"));
    assertThat(Files.readAllLines(folder.resolve("s/latest").toRealPath().resolve("outages.csv")))
        .anyMatch(line -> line.startsWith("f1,"));
  }

  @Test
  void faultsThatStopNoMachine_haveALineEach() throws IOException {
    final List<String> lines =
        runThis(
            SCENARIO.replace(
                "faults: [",
                "faults: [{name: cut, linkDown: northeurope->westeurope, at: 30 min, for: 20 min},"
                    + " {name: drawn, vaultDown: true, at: {uniform: [1 h, 2 h]}, for: 1 h}, "));

    assertThat(lines)
        .containsSequence(
            "fault cut at 30 min, for 20 min: stopped no machine",
            "fault drawn: stopped no machine, if it came",
            "");
  }

  /** The oldest points are from before the simulation. */
  @Test
  void dataThatAreNotKnown_areExplained() throws IOException {
    final List<String> lines = run();

    assertThat(lines.get(place(lines, "  oldest"))).endsWith(" –");
    assertThat(lines.get(place(lines, "  oldest") + 1)).startsWith("  –: not known");
  }

  /** The databases are unprotected as they were failed over, the third was late to be protected. */
  @Test
  void unprotectedForTwoReasons_isTwoRemarks() throws IOException {
    final List<String> lines = run();

    assertThat(lines.get(place(lines, "without any recovery point")))
        .contains("far")
        .doesNotContain("db");
    assertThat(lines.get(place(lines, "not protected after a failover")))
        .contains("db-1, db-2")
        .doesNotContain("far");
  }

  /** In the warm-up: told of, and in no table. */
  @Test
  void anOutageOfTheWarmUp_isSaidNotToBeCounted() throws IOException {
    final List<String> lines =
        runThis(SCENARIO.replace("{duration: 4 h,", "{warmUp: 200 min, duration: 4 h,"));

    place(lines, "began in the warm-up, so not counted: loss at 3 h");
    assertThat(lines).noneMatch(line -> line.contains("outage loss"));
    assertThat(lines).noneMatch(line -> line.contains("stopped no machine"));
    assertThat(file("summary.json")).contains("\"warmUpOutages\"", "\"startSeconds\": 10800,");
    assertThat(file("report.html")).contains(" began in the warm-up, so that no figure counts");
    assertThat(file("outages.csv").lines()).hasSize(1);
  }

  private String file(String name) throws IOException {
    return Files.readString(folder.resolve("s/latest").toRealPath().resolve(name));
  }

  @Test
  void colours_onlyWhereWanted() throws IOException {
    assertThat(String.join("\n", run())).doesNotContain("\u001b");
    assertThat(String.join("\n", run("--color", "never"))).doesNotContain("\u001b");
    assertThat(run("--color", "always"))
        .anyMatch(line -> line.startsWith("\u001b[33munknown\u001b[0m  rto of plan p"))
        .anyMatch(line -> line.startsWith("\u001b[1m> latest-multi-vm-app-consistent"));
  }

  @Test
  void files_tellOfAllReplications() throws IOException {
    run();
    final Path run = folder.resolve("s/latest").toRealPath();
    final List<String> rows = Files.readAllLines(run.resolve("replications.csv"));

    assertThat(rows).hasSize(4);
    assertThat(rows.get(0))
        .isEqualTo(
            "replication,fault,startSeconds,endSeconds,plan,outcome,rtoSeconds,lossSeconds,lossBytes,"
                + "lossReason,asBeforeSeconds,exposedSeconds");
    assertThat(rows.get(3)).startsWith("2,loss,10800,,p,failedOver,");
    assertThat(Files.readString(run.resolve("summary.json")))
        .contains("\"plans\": [\n    {\n      \"name\": \"p\",\n      \"outages\": 3,")
        .contains("a 95 % quantile needs 20 replications, its bounds 59")
        .contains("\"replicationsCsv\": {\n    \"rows\": 3,\n    \"truncated\": false");
  }
}
