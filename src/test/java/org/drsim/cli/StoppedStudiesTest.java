package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study that is killed, or asked to stop, and started again ends as if nothing had happened. */
final class StoppedStudiesTest {

  private static final String STUDY =
      """
      study: shop
      scenario:
        simulation: {duration: 12 h, seed: 5}
        workloads: [{name: log, rate: 20 /s, size: 12 KiB}]
        machines:
          - {name: db, region: northeurope, disks: [{name: data, size: 64 GiB, workload: log}], protection: {to: westeurope}}
        objectives: [rpo of db <= 6 min for 90 %% of time]
      vary: {"workloads[log].rate": {from: 20 /s, to: 40 /s, steps: 6}}
      replications: %s
      """;

  /** The design is two points; what takes time is the search between them. */
  private static final String GOAL =
      STUDY.formatted("30").replace(", steps: 6", "")
          + "goal: find largest workloads[log].rate such that rpo of db <= 6 min for 90 % of"
          + " time\n";

  @TempDir private Path folder;

  private Program program(String replications) throws Exception {
    return new Program(
        folder, STUDY.formatted(replications), List.of("study", "--no-charts", "-q"));
  }

  @Test
  void killedAndStartedAgain_itEndsWithTheSameBytes() throws Exception {
    killed(program("70"), new Random(8));
  }

  @Test
  @Tag("slow")
  void withAsManyReplicationsAsNeeded_too() throws Exception {
    killed(program("auto up to 100"), new Random(9));
  }

  @Test
  void killedWhileItLooksForItsGoal_too() throws Exception {
    final Program program = new Program(folder, GOAL, List.of("study", "--no-charts", "-q"));
    assertThat(program.run("whole", "-j", "2")).as(program.stderr("whole")).isZero();
    final Process process = program.start("killed", "-j", "2");
    // 2 units of the design and their head take 2.2 kB; the search has 9 units for each look.
    awaitUnits("killed", process, 6000);
    process.destroyForcibly();
    assertThat(Program.end(process)).isNotZero();
    final long kept = units("killed");

    assertThat(program.run("killed", "-j", "1")).isZero();
    assertThat(kept).isGreaterThan(6000);
    assertThat(program.results("killed"))
        .isEqualTo(program.results("whole"))
        .containsKey("search.csv");
    assertThat(program.hasJournal("killed")).isFalse();
  }

  private void killed(Program program, Random random) throws Exception {
    assertThat(program.run("whole", "-j", "2")).as(program.stderr("whole")).isZero();
    final Map<String, String> whole = program.results("whole");
    int kills = 0;
    for (int i = 0; i < 3; i++) {
      final Process process = program.start("killed", "-j", "" + (1 + i % 3));
      awaitUnits("killed", process);
      Thread.sleep(random.nextInt(250));
      process.destroyForcibly();
      kills += Program.end(process) == 0 ? 0 : 1;
    }
    assertThat(program.run("killed", "-j", "8")).isZero();

    assertThat(kills).isPositive();
    assertThat(program.results("killed")).isEqualTo(whole).containsKey("study.csv");
    assertThat(program.hasJournal("killed")).isFalse();
    assertThat(program.visible("killed")).isEqualTo(program.visible("whole")).hasSize(2);
  }

  /** Waits until units are kept. */
  private void awaitUnits(String out, Process process) throws Exception {
    awaitUnits(out, process, 2000);
  }

  private void awaitUnits(String out, Process process, long bytes) throws Exception {
    while (process.isAlive() && units(out) < bytes) {
      Thread.sleep(5);
    }
  }

  private long units(String out) throws IOException {
    final Path runs = folder.resolve(out).resolve("shop");
    if (!Files.isDirectory(runs)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(runs)) {
      return files
          .filter(f -> f.getFileName().toString().startsWith(".blocks"))
          .mapToLong(f -> f.toFile().length())
          .sum();
    }
  }

  @Test
  @Tag("slow")
  void askedToStop_itSaysHowFarItIs_andGoesOn() throws Exception {
    final Program program =
        new Program(folder, STUDY.formatted("100"), List.of("study", "--no-charts"));
    final Process process = program.start("part", "-j", "2");
    awaitUnits("part", process);
    process.destroy();
    assertThat(Program.end(process)).isEqualTo(130);
    assertThat(program.stderr("part"))
        .containsPattern("interrupted after \\d+ of 600 replications");

    assertThat(program.run("part")).isZero();
    assertThat(program.stderr("part")).contains("going on after ");
    assertThat(program.run("whole")).isZero();
    assertThat(program.results("part")).isEqualTo(program.results("whole"));
  }
}
