package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drsim.calibration.LogMeaning;
import org.drsim.measure.SawTooth;
import org.drsim.output.StoredRpo;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.file.ScenarioFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log made of a run agrees with it, gives its delay back, and is refused where it must be. */
final class CalibrationCommandTest {

  private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

  @TempDir private Path folder;

  private final Terminal terminal = new Terminal();
  private Path scenario;
  private Path run;

  @BeforeEach
  void simulate() throws IOException {
    scenario =
        Files.writeString(
            folder.resolve("shop.yaml"),
            """
            name: shop
            simulation: {start: 2026-11-23T00:00:00Z, duration: 24 h, warmUp: 1 h, seed: 7}
            links: [{from: northeurope, to: westeurope, bandwidth: 1 Gbit/s}]
            cacheAccounts: [{name: c, region: northeurope}]
            workloads: [{name: w, rate: 1 /s, size: 10 kB}]
            service: {processing: {lognormal: {median: 40 s, sigma: 0.5}}}
            machines:
              - name: vm-1
                region: northeurope
                disks: [{name: d, size: 128 GiB, workload: w}]
                protection: {to: westeurope, cacheAccount: c}
            """);
    run("run", scenario.toString(), "--no-charts", "--no-report", "-q");
    run = folder.resolve("reports/shop/latest");
  }

  @Test
  void logOfTheRun_agreesWithIt_onceClocksAndMeaningAreFound() throws IOException {
    final Path log = log(LogMeaning.LAG, "vm-1", 300, START);
    assertThat(run("compare", "--log", log.toString(), run.toString(), "--format", "csv")).isZero();
    final List<String> rows = terminal.out().lines().toList();
    assertThat(rows).hasSize(3);
    final String[] all = rows.get(2).split(",");
    assertThat(Double.parseDouble(all[5])).as("mean absolute difference").isLessThan(0.6);
    assertThat(Double.parseDouble(all[7])).as("share within a minute").isEqualTo(1);
  }

  /** The folder of a run holds no trace; its log is compared all the same. */
  @Test
  void runThatReplaysATrace_isComparedWithItsLog() throws IOException {
    Files.writeString(folder.resolve("rates.csv"), "seconds,bytes\n0,1000\n10,1000\n");
    Files.writeString(
        scenario,
        Files.readString(scenario).replace("rate: 1 /s, size: 10 kB", "trace: rates.csv"));
    run("run", scenario.toString(), "--no-charts", "--no-report", "-q");
    final Path log = log(LogMeaning.POINT, "vm-1", 0, START);
    final int exit = run("compare", "--log", log.toString(), run.toString(), "--format", "csv");
    assertThat(exit).as(terminal.err()).isZero();
  }

  @Test
  @Tag("slow")
  void delayOfTheRun_comesBack() throws IOException {
    final Path log = log(LogMeaning.LAG, "vm-1", 0, START);
    final int exit =
        run(
            "calibrate",
            scenario.toString(),
            "--log",
            log.toString(),
            "--log-means",
            "lag",
            "--seed",
            "99",
            "--replications",
            "4",
            "--set",
            "service.processing=20 s",
            "--format",
            "csv");
    assertThat(exit).as(terminal.err()).isZero();
    final List<String> rows = terminal.out().lines().toList();
    final String[] median = rows.get(1).split(",");
    assertThat(40.0).isBetween(Double.parseDouble(median[3]), Double.parseDouble(median[4]));
    assertThat(Double.parseDouble(median[5])).isEqualTo(20);
  }

  @Test
  void logsThatSayNothingOfTheRun_areRefusedWithTheReason() throws IOException {
    refused(log(LogMeaning.LAG, "db-1", 0, START), "logs 'db-1'; the run has 'vm-1'");
    refused(
        log(LogMeaning.LAG, "vm-1", 0, Instant.parse("2025-01-01T00:00:00Z")),
        "was logged from 2025-01-01T00:00:50Z");
    refused(scenario, "is the beginning of no known format");
    final Path few = log(LogMeaning.LAG, "vm-1", 0, START);
    Files.write(few, Files.readAllLines(few).subList(0, 10));
    refused(few, "5 samples fall into the run after its warm-up; at least 8 are needed");
  }

