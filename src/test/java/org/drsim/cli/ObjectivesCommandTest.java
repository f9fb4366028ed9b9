package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objectives as a user meets them: exit codes, lines, files. */
final class ObjectivesCommandTest {

  private static final String SCENARIO =
      """
      strict: false
      simulation: {duration: 6 h}
      service: {processing: 60 s, creation: 0 s, markerPhase: PHASE}
      links: [{from: northeurope, to: westeurope, latency: 9 ms}]
      workloads: [{name: w, churn: 1 MB/s}]
      machines: [{name: vm, count: 2, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope}}]
      objectives: [OBJECTIVES]
      """;

  private static final String MET = "rpo of each vm <= 7 min for 99 % of time";
  private static final String MISSED = "rpo of vm < 3 min mean";
  private static final String UNKNOWN = "rpo of vm <= 8 min worst";

  @TempDir private Path folder;

  private final Terminal terminal = new Terminal();

  @Test
  void exitCodes_tellOfObjectives() throws IOException {
    assertThat(run(fixed("met", MET))).isZero();
    assertThat(run(fixed("worst", UNKNOWN))).isZero();
    assertThat(run(fixed("missed", MET, MISSED))).isEqualTo(1);
    assertThat(run(drawn("unknown", UNKNOWN))).isEqualTo(3);
    assertThat(run(fixed("none"))).isZero();
  }

  @Test
  void theWorstOfAllFilesCounts() throws IOException {
    final String met = fixed("met", MET);
    final String missed = fixed("missed", MISSED);
    final String unknown = drawn("unknown", UNKNOWN);
    final String invalid = fixed("invalid", "rpo of vm");
    assertThat(run(met, unknown)).isEqualTo(3);
    assertThat(run(unknown, missed, met)).isEqualTo(1);
    assertThat(run(missed, invalid, unknown)).isEqualTo(2);
    assertThat(folder.resolve("reports/unknown/latest/summary.json")).isNotEmptyFile();
  }

  @Test
  void unknownMayCountAsEither() throws IOException {
    final String unknown = drawn("unknown", UNKNOWN);
    final String missed = fixed("missed", MISSED);
    assertThat(run(unknown, "--unknown-as", "pass")).isZero();
    assertThat(run(unknown, "--unknown-as", "fail")).isEqualTo(1);
    assertThat(run(missed, "--unknown-as", "pass")).isEqualTo(1);
    final Map<String, String> environment = Map.of("DRSIM_UNKNOWN_AS", "pass");
    assertThat(terminal.drsim(environment, arguments(unknown))).isZero();
    assertThat(run(unknown, "--unknown-as", "maybe")).isEqualTo(2);
    assertThat(terminal.err()).contains("--unknown-as").contains("allowed: pass, fail");
  }

  @Test
  void lines_beginWithTheVerdict_andFitTheTerminal() throws IOException {
    terminal.drsim(
        "run",
        drawn("lines", MET, MISSED, UNKNOWN, "unprotected of each group vm <= 1 h mean"),
        "--replications",
        "12",
        "-o",
        folder.resolve("reports").toString(),
        "--no-charts");
    assertThat(stdout().lines()).allMatch(line -> line.length() <= 80);
    assertThat(stdout())
        .contains(
            "unknown  rpo of each group vm <= 7 min for 99 % of time\n         vm-1: 100 % of")
        .contains("missed   rpo of group vm < 3 min mean\n         4.")
        .contains("unknown  rpo of group vm <= 8 min worst\n")
        .contains("min worst; seen in 12 replications, not a bound\n")
        .containsPattern(
            "vm-1: 0 h mean \\(0 to [0-9.]+ h\\); 12 replications cannot show it to be met,\n"
                + "         [0-9]+ at the earliest\n");
    assertThat(stdout().split("\\(95 %: ", -1)).as("said once, at the first interval").hasSize(2);
    assertThat(stdout()).containsPattern("vm-1: 100 % of[ \n]+time \\(95 %: ");
    assertThat(stdout().indexOf("unknown")).isLessThan(stdout().indexOf("machine "));
  }

