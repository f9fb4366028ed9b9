package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.drsim.output.Json;
import org.junit.jupiter.api.Test;

/** What a run leaves: folders, documents, and the same bytes each time. */
final class RunCommandTest extends AtTheShell {

  @Test
  void run_writesTheWholeFolder_andNamesIt() throws IOException {
    assertThat(drsim("run", file("web.yaml", SCENARIO), "-o", reports())).isZero();

    final Path latest = folder.resolve("reports/web/latest");
    assertThat(latest)
        .isDirectoryContaining("glob:**/{scenario.yaml,summary.json}")
        .isDirectoryContaining("glob:**/{rpo.csv,manifest.json}");
    assertThat(latest.resolve("charts/rpo.svg")).isNotEmptyFile();
    assertThat(latest.resolve("charts/rpo.png")).isNotEmptyFile();
    assertThat(stdout()).contains("vm").contains("RPO");
    assertThat(stderr()).contains(folder.resolve("reports/web").toString());
    assertThat(names(folder.resolve("reports/web"))).hasSize(2).contains("latest");
  }

  /** Markers every 300 s from 0 on, each there 20 s of processing and 5 s of creation later. */
  @Test
  void recoveryPoints_areListedWithWhenTheyCouldBeUsed() throws IOException {
    final String shop =
        SCENARIO
            + "simulation: {duration: 1 h}\nservice: {markerPhase: 0 s, processing: 20 s, creation: 5 s,"
            + " inFlightBatches: unlimited}\nstrict: false\nlimits: {machineUpload: unlimited,"
            + " diskApply: unlimited}\ncacheAccounts: [{name: cache-northeurope, region: northeurope,"
            + " ingress: unlimited, egress: unlimited}]\nlinks: [{from: northeurope, to: westeurope,"
            + " latency: 0 s}]\n";
    assertThat(drsim("run", file("web.yaml", shop), "-o", reports(), "-q", "--no-charts")).isZero();
    final List<String> rows =
        Files.readAllLines(folder.resolve("reports/web/latest/recovery-points.csv"));
    assertThat(rows.get(0)).isEqualTo("machine,kind,markerSeconds,availableSeconds");
    final List<String> expected = new java.util.ArrayList<>();
    for (int marker = 300; marker + 25 <= 3600; marker += 300) {
      expected.add("vm,crashConsistent," + marker + "," + (marker + 25));
    }
    assertThat(rows).containsSubsequence(expected);
  }

  /** Copying 1 TiB takes longer than the run, so that one machine never has a recovery point. */
  @Test
  void whereThereIsNoRpo_nothingLimitsIt() throws IOException {
    final String off = SCENARIO.replace("to: westeurope", "to: westeurope, enabled: {at: 10 min}");
    final String never = off + "simulation: {duration: 4 h}\n";
    assertThat(drsim("run", file("off.yaml", never), "-o", reports())).isZero();
    assertThat(stdout())
        .contains("no RPO at any time, so nothing that limits it\n")
        .doesNotContain("is due to");
    final Path latest = folder.resolve("reports/off/latest");
    assertThat(new JsonPath("machines[0].limitedBy").of(summary(latest))).isNull();
    assertThat(Files.readString(latest.resolve("report.html")))
        .contains("There is no RPO to explain.", "<td>no RPO</td>");
    assertThat(Files.readString(latest.resolve("charts/rpo.svg")))
        .contains("no recovery point at any time");
    final String on = SCENARIO.lines().toList().get(1).replace("machines: [{name: vm", "{name: on");
    final String both = never.replace("}}}]", "}}}, " + on);
    out.reset();
    assertThat(drsim("run", file("both.yaml", both), "-o", reports())).isZero();
    final Path one = folder.resolve("reports/both/latest");
    assertThat(new JsonPath("machines[vm].limitedBy").of(summary(one))).isNull();
    assertThat(new JsonPath("machines[on].limitedBy").of(summary(one)))
        .isEqualTo("recovery point interval");
    assertThat(stdout()).contains("what the mean RPO is due to").doesNotContain("no RPO");
  }

  /** One machine names an account, the other has that of its region. */
  @Test
  void machinesSayWhichCacheAccountTheyUse() throws IOException {
    final String scenario =
        """
        simulation: {duration: 4 h}
        cacheAccounts: [{name: own, region: northeurope}]
        workloads: [{name: w, churn: 1 MB/s}]
        machines:
          - {name: a, region: northeurope, disks: [{name: d, size: 64 GiB, workload: w}], protection: {to: westeurope, cacheAccount: own}}
          - {name: b, region: northeurope, disks: [{name: d, size: 64 GiB, workload: w}], protection: {to: westeurope}}
        """;
    assertThat(drsim("run", file("two.yaml", scenario), "--format", "csv", "-o", reports()))
        .isZero();
    assertThat(stdout().lines().map(line -> line.replaceAll(",.*,", " ")))
        .containsExactly("machine cacheAccount", "a own", "b cache-northeurope");
    final Path latest = folder.resolve("reports/two/latest");
    assertThat(new JsonPath("machines[b].cacheAccount").of(summary(latest)))
        .isEqualTo("cache-northeurope");
  }

