package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --verbose} tells. */
final class ParticularsTest {

  @TempDir private Path folder;

  private final Terminal terminal = new Terminal();

  @BeforeEach
  void aScenarioOfThreeFiles() throws IOException {
    Files.writeString(folder.resolve("t.csv"), "0,4096\n1,4096\n");
    Files.writeString(folder.resolve("base.yaml"), "workloads: [{name: w, trace: t.csv}]\n");
    Files.writeString(
        folder.resolve("s.yaml"),
        """
        include: [base.yaml]
        machines: [{name: vm, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope}}]
        """);
  }

  @Test
  void everyFileThatIsRead_isToldWithItsSize() {
    run("-v");
    assertThat(told("read: ")).containsExactly(sized("s.yaml"), sized("base.yaml"), sized("t.csv"));
  }

  @Test
  void everyFileThatIsWritten_isTold_andNoOther() throws IOException {
    run("--verbose");
    final Path run = folder.resolve("reports/s/latest").toRealPath();
    try (Stream<Path> files = Files.walk(run)) {
      final List<String> there =
          files.filter(Files::isRegularFile).map(file -> run.relativize(file).toString()).toList();
      assertThat(told("file: "))
          .map(
              line -> line.replaceFirst(".*reports/s/[^/]+/", "").replaceFirst(", \\d+ bytes$", ""))
          .containsExactlyInAnyOrderElementsOf(there);
    }
  }

  @Test
  void everySetting_isToldWithWhoSaysSo() {
    run("-v", "--set", "simulation.duration=2 h", "-j", "1");
    assertThat(told("setting: "))
        .contains(
            "--jobs 1 (command line)",
            "--seed 11 (DRSIM_SEED)",
            "--format table (default)",
            "--set simulation.duration=2 h (command line)")
        .noneMatch(line -> line.startsWith("--help") || line.startsWith("--journal-every"));
    assertThat(told("set: ")).containsExactly("simulation.duration = 2 h", "simulation.seed = 11");
    assertThat(told("default: ")).contains("agent.batchInterval = 15 s");
  }

  @Test
  void standardOutput_isTheSame_andWithoutItNothingIsTold() {
    run("-v");
    final String verbose = terminal.out();
    run();
    assertThat(terminal.out()).isEqualTo(verbose);
    assertThat(terminal.err()).doesNotContain("setting: ", "read: ", "default: ", "file: ");
  }

  private void run(String... options) {
    final List<String> line =
        Stream.concat(
                Stream.of(
                    "run",
                    folder.resolve("s.yaml").toString(),
                    "-o",
                    folder.resolve("reports").toString(),
                    "--no-charts"),
                Stream.of(options))
            .toList();
    assertThat(terminal.drsim(Map.of("DRSIM_SEED", "11"), line.toArray(String[]::new)))
        .as(() -> terminal.err())
        .isZero();
  }

  private List<String> told(String what) {
    return terminal
        .err()
        .lines()
        .filter(line -> line.startsWith(what))
        .map(line -> line.substring(what.length()))
        .toList();
  }

  private String sized(String name) {
    final Path file = folder.resolve(name);
    return file + ", " + file.toFile().length() + " bytes";
  }
}
