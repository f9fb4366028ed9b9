package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a user meets it: files in, folders, messages and exit codes out. */
final class CommandLineTest {

  private static final String SCENARIO =
      """
      workloads: [{name: w, churn: 1 MB/s}]
      machines: [{name: vm, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope}}]
      """;

  private static final String REPLAY = SCENARIO.replace("churn: 1 MB/s", "trace: t.csv");

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

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

    final Map<String, String> first = deterministicFiles("reports/web/latest");
    final Map<String, String> again = deterministicFiles("reports2/web/latest");
    // What was assumed in the first run is stated in the second; everything that was measured is
    // the same.
    for (final String name : List.of("scenario.yaml", "rpo.csv", "charts/rpo.svg")) {
      assertThat(again.get(name)).as(name).isEqualTo(first.get(name));
    }
  }

  /**
   * A resolved scenario names its traces as the scenario did; the command line says where they are.
   */
  @Test
  void theResolvedScenarioOfAReplay_findsItsTraces() throws IOException {
    file("t.csv", "seconds,bytes\n0.5,4096\n7,1000\n");
    drsim("run", file("replay.yaml", REPLAY), "-o", reports(), "-q", "--no-charts");
    final String resolved = folder.resolve("reports/replay/latest/scenario.yaml").toString();

    assertThat(drsim("run", resolved, "-o", reports() + "2", "-q", "--no-charts")).isEqualTo(2);
    assertThat(stderr()).contains("t.csv");
    assertThat(
            drsim(
                "run",
                resolved,
                "--inputs",
                folder.toString(),
                "-o",
                reports() + "2",
                "-q",
                "--no-charts"))
        .isZero();
    assertThat(folder.resolve("reports2/replay/latest/rpo.csv"))
        .hasSameTextualContentAs(folder.resolve("reports/replay/latest/rpo.csv"));
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
  void set_andTheEnvironment_changeValues() throws IOException {
    drsim(
        "validate",
        "--show",
        file("web.yaml", SCENARIO),
        "--set",
        "simulation.duration=3 h",
        "--set",
        "machines[vm].disks[d].size=2 TiB");
    assertThat(stdout()).contains("duration: 3 h").contains("2 TiB");

    final int code =
        Main.run(
            console(),
            Map.of("DRSIM_SEED", "4711"),
            "validate",
            "--show",
            file("web.yaml", SCENARIO));
    assertThat(code).isZero();
    assertThat(stdout()).contains("seed: 4711");
  }

  @Test
  void jobs_changeNoByte_whoeverStatesThem() throws IOException {
    final String random =
        file("web.yaml", SCENARIO.replace("churn: 1 MB/s", "rate: 5 /s, size: 9 kB"));
    for (final String jobs : List.of("1", "2", "5")) {
      final String[] run = {"run", random, "-o", reports() + jobs, "-q", "--replications", "7"};
      assertThat(Main.run(console(), Map.of("DRSIM_JOBS", jobs), run)).isZero();
      assertThat(Files.readString(folder.resolve("reports" + jobs + "/web/latest/run-info.json")))
          .contains("\"threads\": " + jobs);
      assertThat(deterministicFiles("reports" + jobs + "/web/latest"))
          .isEqualTo(deterministicFiles("reports1/web/latest"));
    }
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

  @Test
  void severalFiles_areAllRun_andTheWorstCodeCounts() throws IOException {
    final int code =
        drsim(
            "run",
            file("bad.yaml", "machines: 3"),
            file("web.yaml", SCENARIO),
            "-o",
            reports(),
            "-q");
    assertThat(code).isEqualTo(2);
    assertThat(folder.resolve("reports/web/latest/summary.json")).isNotEmptyFile();
  }

  @Test
  void wrongUsage_isOneLineAndAPointer() {
    for (final String[] arguments :
        new String[][] {
          {},
          {"rum", "x"},
          {"run"},
          {"run", "--nonsense", "x"},
          {"run", "x", "--seed", "many"},
          {"run", "x", "--format", "xml"},
          {"run", "x", "--jobs", "0"},
          {"run", "x", "-j", "all"},
          {"run", "x", "--time-limit", "soon"}
        }) {
      err.reset();
      assertThat(drsim(arguments)).as(Arrays.toString(arguments)).isEqualTo(2);
      assertThat(stderr().lines().count()).as(stderr()).isLessThanOrEqualTo(3);
      assertThat(stderr()).startsWith("drsim: ").contains("--help");
    }
  }

  @Test
  void help_andVersion() {
    assertThat(drsim("--help")).isZero();
    assertThat(drsim("run", "--help")).isZero();
    assertThat(stdout()).contains("validate").contains("--replications").contains("Exit codes");
    assertThat(stdout().lines()).allMatch(line -> line.length() <= 80);
    assertThat(drsim("--version")).isZero();
    assertThat(stdout()).containsPattern("drsim [0-9]+\\.[0-9]+\\.[0-9]+\n");
  }

  @Test
  void badFiles_giveOneClearMessage_andLeaveNothing() throws IOException {
    refused("missing.yaml", "missing.yaml");
    refused(folder.toString(), "is a folder");
    refused(file("empty.yaml", ""), "empty");
    refused(file("comment.yaml", "# nothing\n"), "empty");
    refused(bytes("binary.yaml", new byte[] {0, 1, 2, (byte) 0xff, 0}), "binary.yaml");
    refused(file("broken.yaml", "machines: [{name: vm\nworkloads: }"), "broken.yaml:2:");
    refused(file("double.yaml", SCENARIO + "workloads: []\n"), "double.yaml:3:1");
    refused(file("deep.yaml", "a: " + "[".repeat(5000) + "]".repeat(5000)), "deep.yaml:1:");
    refused(file("bomb.yaml", bomb()), "bomb.yaml");
    refused(file("key.yaml", SCENARIO + "machnes: []\n"), "did you mean 'machines'");
  }

  @Test
  void badTraces_giveOneClearMessage_andLeaveNothing() throws IOException {
    refused(
        file("missing-trace.yaml", SCENARIO.replace("churn: 1 MB/s", "trace: gone.csv")),
        "gone.csv");
    refused(
        file("outside.yaml", SCENARIO.replace("churn: 1 MB/s", "trace: ../../etc/passwd")),
        "outside.yaml:1:");
    refused(file("folder.yaml", SCENARIO.replace("churn: 1 MB/s", "trace: .")), "folder.yaml");
    bytes("t.csv", new byte[] {7, 0, 1, 2, 3});
    refused(file("garbage.yaml", REPLAY), "t.csv");
    file("t.csv", "");
    refused(file("empty-trace.yaml", REPLAY), "t.csv");
    file("t.csv", "seconds,bytes\n0,1000\n");
    refused(file("instant.yaml", REPLAY.replace("t.csv", "t.csv, repeat: true")), "spans 0 s");
    file("t.csv", "seconds,bytes\n0,999999999999999999\n10,999999999999999999\n");
    refused(
        file("dense.yaml", REPLAY.replace("t.csv", "t.csv, repeat: true")), "allowed is at most");
  }

  @Test
  void anArchiveThatBreaksOff_isReplayedAsFarAsItGoes() throws IOException {
    final StringBuilder text = new StringBuilder("seconds,bytes\n");
    for (int second = 0; second < 5000; second++) {
      text.append(second).append(',').append(1 + second * 7919L % 9973).append('\n');
    }
    final byte[] whole = gzip(text.toString());
    bytes("t.csv", Arrays.copyOf(whole, whole.length / 2));
    assertThat(drsim("run", file("cut.yaml", REPLAY), "-o", reports(), "--no-charts")).isZero();
    assertThat(stderr()).contains("the archive breaks off; what comes before was read");
  }

  @Test
  void countersAreReplayedAtTheConstantRateOfEachInterval() throws IOException {
    file("t.csv", "time_s,bytes_written\n0,0\n10,10485760\n20,0\n");
    assertThat(drsim("run", file("counters.yaml", REPLAY), "-o", reports(), "--no-charts"))
        .isZero();
    assertThat(stderr())
        .contains("2 intervals of 10,485,760 bytes in all, each at a constant rate (csv-counters)");
  }

  @Test
  void whatATraceLeavesOut_isAskedForByTheNameOfTheKey() throws IOException {
    file("t.csv", "0.5 0 1001 8 0\n1.5 0 1009 8 0\n");
    refused(file("five.yaml", REPLAY), "format (--trace-format), disksim or replayer");
    final String disksim = REPLAY.replace("t.csv", "t.csv, format: disksim");
    refused(file("unit.yaml", disksim), "state it: timeUnit (--time-unit), ms for DiskSim");
    assertThat(
            drsim(
                "run",
                file("stated.yaml", disksim.replace("disksim", "disksim, timeUnit: ms")),
                "-o",
                reports(),
                "--no-charts"))
        .isZero();
    assertThat(stderr()).contains("2 writes of 8,192 bytes");
  }

  @Test
  void aReplicationThatTheScenarioDoesNotHave_isRefused() throws IOException {
    assertThat(drsim("run", file("web.yaml", SCENARIO), "-o", reports(), "--replication", "1"))
        .isEqualTo(2);
    assertThat(stderr()).contains("allowed is 0 to 0").hasLineCount(1);
  }

  @Test
  void resultsThatNobodyTakes_areAnError() throws IOException {
    final PrintStream full =
        new PrintStream(
            new java.io.OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("No space left on device");
              }
            },
            true,
            StandardCharsets.UTF_8);
    final Console console =
        new Console(full, new PrintStream(err, true, StandardCharsets.UTF_8), false);
    final int code =
        Main.run(
            console, Map.of(), "run", file("web.yaml", SCENARIO), "-o", reports(), "--no-charts");
    assertThat(code).isEqualTo(2);
    assertThat(stderr()).contains("standard output");
  }

  @Test
  void theEnvironment_doesNotAskForHelpOrVersion_andEmptyIsNotSet() throws IOException {
    final Map<String, String> environment =
        Map.of("DRSIM_VERSION", "0.1.0", "DRSIM_HELP", "true", "DRSIM_SEED", "");
    assertThat(Main.run(console(), environment, "validate", file("web.yaml", SCENARIO))).isZero();
    assertThat(stdout()).contains("valid");
  }

  @Test
  void unwritableOutput_givesOneClearMessage() throws IOException {
    final Path inTheWay = Files.writeString(folder.resolve("taken"), "a file");
    assertThat(drsim("run", file("web.yaml", SCENARIO), "-o", inTheWay.toString())).isEqualTo(2);
    assertThat(stderr().lines()).hasSize(1);
    assertThat(stderr()).contains("taken").doesNotContain("Exception");
    assertThat(inTheWay).hasContent("a file");
  }

  private void refused(String file, String message) throws IOException {
    err.reset();
    assertThat(drsim("run", file, "-o", reports())).as(file).isEqualTo(2);
    assertThat(stderr()).contains(message).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(stderr().lines().count()).as(stderr()).isBetween(1L, 3L);
    assertThat(folder.resolve("reports")).doesNotExist();
  }

  private static String bomb() {
    final StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      yaml.append(
          "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1) + "]\n");
    }
    return yaml.toString();
  }

  private int drsim(String... arguments) {
    return Main.run(console(), Map.of(), arguments);
  }

  private Console console() {
    return new Console(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        false);
  }

  private String stdout() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String stderr() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String reports() {
    return folder.resolve("reports").toString();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String bytes(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }

  private static byte[] gzip(String text) throws IOException {
    final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(compressed)) {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return compressed.toByteArray();
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }

  private Map<String, String> deterministicFiles(String run) throws IOException {
    final Path root = folder.resolve(run).toRealPath();
    final Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (final Path file : files.filter(Files::isRegularFile).toList()) {
        final String name = root.relativize(file).toString().replace('\\', '/');
        if (!name.endsWith(".png") && !name.equals("run-info.json")) {
          contents.put(name, Files.readString(file));
        }
      }
    }
    return contents;
  }
}
