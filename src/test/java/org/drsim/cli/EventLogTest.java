package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.output.EventsCsv;
import org.drsim.run.EventLog;
import org.drsim.run.Extras;
import org.drsim.run.Preparation;
import org.drsim.run.PreparedScenario;
import org.drsim.run.SimulationRun;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ScenarioFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of {@code events.csv} finds. */
final class EventLogTest {

  private static final String HEADER =
      "timeSeconds,machine,event,batchCloseSeconds,bytes,wireBytes,markerSeconds,kind";

  @TempDir private Path folder;

  /**
   * 1 MB/s in batches of 300 s, halved by compression: upload at 1 MB/s takes 150 s, processing 20
   * s, transfer at 15 MB/s 10 s and 1 s to cross, apply at 10 MB/s 30 s, creation 5 s.
   */
  @Test
  void aBatch_isToldFromItsCloseToItsPoint() throws IOException {
    final Path run =
        new ScenarioInFolder(
                folder,
                """
                strict: false
                simulation: {duration: 530 s}
                agent: {batchInterval: 5 min, batchSize: 1 TB, compression: 2}
                service: {processing: 20 s, creation: 5 s, markerPhase: 0 s}
                limits: {machineUpload: 1 MB/s, diskApply: 10 MB/s}
                links: [{from: northeurope, to: westeurope, latency: 1 s, bandwidth: 15 MB/s}]
                workloads: [{name: w, churn: 1 MB/s}]
                machines: [{name: vm, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope}}]
                """)
            .run("reports", "--event-log", "--no-charts");

    assertThat(run.resolve("events.csv"))
        .hasContent(
            HEADER
                + """

                0,vm,captureBegan,,,,,
                0,vm,batchClosed,0,0,0,0,crashConsistent
                0,vm,uploaded,0,0,0,0,crashConsistent
                20,vm,transferBegan,0,0,0,0,crashConsistent
                21,vm,arrived,0,0,0,0,crashConsistent
                21,vm,applied,0,0,0,0,crashConsistent
                26,vm,pointAvailable,,,,0,crashConsistent
                300,vm,batchClosed,300,300000000,150000000,300,crashConsistent
                450,vm,uploaded,300,300000000,150000000,300,crashConsistent
                470,vm,transferBegan,300,300000000,150000000,300,crashConsistent
                481,vm,arrived,300,300000000,150000000,300,crashConsistent
                511,vm,applied,300,300000000,150000000,300,crashConsistent
                516,vm,pointAvailable,,,,300,crashConsistent
                """);
  }

  /** The saw-tooth of rpo.csv comes another way. */
  @Test
  void thePoints_areTheDropsOfTheRpo() throws IOException {
    final Path run =
        new ScenarioInFolder(folder, SameFilesTest.BUSY).run("r", "--event-log", "--no-charts");
    final List<String> drops = new ArrayList<>();
    final Map<String, String> last = new HashMap<>();
    for (final String[] row : rows(run.resolve("rpo.csv"))) {
      final String marker =
          row[0] + " " + Math.round(1e6 * (Double.parseDouble(row[2]) - number(row[3])));
      if (!marker.equals(last.put(row[0], marker)) && number(row[2]) > 0) {
        drops.add(marker + " at " + row[2]);
      }
    }
    final List<String> points = new ArrayList<>();
    for (final String[] row : rows(run.resolve("events.csv"))) {
      if (row[2].equals("pointAvailable")) {
        points.add(row[1] + " " + Math.round(1e6 * number(row[6])) + " at " + row[0]);
      }
    }

    assertThat(points).hasSizeGreaterThan(100).containsExactlyInAnyOrderElementsOf(drops);
  }

  /** From the upload on, each stage passes on what the one before it passed on, in its order. */
  @Test
  void batchesKeepTheirOrder_andFlowControlIsKept() throws IOException {
    final Path run =
        new ScenarioInFolder(folder, SameFilesTest.BUSY).run("r", "--event-log", "--no-charts");
    final List<String> stages = List.of("uploaded", "transferBegan", "arrived", "applied");
    final Map<String, List<String>> batches = new HashMap<>();
    double now = 0;
    for (final String[] row : rows(run.resolve("events.csv"))) {
      assertThat(number(row[0])).isGreaterThanOrEqualTo(now);
      now = number(row[0]);
      final int stage = stages.indexOf(row[2]);
      if (stage >= 0) {
        final String batch = String.join(",", row[3], row[4], row[5], row[6], row[7]);
        final List<String> passed = at(batches, row[1] + " " + row[2]);
        passed.add(batch);
        if (stage > 0) {
          assertThat(at(batches, row[1] + " " + stages.get(stage - 1)))
              .element(passed.size() - 1)
              .isEqualTo(batch);
        }
        // The default of inFlightBatches.
        final int left = at(batches, row[1] + " transferBegan").size();
        assertThat(left - at(batches, row[1] + " applied").size()).isBetween(0, 2);
      }
    }
    assertThat(batches.get("db-1 applied")).hasSizeGreaterThan(1000);
  }

