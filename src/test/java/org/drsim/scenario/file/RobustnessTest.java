package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not scenarios at all: one clear message each, within bounded time. */
final class RobustnessTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir private Path folder;

  @Test
  void aMissingFileIsNamed() {
    assertOnly(folder.resolve("none.yaml"), "none.yaml: there is no such file");
  }

  @Test
  void aFolderIsNoScenario() {
    assertOnly(folder, ": is a folder; a scenario is a file");
  }

  @Test
  void anEmptyFileIsNamed() throws IOException {
    assertOnly(
        bytes(new byte[0]), "x.yaml: the file is empty; a scenario states at least its machines");
  }

  @Test
  void aZeroByteIsNotText() throws IOException {
    assertOnly(
        bytes("name: a\nb\0c".getBytes(StandardCharsets.UTF_8)),
        "x.yaml:2:2: character U+0000 is not text; is this a binary file?");
  }

  @Test
  void aByteThatIsNotUtf8IsLocated() throws IOException {
    assertOnly(
        bytes(new byte[] {'n', ':', ' ', (byte) 0xE9, '\n'}),
        "x.yaml: is not UTF-8 text: byte 0xE9 at offset 3; a scenario is text, saved as UTF-8");
  }

  @Test
  void aTruncatedCharacterIsLocated() throws IOException {
    assertOnly(
        bytes(new byte[] {'n', ':', ' ', (byte) 0xC3}),
        "x.yaml: is not UTF-8 text: byte 0xC3 at offset 3; a scenario is text, saved as UTF-8");
  }

  @Test
  void aFileOverTheLimitIsRefused() throws IOException {
    final byte[] large = new byte[SourceText.MAX_BYTES + 1];
    Arrays.fill(large, (byte) '#');
    assertOnly(bytes(large), "x.yaml: the file is larger than 16 MiB; a scenario is smaller");
  }

  /** The parser reads its text in pieces, which may end within a character of two units. */
  @Test
  void aCharacterOfTwoUnitsMayStandAnywhere() throws Exception {
    for (int before = 1000; before < 1060; before++) {
      final String text = "#" + "x".repeat(before) + "\uD83D\uDE00".repeat(600) + "\nx: 1\n";
      assertThat(problems(text(text))).hasSize(2);
    }
  }

  @Test
  void aTableOfMillionsOfRowsIsRefused() throws IOException {
    Files.writeString(folder.resolve("t.csv"), "name,zone\n" + ",\n".repeat(5_000_000));
    assertThat(onlyProblem(text("machines: {csv: t.csv}")))
        .endsWith("t.csv: more than 100000 rows; a scenario has at most as many machines");
  }

  @Test
  void deepNestingIsRefusedWithoutRecursion() throws IOException {
    final String brackets = "[".repeat(1_000_000);
    assertOnly(
        text("name: " + brackets),
        "x.yaml:1:70: nested deeper than 64 levels; a scenario needs fewer");
  }

  @Test
  void deepBlockNestingIsRefused() throws IOException {
    final String blocks =
        IntStream.range(0, 100)
            .mapToObj(i -> " ".repeat(i) + "a:")
            .collect(Collectors.joining("\n"));
    assertThat(onlyProblem(text(blocks))).contains("nested deeper than 64 levels");
  }

  @Test
  void anAliasBombIsRefused() throws IOException {
    final StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9))
          .append("*a" + (i - 1) + "]\n");
    }
    assertThat(onlyProblem(text(bomb.toString()))).contains("expand to more than 100000 values");
  }

  @Test
  void aliasesCannotNestDeeperThanTheLimit() throws IOException {
    final StringBuilder chain = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 100; i++) {
      chain.append("a" + i + ": &a" + i + " [*a" + (i - 1) + "]\n");
    }
    assertThat(onlyProblem(text(chain.toString()))).contains("or 64 levels");
  }

  @Test
  void millionsOfProblemsAreBounded() throws IOException {
    final String keys =
        IntStream.range(0, 50_000).mapToObj(i -> "k" + i + ": 1\n").collect(Collectors.joining());
    assertFirstAreTold(problems(text(keys)));
  }

  @Test
  void manyMachinesWithTheSameFaultAreFast() throws IOException {
    final String machines =
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    "- {name: m"
                        + i
                        + ", disks: [{name: d, workload: nothing, size: 1 B}],"
                        + " region: northeurope, protection: {to: westeurope}}\n")
            .collect(Collectors.joining());
    assertFirstAreTold(problems(text("machines:\n" + machines)));
  }

  private static void assertFirstAreTold(List<?> problems) {
    assertThat(problems).hasSize(1000 + 1);
    assertThat(problems.get(1000)).asString().endsWith("x.yaml: only the first 1000 are told");
  }

  @Test
  void aHundredThousandMachinesAreRead() throws Exception {
    final ReadScenario read =
        ScenarioFiles.read(
            text(
                "workloads: [{name: log, churn: 1 MB/s}]\n"
                    + "machines: [{name: m, count: 100000, region: northeurope,"
                    + " disks: [{name: d, size: 1 GiB, workload: log}],"
                    + " protection: {to: westeurope}}]"),
            List.of());
    assertThat(read.scenario().machines()).hasSize(100_000);
    assertThat(ScenarioPrinter.print(read.scenario()).length()).isLessThan(4000);
  }

  @Test
  void aHundredThousandMachinesArePicked() throws Exception {
    final String text =
        """
        workloads: [{name: log, churn: 1 MB/s}]
        defaults: {machine: {region: northeurope, disks: [{name: d, size: 1 GiB, workload: log}]}}
        machines: [{name: m, count: 100000, zones: [1, 2, 3], protection: {to: westeurope}}]
        faults: [{name: a, agentStopped: ["*", {zone: 2}], at: 1 h}]
        responses: [{to: a, failOver: {each: m}}]
        """;
    Assertions.assertTimeoutPreemptively(
        LIMIT,
        () -> {
          final ReadScenario read = ScenarioFiles.read(text(text), List.of());
          final String printed = ScenarioPrinter.print(read.scenario());
          assertThat(ScenarioFiles.read(text(printed), List.of()).scenario())
              .isEqualTo(read.scenario());
        });
  }

  @Test
  void aSettingWithoutValueIsRefused() {
    assertThatThrownBy(() -> Setting.parse("simulation.seed"))
        .isInstanceOf(InvalidScenarioException.class)
        .hasMessage(
            "--set simulation.seed: no path with a value; write path=value, such as"
                + " simulation.seed=7");
  }

  private Path text(String text) {
    return ScenarioText.write(folder, text);
  }

  private Path bytes(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("x.yaml"), bytes);
  }

  private void assertOnly(Path file, String ending) {
    assertThat(onlyProblem(file)).endsWith(ending);
  }

  private static String onlyProblem(Path file) {
    final List<Problem> problems = problems(file);
    assertThat(problems).hasSize(1);
    return problems.get(0).toString();
  }

  private static List<Problem> problems(Path file) {
    return Assertions.assertTimeoutPreemptively(
        LIMIT,
        () -> {
          try {
            throw new AssertionError("accepted: " + ScenarioFiles.read(file, List.of()));
          } catch (InvalidScenarioException e) {
            return e.problems();
          }
        });
  }
}
