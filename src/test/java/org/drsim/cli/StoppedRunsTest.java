package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that are stopped from outside, as processes of their own. */
final class StoppedRunsTest {

  private static final String SCENARIO =
      """
      simulation: {warmUp: 1 h, duration: 4 h, replications: %d}
      policies: [{name: default, appConsistentEvery: 1 h}]
      workloads: [{name: w, rate: 20 /s, size: {lognormal: {mean: 40 KiB, sigma: 1.5}}}]
      machines: [{name: vm, count: 2, region: northeurope, consistencyGroup: g, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope}}]
      """;

  private static final Pattern REPLICATIONS = Pattern.compile("\"replications\": (\\d+)");

  @TempDir private Path folder;

  @Test
  void killedAndStartedAgain_itEndsWithTheSameBytes() throws Exception {
    killed(new Program(folder, SCENARIO.formatted(120)), 2, new Random(4));
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void killedOften_itEndsWithTheSameBytes(long seed) throws Exception {
    killed(new Program(folder, SCENARIO.formatted(1000)), 12, new Random(seed));
  }

  private static void killed(Program program, int times, Random random) throws Exception {
    assertThat(program.run("whole", "-j", "2", "--no-charts")).isZero();
    final Map<String, String> whole = program.results("whole");
    int kills = 0;
    for (int i = 0; i < times; i++) {
      final Process process = program.start("killed", "-j", "" + (1 + i % 3), "--no-charts");
      program.awaitJournal("killed", process);
      Thread.sleep(random.nextInt(150));
      process.destroyForcibly();
      kills += Program.end(process) == 0 ? 0 : 1;
    }
    program.forgetErrors("killed");
    assertThat(program.run("killed", "--no-charts")).isZero();

    assertThat(kills).isPositive();
    assertThat(program.stderr("killed")).contains("going on after ");
    assertThat(program.results("killed")).isEqualTo(whole);
    assertThat(program.hasJournal("killed")).isFalse();
    assertThat(program.visible("killed")).isEqualTo(program.visible("whole")).hasSize(2);
  }

  /** From a pipe into which nobody writes. */
  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void endedWhileItReads_itSaysSo(String signal, int exitCode) throws Exception {
    final Program program = new Program(folder, "");
    final Path scenario = folder.resolve("shop.yaml");
    Files.delete(scenario);
    assumeTrue(Program.end(new ProcessBuilder("mkfifo", scenario.toString()).start()) == 0);
    final Process process = program.start("none", "-v");
    while (process.isAlive() && program.stderr("none").isEmpty()) {
      Thread.sleep(5);
    }
    new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();

    assertThat(Program.end(process)).isEqualTo(exitCode);
    assertThat(program.stderr("none")).endsWith("\ninterrupted; nothing was written\n");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  /** Asked to stop, it writes what it has: the same as if so many had been asked for. */
  @Test
  void askedToStop_itKeepsWhatIsFinished_andGoesOn() throws Exception {
    final Program program = new Program(folder, SCENARIO.formatted(120));
    final Process process = program.start("part", "-j", "2", "--no-charts");
    program.awaitJournal("part", process);
    process.destroy();
    assertThat(Program.end(process)).isEqualTo(130);

    final int finished = replications(program.file("part", "summary.json"));
    assertThat(finished).isBetween(1, 119);
    assertThat(program.stderr("part"))
        .contains("interrupted after " + finished + " of 120 replications; run again to go on");
    assertThat(program.file("part", "run-info.json")).contains("\"replicationsWanted\": 120");
    assertThat(program.run("asked", "--replications", "" + finished, "--no-charts")).isZero();
    assertThat(program.results("part")).isEqualTo(program.results("asked"));
    assertThat(program.visible("part")).isEqualTo(program.visible("asked"));
    assertThat(program.file("asked", "run-info.json")).doesNotContain("replicationsWanted");

    assertThat(program.run("part", "--replication", "0", "--no-charts")).isZero();
    assertThat(program.hasJournal("part")).isTrue();
    assertThat(program.run("part", "--no-charts")).isZero();
    assertThat(program.stderr("part")).contains("going on after " + finished + " of 120");
    assertThat(program.run("whole", "--no-charts")).isZero();
    assertThat(program.results("part")).isEqualTo(program.results("whole"));
    assertThat(program.hasJournal("part")).isFalse();
  }

  @Test
  @Tag("slow")
  void askedTwice_itEndsAtOnce_andWhatThereIsIsWhole() throws Exception {
    final Program program = new Program(folder, SCENARIO.formatted(120));
    final Process process = program.start("part", "-j", "2", "--no-charts");
    program.awaitJournal("part", process);
    process.destroy();
    Thread.sleep(60);
    process.destroy();
    assertThat(Program.end(process)).isEqualTo(130);
    assertThat(program.stderr("part")).containsOnlyOnce("interrupted");

    for (final String run : program.visible("part")) {
      assertThat(folder.resolve("part/shop").resolve(run))
          .isDirectoryContaining("glob:**/manifest.json");
    }
    assertThat(program.run("part", "--no-charts")).isZero();
    assertThat(program.run("whole", "--no-charts")).isZero();
    assertThat(program.results("part")).isEqualTo(program.results("whole"));
  }

  @Test
  void twoAtOnce_endWithTheSameBytes() throws Exception {
    final Program program = new Program(folder, SCENARIO.formatted(30));
    final Process one = program.start("both", "--no-charts");
    final Process other = program.start("both", "--no-charts", "-j", "1");
    assertThat(Program.end(one)).isZero();
    assertThat(Program.end(other)).isZero();
    assertThat(program.run("whole", "--no-charts")).isZero();

    assertThat(program.results("both")).isEqualTo(program.results("whole"));
    assertThat(program.hasJournal("both")).isFalse();
  }

  @Test
  void aJournalThatIsNotOurs_isSaidAndNotUsed() throws Exception {
    final Program program = new Program(folder, SCENARIO.formatted(40));
    final Process process = program.start("torn", "--no-charts");
    program.awaitJournal("torn", process);
    process.destroyForcibly();
    Program.end(process);
    tear(folder.resolve("torn/shop"));
    program.forgetErrors("torn");
    assertThat(program.run("torn", "--no-charts")).isZero();
    assertThat(program.run("whole", "--no-charts")).isZero();

    assertThat(program.stderr("torn")).contains("beginning anew").doesNotContain("going on");
    assertThat(program.results("torn")).isEqualTo(program.results("whole"));
    assertThat(program.hasJournal("torn")).isFalse();
  }

  @Test
  void whenTheTimeIsOver_whatIsFinishedIsTheResult() throws Exception {
    final Program program = new Program(folder, SCENARIO.formatted(1_000_000));
    assertThat(program.run("part", "--time-limit", "2 s", "--no-charts")).isZero();
    final int finished = replications(program.file("part", "summary.json"));

    assertThat(program.stderr("part"))
        .contains("--time-limit was over after " + finished + " of 1000000 replications");
    assertThat(program.run("asked", "--replications", "" + finished, "--no-charts")).isZero();
    assertThat(program.results("part")).isEqualTo(program.results("asked"));
  }

  private static void tear(Path runs) throws IOException {
    try (Stream<Path> files = Files.list(runs)) {
      for (final Path journal :
          files.filter(f -> f.getFileName().toString().startsWith(".journal")).toList()) {
        final byte[] content = Files.readAllBytes(journal);
        Files.write(journal, java.util.Arrays.copyOf(content, content.length - 10));
      }
    }
  }

  private static int replications(String summary) {
    final Matcher found = REPLICATIONS.matcher(summary);
    assertThat(found.find()).isTrue();
    return Integer.parseInt(found.group(1));
  }
}