  private static Map<String, Object> summary(Path run) throws IOException {
    return Json.read(Files.readAllBytes(run.resolve("summary.json")));
  }

  @Test
  void theSameRun_givesTheSameBytes_andIsKept() throws IOException {
    drsim("run", file("web.yaml", SCENARIO), "-o", reports(), "-q");
    final Map<String, String> first = deterministicFiles("reports/web/latest");
    assertThat(drsim("run", file("web.yaml", SCENARIO), "-o", reports(), "-q")).isZero();
    assertThat(drsim("run", file("web.yaml", SCENARIO), "-o", reports() + "2", "-q")).isZero();

    assertThat(deterministicFiles("reports/web/latest")).isEqualTo(first);
    assertThat(deterministicFiles("reports2/web/latest")).isEqualTo(first);
    assertThat(names(folder.resolve("reports/web"))).hasSize(2);
  }

  /** Defaults, names and catalogue are all in the resolved scenario. */
  @Test
  void theResolvedScenario_runsAgainByItself_andGivesTheSameBytes() throws IOException {
    drsim(
        "run",
        file("web.yaml", SCENARIO),
        "-o",
        reports(),
        "-q",
        "--seed",
        "99",
        "--replications",
        "3");
    final Path resolved = folder.resolve("reports/web/latest/scenario.yaml");
    assertThat(drsim("run", resolved.toString(), "-o", reports() + "2", "-q")).isZero();
    assertThat(deterministicFiles("reports2/web/latest"))
        .isEqualTo(deterministicFiles("reports/web/latest"))
        .containsKeys("assumptions.csv", "summary.json", "manifest.json", "charts/rpo.svg");
  }

  @Test
  void theResolvedScenario_runAgainIntoTheSamePlace_isTheSameAsBefore() throws IOException {
    drsim("run", file("web.yaml", SCENARIO), "-o", reports(), "-q", "--assumptions");
    final Map<String, String> first = deterministicFiles("reports/web/latest");
    final Path resolved = folder.resolve("reports/web/latest/scenario.yaml");
    assertThat(drsim("run", resolved.toString(), "-o", reports(), "--assumptions")).isZero();
    assertThat(stderr()).contains("same as before: ");
    assertThat(deterministicFiles("reports/web/latest"))
        .isEqualTo(first)
        .containsKey("assumption-effects.csv");
  }

  @Test
  void oneReplication_isTheSameAloneAndAmongOthers() throws IOException {
    final String random = SCENARIO.replace("churn: 1 MB/s", "rate: 5 /s, size: 100 kB");
    drsim(
        "run",
        file("a.yaml", random),
        "-o",
        reports(),
        "-q",
        "--replications",
        "4",
        "--replication",
        "2",
        "--no-charts");
    drsim(
        "run",
        file("b.yaml", random),
        "-o",
        reports(),
        "-q",
        "--replications",
        "3",
        "--replication",
        "2",
        "--no-charts");

    assertThat(folder.resolve("reports/a/latest/rpo.csv"))
        .hasSameTextualContentAs(folder.resolve("reports/b/latest/rpo.csv"));
  }

  @Test
  void aReplicationThatTheScenarioDoesNotHave_isRefused() throws IOException {
    assertThat(drsim("run", file("web.yaml", SCENARIO), "-o", reports(), "--replication", "1"))
        .isEqualTo(2);
    assertThat(stderr()).contains("allowed is 0 to 0").hasLineCount(1);
  }

  @Test
  void auto_needsObjectives() throws IOException {
    assertThat(drsim("run", file("web.yaml", SCENARIO), "-o", reports(), "--replications", "auto"))
        .isEqualTo(2);
    assertThat(stderr()).contains("auto needs objectives").hasLineCount(1);
  }

  @Test
  void json_isOneDocumentOnStandardOutput() throws IOException {
    assertThat(
            drsim(
                "run",
                file("web.yaml", SCENARIO),
                "-o",
                reports(),
                "--format",
                "json",
                "--no-charts"))
        .isZero();
    assertThat(stdout()).startsWith("{").endsWith("}\n").contains("\"meanSeconds\"");
  }
}
