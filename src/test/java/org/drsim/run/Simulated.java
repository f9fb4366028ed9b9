package org.drsim.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ScenarioFiles;
import org.drsim.study.MachineReport;
import org.drsim.study.Study;
import org.drsim.study.StudyResult;
import org.drsim.workload.WriteTrace;

/**
 * Runs small scenarios that are written in a test, on a way where every stage is infinitely fast
 * unless the test says so.
 */
public final class Simulated {

  private static final List<String> IDEAL =
      List.of(
          "strict: false",
          "simulation: {}",
          "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited}",
          "limits: {machineUpload: unlimited, diskApply: unlimited}",
          "links: [{from: northeurope, to: westeurope, latency: 0 s}]",
          "cacheAccounts: [{name: cache, region: northeurope, ingress: unlimited, egress: unlimited}]",
          "machines: [{name: vm, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}],"
              + " protection: {to: westeurope, cacheAccount: cache}}]");

  private Simulated() {}

  /** The only machine of a scenario; each line replaces the ideal one with the same key. */
  static MachineReport machine(String... lines) {
    return study(lines).machines().get(0);
  }

  static StudyResult study(String... lines) {
    final PreparedScenario prepared = prepared(lines);
    final int replications = prepared.scenario().simulation().replications().most();
    return new Study(prepared, new DsolEngine()).run(0, replications, done -> {});
  }

  static RunResult run(long replication, String... lines) {
    return SimulationRun.run(prepared(lines), replication, new DsolEngine(), true, share -> {});
  }

  public static PreparedScenario prepared(String... lines) {
    return Preparation.of(scenario(lines), workload -> trace(workload.trace()));
  }

  private static Scenario scenario(String... lines) {
    final Map<String, String> byKey = new LinkedHashMap<>();
    IDEAL.forEach(line -> byKey.put(key(line), line));
    List.of(lines).forEach(line -> byKey.put(key(line), line));
    try {
      final Path folder = Files.createTempDirectory("drsim-test");
      Files.createFile(folder.resolve("burst.csv"));
      Files.createFile(folder.resolve("start.csv"));
      Files.createFile(folder.resolve("turns.csv"));
      final Path file = folder.resolve("scenario.yaml");
      Files.writeString(file, String.join("\n", byKey.values()));
      return ScenarioFiles.read(file, List.of()).scenario();
    } catch (IOException | InvalidScenarioException e) {
      throw new AssertionError(e);
    }
  }

  private static String key(String line) {
    return line.substring(0, line.indexOf(':'));
  }

  private static WriteTrace trace(String name) {
    return switch (name) {
      case "start.csv" -> start();
      case "turns.csv" -> turns();
      default -> burst();
    };
  }

  /** 30 MB and 10 MB in turns, every 2.5 s. */
  private static WriteTrace turns() {
    return new WriteTrace(new double[] {2.5, 5}, new long[] {30_000_000, 10_000_000}, 5);
  }

  /** Writes every 100 ms: 20 MB/s for 60 s, then 1 MB/s up to 600 s. */
  private static WriteTrace burst() {
    final double[] seconds = new double[6000];
    final long[] bytes = new long[6000];
    for (int i = 0; i < 6000; i++) {
      seconds[i] = (i + 1) / 10.0;
      bytes[i] = i < 600 ? 2_000_000 : 100_000;
    }
    return new WriteTrace(seconds, bytes, 600);
  }

  /** 1,000 bytes at the start, 100 after 5 s. */
  private static WriteTrace start() {
    return new WriteTrace(new double[] {0, 5}, new long[] {1000, 100}, 5);
  }
}
