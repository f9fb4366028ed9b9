package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs one scenario in a folder by the command line, and reads what it left. */
final class ScenarioInFolder {

  private final Path folder;
  private final String scenario;
  private final Terminal terminal = new Terminal();

  ScenarioInFolder(Path folder, String scenario) throws IOException {
    this.folder = folder;
    this.scenario = Files.writeString(folder.resolve("s.yaml"), scenario).toString();
  }

  /** Runs it into a folder of this name, which must go well, and gives the results' folder. */
  Path run(String reports, String... options) throws IOException {
    final Path out = folder.resolve(reports);
    final List<String> line = new ArrayList<>(List.of("run", scenario, "-o", out.toString()));
    line.addAll(List.of(options));
    assertThat(terminal.drsim(line)).as(errors()).isZero();
    return out.resolve("s/latest").toRealPath();
  }

  String errors() {
    return terminal.err();
  }

  /** The files of a run whose bytes are promised, as text of their bytes, by their names. */
  static Map<String, String> promised(Path run) throws IOException {
    final Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(run)) {
      for (final Path file : files.filter(Files::isRegularFile).toList()) {
        final String name = run.relativize(file).toString().replace('\\', '/');
        if (!name.endsWith(".png") && !name.equals("run-info.json")) {
          contents.put(name, HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
      }
    }
    return contents;
  }
}
