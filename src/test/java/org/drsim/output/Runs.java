package org.drsim.output;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.drsim.measure.RpoStatistics;
import org.drsim.measure.SawTooth;
import org.drsim.scenario.Assumption;
import org.drsim.scenario.Default;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.Scenarios;
import org.drsim.study.MachineReport;
import org.drsim.study.Reports;
import org.drsim.study.StudyResult;
import org.jspecify.annotations.Nullable;

/** Made-up runs. */
final class Runs {

  private Runs() {}

  static RunOutput named(String name) {
    return of(name, List.of(machine("db-1", 300), machine("web-1", 320)));
  }

  static RunOutput of(String name, List<MachineReport> machines) {
    List<SawTooth> series = machines.stream().map(m -> saw(m.name())).toList();
    StudyResult result = Reports.result(scenario(true), machines, series, 1, 1234);
    return with(name, result);
  }

  static RunOutput with(String name, StudyResult result) {
    return with(name, result, null);
  }

  /** Stopped before it had the twenty replications that were asked for. */
  static RunOutput stopped(String name) {
    return with(name, named(name).result(), 20);
  }

  private static RunOutput with(String name, StudyResult result, @Nullable Integer wanted) {
    return new RunOutput(
        name,
        result,
        "schemaVersion: 1\nname: " + name + "\n",
        List.of(new InputFile("traces/files.csv.gz", "ab".repeat(32))),
        null,
        "0.1.0",
        new Execution(
            Instant.parse("2026-03-02T10:00:00Z"),
            Duration.ofMillis(1500),
            2,
            List.of("drsim", "run", "shop.yaml"),
            wanted));
  }

  static SawTooth saw(String machine) {
    return new SawTooth(
        machine, new double[] {0, 25.5, 330}, new double[] {-10, 0, 300}, 400, false);
  }

  static MachineReport machine(String name, double maxSeconds) {
    return Reports.machine(name, "db", new RpoStatistics(170.25, 168, 290.5, 295, 299, maxSeconds));
  }

  static List<MachineReport> machines(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> machine("vm-" + i, 300 + i)).toList();
  }

  static Scenario scenario(boolean strict) {
    return Scenarios.empty(strict, Duration.ofHours(2), 7)
        .assuming(
            List.of(new Assumption("agent.batchInterval", "15 s", Default.Grade.ASSUMED, "none")));
  }
}
