package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.TraceWorkload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario in several files is the one that a single file with all of their content is. */
final class IncludeTest {

  private static final String TRACE = "seconds,bytes\n0.5,4096\n7,1000\n";

  @TempDir private Path folder;

  @Test
  void listsAreJoined_mappingsMerged_andTheIncludingFileWins() throws Exception {
    file(
        "estate.yaml",
        """
        strict: true
        simulation: {duration: 12 h, seed: 3}
        service: {processing: {gamma: {shape: 2, mean: 9 s}}, creation: 4 s}
        workloads: [{name: log, churn: 1 MB/s}]
        machines: [{name: db, count: 2, region: northeurope, disks: [{name: d, size: 1 TiB}]}]
        """);
    file("policies.yaml", "policies: [{name: hourly, appConsistentEvery: 1 h}]\nstrict: false\n");
    final Scenario whole =
        read(
            """
            include: [estate.yaml, policies.yaml]
            simulation: {seed: 7}
            service: {processing: {lognormal: {median: 20 s, sigma: 0.5}}}
            defaults: {disk: {workload: log}, protection: {to: westeurope, policy: hourly}}
            machines: [{name: web, region: northeurope, disks: [{name: d, size: 64 GiB}]}]
            """);
    assertThat(whole)
        .isEqualTo(
            read(
                """
                strict: false
                simulation: {duration: 12 h, seed: 7}
                service: {processing: {lognormal: {median: 20 s, sigma: 0.5}}, creation: 4 s}
                workloads: [{name: log, churn: 1 MB/s}]
                policies: [{name: hourly, appConsistentEvery: 1 h}]
                defaults: {disk: {workload: log}, protection: {to: westeurope, policy: hourly}}
                machines:
                  - {name: db, count: 2, region: northeurope, disks: [{name: d, size: 1 TiB}]}
                  - {name: web, region: northeurope, disks: [{name: d, size: 64 GiB}]}
                """));
  }

  @Test
  void anIncludedFileNamesOthersFromItsOwnFolder() throws Exception {
    file("parts/all.yaml", "include: [more/machines.yaml, ../log.yaml]\n");
    file(
        "parts/more/machines.yaml",
        """
        machines: {csv: estate.csv}
        workloads: [{name: replay, trace: traces/t.csv}, {name: other, trace: ../../t.csv}]
        """);
    file("parts/more/estate.csv", "name,disks\nvm,data:64\n");
    file("parts/more/traces/t.csv", TRACE);
    file("t.csv", TRACE);
    file("log.yaml", "strict: true\n");
    final ReadScenario read =
        ScenarioText.read(
            folder,
            """
            include: [parts/all.yaml]
            defaults: {machine: {region: northeurope}, protection: {to: westeurope}, disk: {workload: replay}}
            """);
    assertThat(read.scenario().workloads())
        .filteredOn(TraceWorkload.class::isInstance)
        .extracting(workload -> folder.resolve(((TraceWorkload) workload).trace()).normalize())
        .containsExactly(folder.resolve("parts/more/traces/t.csv"), folder.resolve("t.csv"));
    assertThat(read.files())
        .extracting(path -> folder.relativize(path.normalize()).toString())
        .containsExactly(
            "x.yaml",
            "parts/all.yaml",
            "parts/more/machines.yaml",
            "parts/more/estate.csv",
            "log.yaml",
            "parts/more/traces/t.csv",
            "t.csv");
  }

  @Test
  void theResolvedScenarioNeedsNoOtherFile() throws Exception {
    file(
        "base.yaml",
        """
        workloads: [{name: log, churn: 1 MB/s}]
        machines: [{name: db, region: northeurope, disks: [{name: d, size: 1 TiB, workload: log}], protection: {to: westeurope}}]
        """);
    final Scenario whole = read("include: base.yaml\n");
    Files.delete(folder.resolve("base.yaml"));
    assertThat(read(ScenarioPrinter.print(whole))).isEqualTo(whole);
  }

  @Test
  void valuesFromTheCommandLineGoIntoWhatIsIncluded() throws Exception {
    file("base.yaml", "machines: {csv: estate.csv}\n");
    file("estate.csv", "name,zone,disks\nweb-1,1,d:64\nweb-2,1,d:64\n");
    final Scenario scenario =
        ScenarioText.read(
                folder,
                """
                include: [base.yaml]
                workloads: [{name: log, churn: 1 MB/s}]
                defaults: {machine: {region: northeurope, protection: {to: westeurope}}, disk: {workload: log}}
                """,
                "machines[web-2].zone=3")
            .scenario();
    assertThat(scenario.machines()).extracting(m -> m.zone()).isEqualTo(List.of("1", "3"));
  }

  private Scenario read(String text) throws InvalidScenarioException {
    return ScenarioText.read(folder, text).scenario();
  }

  private void file(String name, String text) throws IOException {
    final Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
