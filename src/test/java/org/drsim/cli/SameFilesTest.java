package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written besides, or shown on the way, changes no byte of the other files. */
final class SameFilesTest {

  /** Drawn writes and latencies, a group, application points, a narrow link, a full agent. */
  static final String BUSY =
      """
      strict: false
      simulation: {start: 2026-01-01T02:00:00Z, warmUp: 1 h, duration: 6 h, replications: 3, seed: 5}
      policies: [{name: default, appConsistentEvery: 1 h}]
      agent: {memory: 20 MB}
      service: {freezeFails: 30 %}
      links: [{from: northeurope, to: westeurope, bandwidth: 2.6 MB/s}]
      cacheAccounts: [{name: cache, region: northeurope, ingress: 2.8 MB/s}]
      workloads:
        - {name: w, rate: 40 /s, size: {lognormal: {mean: 12 KiB, sigma: 1.5}}, pattern: nightly-batch}
        - {name: x, churn: 300 KB/s}
      defaults: {machine: {region: northeurope, memory: 4 GiB, protection: {to: westeurope, cacheAccount: cache}}}
      machines:
        - {name: db, count: 2, consistencyGroup: shop, disks: [{name: d, size: 64 GiB, workload: w}]}
        - {name: web, disks: [{name: d, size: 64 GiB, workload: x}]}
        - {name: new, disks: [{name: d, size: 1 GiB, workload: x}], protection: {to: westeurope, cacheAccount: cache, enabled: {at: 1 h}}}
      """;

  @TempDir private Path folder;
  private ScenarioInFolder program;
  private Map<String, String> plain;

  @BeforeEach
  void run() throws IOException {
    program = new ScenarioInFolder(folder, BUSY);
    plain = ScenarioInFolder.promised(program.run("plain", "-q"));
    assertThat(plain)
        .containsOnlyKeys(
            "scenario.yaml",
            "summary.json",
            "rpo.csv",
            "resources.csv",
            "recovery-points.csv",
            "replicas.csv",
            "assumptions.csv",
            "manifest.json",
            "any-time.csv",
            "report.html",
            "charts/rpo.svg",
            "charts/rpo-budget.svg",
            "charts/exceedance.svg",
            "charts/utilisation.svg",
            "charts/backlog.svg",
            "charts/states.svg");
  }

  @Test
  void theEventLog_addsAFile_andChangesNone() throws IOException {
    final Map<String, String> logged =
        ScenarioInFolder.promised(program.run("logged", "--event-log"));
    final Map<String, String> again =
        ScenarioInFolder.promised(program.run("again", "--event-log"));

    assertThat(logged).hasSize(plain.size() + 1).containsAllEntriesOf(plain);
    assertThat(again).isEqualTo(logged);
  }

  @Test
  void anEqualRun_getsTheLogThatItLacks() throws IOException {
    final Path before = program.run("plain", "-q");
    assertThat(program.run("plain", "--event-log")).isEqualTo(before);
    assertThat(ScenarioInFolder.promised(before))
        .containsAllEntriesOf(plain)
        .containsKey("events.csv");
    assertThat(program.errors()).contains("same as before");

    assertThat(program.run("plain", "--event-log")).isEqualTo(before);
    Files.writeString(before.resolve("events.csv"), "changed");
    assertThat(program.run("plain", "-q")).isEqualTo(before);
  }

  @Test
  void charts_leftOut_changeNoOtherFile() throws IOException {
    final Map<String, String> bare =
        ScenarioInFolder.promised(program.run("bare", "-q", "--no-charts"));

    assertThat(bare.keySet()).noneMatch(name -> name.startsWith("charts/"));
    assertThat(plain).containsAllEntriesOf(bare);
    assertThat(plain.keySet())
        .filteredOn(name -> !bare.containsKey(name))
        .allMatch(name -> name.startsWith("charts/"));
  }

  @Test
  void progressAndFormat_changeNoFile() throws IOException {
    final String[][] asked = {{"plain", "table"}, {"none", "json"}, {"auto", "csv"}};
    for (final String[] each : asked) {
      final Path run = program.run(each[1], "--progress", each[0], "--format", each[1]);
      assertThat(ScenarioInFolder.promised(run)).as(each[1]).isEqualTo(plain);
    }
  }
}
