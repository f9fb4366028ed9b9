package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers copy from the scenarios and the README works, and shows what it says. */
final class ExamplesTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  static Stream<Path> scenarios() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyScenario_runs_andMeetsItsObjectivesOrMissesThemAsItSays(Path scenario)
      throws IOException {
    final int said = Files.readString(scenario).contains("(exit code 1") ? 1 : 0;
    assertThat(drsim("run", scenario.toString(), "-o", folder.toString(), "--no-charts"))
        .isEqualTo(said);
  }

  /** Each of the lessons on outages says which objectives are met, missed and not known. */
  @ParameterizedTest
  @CsvSource({
    "06-the-region-is-lost, met met missed",
    "07-the-cache-account-decides, met missed",
    "08-a-link-is-down, missed met",
    "09-how-sure-are-we, met missed unknown",
    "10-many-faults-at-once, met missed"
  })
  void verdicts_areThoseOfTheLesson(String scenario, String verdicts) {
    drsim("run", "scenarios/" + scenario + ".yaml", "-o", folder.toString(), "--no-charts");
    assertThat(
            out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("(met|missed|unknown) .*"))
                .map(line -> line.substring(0, line.indexOf(' '))))
        .containsExactly(verdicts.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"01-replay-a-database", "06-the-region-is-lost"})
  void samples_areWhatTheirScenariosGive(String scenario) throws IOException {
    final String name = scenario.substring(scenario.indexOf('-') + 1);
    drsim("run", "scenarios/" + scenario + ".yaml", "-o", folder.toString());
    final Path fresh = folder.resolve(name).resolve("latest").toRealPath();
    final Path sample = Path.of("reports/samples", name);
    try (Stream<Path> files = Files.walk(sample)) {
      for (final Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".png")) {
          assertThat(fresh.resolve(sample.relativize(file))).hasSameBinaryContentAs(file);
        }
      }
    }
  }

  /** Lesson 2 promises a mean of 210 s, 95 % below 345 s, and never above 360 s. */
  @Test
  void theFormula_comesOutAsItsScenarioSays() {
    drsim(
        "run",
        "scenarios/02-check-the-formula.yaml",
        "-o",
        folder.toString(),
        "--no-charts",
        "--format",
        "csv");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsPattern(",210(\\.0{6}\\d*)?,")
        .containsPattern(",345(\\.0{6}\\d*)?,")
        .containsPattern(",360(\\.0{6}\\d*)?,");
  }

  @Test
  void theScenarioOfTheReadme_isComplete() throws IOException {
    final Matcher snippet =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("README.md")));
    assertThat(snippet.find()).isTrue();
    final Path file = Files.writeString(folder.resolve("tour.yaml"), snippet.group(1));
    assertThat(drsim("run", file.toString(), "-o", folder.toString(), "--no-charts")).isZero();
  }

  private int drsim(String... arguments) {
    final PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return Main.run(new Console(stream, stream, false), Map.of(), arguments);
  }
}