  /** The part to paste is read as what the document says. */
  @Test
  @Tag("slow")
  void settings_areAPartOfAScenario() throws Exception {
    final Path log = log(LogMeaning.LAG, "vm-1", 0, START);
    final Path jobs = jobs();
    final int exit =
        run(
            "calibrate",
            scenario.toString(),
            "--log",
            log.toString(),
            "--drill-jobs",
            jobs.toString(),
            "--set",
            "service.processing=20 s");
    assertThat(exit).as(terminal.err()).isZero();
    final Path written = written().resolve("settings.yaml");
    final Path whole =
        Files.writeString(
            folder.resolve("calibrated.yaml"), "include: shop.yaml\n" + Files.readString(written));
    final Scenario read = ScenarioFiles.read(whole, folder, List.of()).scenario();
    assertThat(read.service().processing().quantile(0.5)).isBetween(35.0, 45.0);
    assertThat(read.recovery().diskAttach().quantile(0.5)).isCloseTo(20, within(0.05));
  }

  /** What is given away says nothing of its origin, and is fitted alike wherever it is read. */
  @Test
  @Tag("slow")
  void bundle_isReadBackWithTheSameOutcome_andNamesNobody() throws Exception {
    final Path log = log(LogMeaning.LAG, "vm-1", 0, START);
    final Path bundle = folder.resolve("bundle");
    final int exit =
        run(
            "calibrate",
            scenario.toString(),
            "--log",
            log.toString(),
            "--drill-jobs",
            jobs().toString(),
            "--export",
            bundle.toString(),
            "--format",
            "csv");
    assertThat(exit).as(terminal.err()).isZero();
    final String outcome = terminal.out();
    assertThat(Files.readString(bundle.resolve("calibration.csv"))).isEqualTo(outcome);
    final String[] again = {
      "calibrate",
      bundle.resolve("scenario.yaml").toString(),
      "--log",
      bundle.resolve("rpo.csv").toString(),
      "--drill-jobs",
      bundle.resolve("drill-jobs.csv").toString(),
      "--format",
      "csv"
    };
    assertThat(run(again)).isZero();
    assertThat(terminal.out()).isEqualTo(outcome);
    try (Stream<Path> files = Files.list(bundle)) {
      for (final Path file : files.toList()) {
        assertThat(Files.readString(file)).doesNotContain("vm-1", "shop", "europe", "2026");
      }
    }
    assertThat(Files.readAllLines(bundle.resolve("rpo.csv")).get(1))
        .startsWith("1970-01-01T01:00:50Z,machine-1,");
  }

  private Path written() {
    final String text = terminal.err();
    final String line = text.lines().filter(l -> l.startsWith("written: ")).toList().get(0);
    return Path.of(line.substring("written: ".length()));
  }

  private Path jobs() throws IOException {
    return Files.writeString(
        folder.resolve("jobs.csv"),
        """
        Task name,Start time,End time
        Disk attach,2026-11-20T10:00:00Z,2026-11-20T10:00:10Z
        Disk attach,2026-11-20T10:00:00Z,2026-11-20T10:00:40Z
        Boot,2026-11-20T10:01:35Z,
        """);
  }

  @Test
  void stepsOfDrills_becomeSettings() throws IOException {
    assertThat(run("calibrate", scenario.toString(), "--drill-jobs", jobs().toString())).isZero();
    // √(10 · 40) = 20; ln 2 · √2 = 0.98.
    assertThat(terminal.out())
        .contains("--set 'recovery.diskAttach={lognormal: {median: 20.0 s, sigma: 0.98}}'");
    assertThat(terminal.err()).contains("left out 1 rows");
  }

  private void refused(Path log, String reason) {
    assertThat(run("compare", "--log", log.toString(), run.toString(), "--clock-offset", "0s"))
        .isEqualTo(2);
    assertThat(terminal.err()).contains(reason);
  }

  /** Every 15 minutes, in whole seconds, by a clock that is so many seconds ahead. */
  private Path log(LogMeaning meaning, String name, int ahead, Instant start) throws IOException {
    final SawTooth rpo = StoredRpo.read(run).get(0);
    final List<String> lines = new ArrayList<>();
    lines.add("TimeGenerated [UTC],name_s,rpoInSeconds_d");
    for (int now = 50; now < rpo.endSeconds(); now += 900) {
      final long seconds = Math.round(meaning.at(rpo, now));
      lines.add(start.plusSeconds(now + (long) ahead) + "," + name + "," + seconds);
    }
    return Files.write(folder.resolve("rpo.csv"), lines);
  }

  private int run(String... arguments) {
    final List<String> line = new ArrayList<>(List.of(arguments));
    line.addAll(List.of("-o", folder.resolve("reports").toString()));
    return terminal.drsim(line);
  }
}
