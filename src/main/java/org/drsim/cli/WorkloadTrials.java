package org.drsim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.measure.RpoStatistics;
import org.drsim.quantity.DataRate;
import org.drsim.run.Preparation;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ScenarioFiles;
import org.drsim.study.MachineReport;
import org.drsim.study.Study;
import org.drsim.study.StudyPlan;
import org.jspecify.annotations.Nullable;

/**
 * Simulates a machine with one disk behind a link, whose writes are now a replay and now a model of
 * it: nothing but the link limits it.
 */
final class WorkloadTrials {

  /** Points come every five minutes; shorter runs say little of them. */
  private static final double LEAST_SECONDS = 6 * 3600;

  private static final double WARM_UP_SECONDS = 1800;
  private static final double NANOS = 1e9;

  private final Path folder;
  private final DataRate link;
  private final double seconds;
  private final Instant start;

  /**
   * @param folder where the trace is
   * @param spanSeconds of the trace; a shorter one is repeated
   * @param start calendar instant of its first record; null where that is not known
   */
  WorkloadTrials(Path folder, DataRate link, double spanSeconds, @Nullable Instant start) {
    this.folder = folder;
    this.link = link;
    this.seconds = Math.max(LEAST_SECONDS, spanSeconds) + WARM_UP_SECONDS;
    this.start = start == null ? Instant.parse("2026-01-01T00:00:00Z") : start;
  }

  /** The link between source and target. */
  DataRate link() {
    return link;
  }

  /**
   * The RPO of a workload against crash-consistent points, of all replications; null where it grows
   * without end.
   *
   * @param patterns entries that the workload needs
   * @param workload an entry with the name {@code w}
   */
  @Nullable RpoStatistics rpo(List<String> patterns, String workload, int replications, long seed)
      throws IOException, InvalidScenarioException {
    final Path file = Files.createTempFile("drsim-profile-", ".yaml");
    try {
      Files.writeString(file, scenario(patterns, workload, replications, seed));
      final Scenario scenario = ScenarioFiles.read(file, folder, List.of()).scenario();
      final Console silent = new Console(System.out, System.err, false).quiet();
      final TraceFiles traces = TraceFiles.decode(folder, scenario, silent);
      final MachineReport machine =
          new Study(Preparation.of(scenario, traces::of), new DsolEngine())
              .run(
                  StudyPlan.of(0, replications)
                      .onThreads(Runtime.getRuntime().availableProcessors()))
              .orElseThrow()
              .machines()
              .get(0);
      return machine.isUnstable() ? null : machine.rpo();
    } finally {
      Files.delete(file);
    }
  }

  private String scenario(List<String> patterns, String workload, int replications, long seed) {
    return String.join(
        "\n",
        "name: trial",
        "strict: false",
        "simulation: {start: "
            + start.plusNanos((long) (-WARM_UP_SECONDS * NANOS))
            + ", warmUp: "
            + (long) WARM_UP_SECONDS
            + " s, duration: "
            + (long) seconds
            + " s, replications: "
            + replications
            + ", seed: "
            + seed
            + "}",
        "limits: {machineUpload: unlimited, diskApply: unlimited}",
        "links: [{from: northeurope, to: westeurope, bandwidth: " + link + "}]",
        "cacheAccounts: [{name: c, region: northeurope, ingress: unlimited, egress: unlimited}]",
        "patterns: [" + String.join(", ", patterns) + "]",
        "workloads: [" + workload + "]",
        "machines: [{name: m, region: northeurope, disks: [{name: d, size: 32767 GiB, workload: w}],"
            + " protection: {to: westeurope, cacheAccount: c}}]");
  }
}