  /** 0.9^n is at most 5 % from n = 29 on, 0.99^n from 299 on; of two by half of it, 36 and 368. */
  @Test
  void tooFewReplications_areSaidBefore_andInTheReason() throws IOException {
    final String outages =
        Files.readString(Path.of("scenarios/09-how-sure-are-we.yaml"))
            .replaceAll(
                "(?s)objectives:.*", "objectives: ['loss of db-plan <= 1 d in 99 % of outages']\n");
    final String file = Files.writeString(folder.resolve("few.yaml"), outages).toString();
    final String said = "replications cannot show it to be met, 299 at the earliest";
    assertThat(terminal.drsim("validate", file)).isZero();
    assertThat(terminal.err())
        .contains("note: 'loss of plan db-plan <= 24 h in 99 % of outages': 100 " + said);
    final String to = folder.resolve("reports").toString();
    assertThat(terminal.drsim("run", file, "-o", to, "--no-charts")).isEqualTo(3);
    assertThat(terminal.err()).contains("in 99 % of outages': 100 " + said);
    assertThat(stdout().replaceAll("\\s+", " ")).contains("; 100 " + said);
    assertThat(terminal.drsim("validate", file, "--replications", "299")).isZero();
    assertThat(terminal.err()).doesNotContain("cannot show");
    assertThat(terminal.drsim("validate", file, "--replications", "298")).isZero();
    assertThat(terminal.err()).contains("298 " + said);
    Files.writeString(Path.of(file), outages.replace("99 % of outages", "99.9999 % of outages"));
    assertThat(terminal.drsim("validate", file)).isZero();
    assertThat(terminal.err()).contains("not even 1,048,576 replications can show it to be met");
    final String two =
        outages.replace(
            "99 % of outages'", "90 % of outages', 'rto of db-plan <= 1 d in 90 % of outages'");
    Files.writeString(Path.of(file), two);
    terminal.drsim("validate", file, "--replications", "35");
    assertThat(terminal.err())
        .contains("'rto of plan db-plan <= 24 h in 90 % of outages': 35")
        .contains(", 36 at the earliest");
  }

  @Test
  void theSummaryHasThemAll_andTheResolvedScenarioRunsAgain() throws IOException {
    assertThat(run(fixed("web", MET, MISSED, "lag of vm-2 <= 80 s worst"))).isEqualTo(1);
    final Path first = folder.resolve("reports/web/latest");
    final String summary = Files.readString(first.resolve("summary.json"));
    assertThat(summary)
        .contains(
            """
                {
                  "expression": "rpo of each group vm <= 7 min for 99 % of time",
                  "value": 1,
                  "low": null,
                  "high": null,
                  "n": 1,
                  "unit": "share",
                  "verdict": "met",
                  "reason": "by the value, as nothing is left to chance",
                  "worst": "vm-1",
                  "members": [
            """)
        .contains("\"expression\": \"lag of machine vm-2 <= 80 s worst\"")
        .contains("\"unit\": \"s\"");
    final String resolved = Files.readString(first.resolve("scenario.yaml"));
    assertThat(resolved)
        .contains(
            """
            objectives:
              - "rpo of each group vm <= 7 min for 99 % of time"
              - "rpo of group vm < 3 min mean"
              - "lag of machine vm-2 <= 80 s worst"
            """);
    final String again = Files.writeString(folder.resolve("again.yaml"), resolved).toString();
    final String reports = folder.resolve("reports2").toString();
    assertThat(terminal.drsim(arguments(again, "-o", reports))).isEqualTo(1);
    final Path second = folder.resolve("reports2/web/latest");
    assertThat(second.resolve("scenario.yaml")).hasContent(resolved);
    final String objectives = summary.substring(summary.indexOf("\"objectives\""));
    assertThat(Files.readString(second.resolve("summary.json"))).endsWith(objectives);
  }

  private String fixed(String name, String... objectives) throws IOException {
    return scenario(name, "0 s", objectives);
  }

  private String drawn(String name, String... objectives) throws IOException {
    return scenario(name, "drawn", objectives);
  }

  private String scenario(String name, String phase, String... objectives) throws IOException {
    final String text =
        SCENARIO.replace("PHASE", phase).replace("OBJECTIVES", String.join(", ", objectives));
    return Files.writeString(folder.resolve(name + ".yaml"), text).toString();
  }

  private int run(String... more) {
    return terminal.drsim(arguments(more));
  }

  private String[] arguments(String... more) {
    final String[] all = new String[more.length + 5];
    all[0] = "run";
    all[1] = "-q";
    all[2] = "--no-charts";
    all[3] = "-o";
    all[4] = folder.resolve("reports").toString();
    System.arraycopy(more, 0, all, 5, more.length);
    return all;
  }

  private String stdout() {
    return terminal.out();
  }
}
