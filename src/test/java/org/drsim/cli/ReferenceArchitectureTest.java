package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drsim.output.Json;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line of the manual's page on the reference architecture holds. */
final class ReferenceArchitectureTest {

  private static final Path PAGE = Path.of("src/site/markdown/reference-architecture.md");
  private static final Path SCHEMA =
      Path.of("src/main/resources/org/drsim/scenario/scenario.schema.json");
  private static final Map<String, Path> UNCHANGED = new HashMap<>();

  @TempDir private static Path folder;

  /** A line of the table. */
  private record Line(
      String said, List<String> keys, String scenario, String change, String file, String place) {

    static Line of(String line) {
      final String[] cells = line.split("\\s*\\|\\s*", -1);
      final String[] result = quoted(cells[5]).get(0).split(": ");
      return new Line(
          cells[1], quoted(cells[2]), cells[3], quoted(cells[4]).get(0), result[0], result[1]);
    }

    private static List<String> quoted(String cell) {
      return Pattern.compile("`([^`]+)`").matcher(cell).results().map(r -> r.group(1)).toList();
    }
  }

  static Stream<Line> lines() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| What is said"))
        .map(Line::of);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void everyKeyExists_andItsScenarioShowsIt(Line line) throws IOException {
    final Map<String, Object> schema = Json.read(Files.readAllBytes(SCHEMA));
    for (final String key : line.keys()) {
      assertThat(isKey(schema, schema, List.of(key.replace("[]", "").split("\\."))))
          .as(key)
          .isTrue();
    }
    assertThat(Path.of("scenarios", line.scenario() + ".yaml")).exists();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void theChange_movesTheResult(Line line) throws IOException {
    if (!UNCHANGED.containsKey(line.scenario())) {
      UNCHANGED.put(line.scenario(), run(line.scenario(), "base"));
    }
    final Path before = UNCHANGED.get(line.scenario());
    final Path after = run(line.scenario(), "changed", "--set", line.change());
    assertThat(result(after, line)).as(line.said()).isNotEqualTo(result(before, line));
  }

  private static String result(Path run, Line line) throws IOException {
    final Path file = run.resolve(line.file());
    return line.file().endsWith(".json")
        ? String.valueOf(new JsonPath(line.place()).of(Json.read(Files.readAllBytes(file))))
        : column(Files.readAllLines(file), line.place());
  }

  private static String column(List<String> rows, String name) {
    final int column = Arrays.asList(rows.get(0).split(",")).indexOf(name);
    assertThat(column).as(name).isNotNegative();
    return String.join("\n", rows.stream().skip(1).map(row -> row.split(",", -1)[column]).toList());
  }

  private static Path run(String scenario, String out, String... options) throws IOException {
    final ByteArrayOutputStream told = new ByteArrayOutputStream();
    final PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
    final Path reports = Files.createTempDirectory(folder, out);
    final List<String> arguments =
        Stream.concat(
                Stream.of(
                    "run",
                    "scenarios/" + scenario + ".yaml",
                    "-o",
                    reports.toString(),
                    "--no-charts",
                    "-q",
                    "--unknown-as",
                    "pass"),
                Arrays.stream(options))
            .toList();
    final int exit =
        Main.run(new Console(stream, stream, false), Map.of(), arguments.toArray(new String[0]));
    assertThat(exit).as(told.toString(StandardCharsets.UTF_8)).isIn(0, 1);
    return reports.resolve(scenario.substring(3)).resolve("latest");
  }

  /** Follows references and alternatives of a schema. */
  private static boolean isKey(Map<String, Object> root, Object at, List<String> path) {
    if (path.isEmpty()) {
      return true;
    }
    if (!(at instanceof Map<?, ?> schema)) {
      return false;
    }
    if (schema.get("$ref") instanceof String reference) {
      final Map<?, ?> definitions = (Map<?, ?>) root.get("$defs");
      return isKey(root, definitions.get(reference.substring("#/$defs/".length())), path);
    }
    if (schema.get("properties") instanceof Map<?, ?> properties
        && properties.containsKey(path.get(0))) {
      return isKey(root, properties.get(path.get(0)), path.subList(1, path.size()));
    }
    return Stream.of("anyOf", "oneOf")
            .map(schema::get)
            .filter(List.class::isInstance)
            .flatMap(list -> ((List<?>) list).stream())
            .anyMatch(one -> isKey(root, one, path))
        || (schema.containsKey("items") && isKey(root, schema.get("items"), path));
  }
}