  @Test
  void everyKindOfThing_isTold() throws IOException {
    final Path run =
        new ScenarioInFolder(folder, SameFilesTest.BUSY).run("r", "--event-log", "--no-charts");
    final Set<String> seen = new TreeSet<>();
    final Set<String> kinds = new TreeSet<>();
    for (final String[] row : rows(run.resolve("events.csv"))) {
      seen.add(row[2]);
      kinds.add(row[7]);
    }
    assertThat(seen)
        .containsExactlyInAnyOrder(
            "captureBegan",
            "copied",
            "batchClosed",
            "uploaded",
            "transferBegan",
            "arrived",
            "applied",
            "pointAvailable",
            "markerSkipped",
            "resyncBegan",
            "resyncEnded",
            "multiVmPointAvailable",
            "multiVmPointSkipped");
    assertThat(kinds)
        .containsExactlyInAnyOrder(
            "", "crashConsistent", "appConsistent", "multiVm", "multiVmAppConsistent");
  }

  /** A point in common is there with the later of the two members' own, at the same instant. */
  @Test
  void aPointInCommon_isThereWithTheLastMembers() throws IOException {
    final Path run =
        new ScenarioInFolder(folder, SameFilesTest.BUSY).run("r", "--event-log", "--no-charts");
    final Map<String, Double> own = new HashMap<>();
    int common = 0;
    for (final String[] row : rows(run.resolve("events.csv"))) {
      if (row[2].equals("pointAvailable")) {
        own.merge(row[6], number(row[0]), Math::max);
      } else if (row[2].equals("multiVmPointAvailable")) {
        assertThat(number(row[0])).isCloseTo(own.get(row[6]), within(0.0));
        common++;
      }
    }
    assertThat(common).isGreaterThan(10);
  }

  @Test
  void theChosenReplication_isTheOneThatIsTold() throws IOException {
    final ScenarioInFolder program = new ScenarioInFolder(folder, SameFilesTest.BUSY);
    final Path all = program.run("all", "--event-log", "--no-charts");
    final Path first = program.run("a", "--event-log", "--no-charts", "--replication", "0");
    final Path last = program.run("b", "--event-log", "--no-charts", "--replication", "2");

    assertThat(first.resolve("events.csv")).hasSameBinaryContentAs(all.resolve("events.csv"));
    assertThat(Files.mismatch(last.resolve("events.csv"), all.resolve("events.csv")))
        .isNotNegative();
  }

  @Test
  void aFullLog_saysWhereItEnds() throws IOException, InvalidScenarioException {
    final Path file = Files.writeString(folder.resolve("s.yaml"), SameFilesTest.BUSY);
    final PreparedScenario prepared =
        Preparation.of(
            ScenarioFiles.read(file, List.of()).scenario(),
            workload -> {
              throw new AssertionError(workload);
            });
    final List<String> whole = csv(prepared, EventLog.MOST_EVENTS);
    final List<String> cut = csv(prepared, 20);

    assertThat(cut).hasSize(1 + 20 + 1).startsWith(whole.subList(0, 21).toArray(String[]::new));
    assertThat(cut.get(21)).isEqualTo(whole.get(21).split(",")[0] + ",,truncated,,,,,");
    assertThat(csv(prepared, whole.size() - 1)).isEqualTo(whole);
  }

  private static List<String> csv(PreparedScenario prepared, int most) throws IOException {
    final EventLog log = new EventLog(most);
    SimulationRun.run(prepared, 0, new DsolEngine(), false, Extras.of(log), share -> {});
    assertThat(log.truncation().isPresent()).isEqualTo(log.events().size() == 20);
    final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    EventsCsv.of(log).content().writeTo(stream);
    return stream.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> at(Map<String, List<String>> batches, String place) {
    return batches.computeIfAbsent(place, any -> new ArrayList<>());
  }

  private static double number(String cell) {
    return Double.parseDouble(cell);
  }

  private static List<String[]> rows(Path csv) throws IOException {
    return Files.readAllLines(csv).stream().skip(1).map(line -> line.split(",", -1)).toList();
  }
}
