package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drsim.output.Json;
import org.drsim.output.SummarySchema;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each scenario is a lesson. It runs, its objectives end as it says, and what it teaches is what
 * comes out: the figures of {@code lessons.txt}, worked out there by hand.
 */
final class LessonsTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(SummarySchema.OF_RUN.text(), InputFormat.JSON);

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A line of the table: where to look in summary.json, and what must be there. */
  private record Finding(String scenario, String path, String expected) {

    void check(Map<String, Object> summary) {
      final Object found = new JsonPath(path).of(summary);
      final String[] bounds = expected.split(" to ");
      if (bounds.length == 2) {
        assertThat(((Number) found).doubleValue())
            .as(path)
            .isBetween(Double.parseDouble(bounds[0]), Double.parseDouble(bounds[1]));
      } else {
        assertThat(String.valueOf(found)).as(path).isEqualTo(expected);
      }
    }
  }

  static Stream<Path> scenarios() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d\\d-.*\\.yaml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyLesson_comesOutAsItSays(Path scenario) throws IOException {
    final String name = scenario.getFileName().toString().replace(".yaml", "");
    final int said = Files.readString(scenario).contains("(exit code 1") ? 1 : 0;
    final PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    final int exit =
        Main.run(
            new Console(stream, stream, false),
            Map.of(),
            "run",
            scenario.toString(),
            "-o",
            folder.toString(),
            "--no-charts",
            "-q");
    assertThat(exit).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(said);
    final Path latest = folder.resolve(name.substring(3)).resolve("latest");
    final Map<String, Object> summary =
        Json.read(Files.readAllBytes(latest.resolve("summary.json")));
    final List<Finding> findings =
        findings().filter(finding -> finding.scenario().equals(name)).toList();
    assertThat(findings).as("findings of " + name).isNotEmpty();
    findings.forEach(finding -> finding.check(summary));
  }

  private static Stream<Finding> findings() throws IOException {
    try (Stream<String> lines =
        Files.lines(Path.of("src/test/resources/org/drsim/cli/lessons.txt"))) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s*\\|\\s*"))
          .map(cells -> new Finding(cells[0], cells[1], cells[2]))
          .collect(Collectors.toList())
          .stream();
    }
  }
}
