package org.drsim.scenario.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads scenarios from texts. */
final class ScenarioText {

  private static final String FILE = "x.yaml";

  private ScenarioText() {}

  static ReadScenario read(Path folder, String text, String... settings)
      throws InvalidScenarioException {
    final List<Setting> parsed = new ArrayList<>();
    for (final String setting : settings) {
      parsed.add(Setting.parse(setting));
    }
    return ScenarioFiles.read(write(folder, text), parsed);
  }

  /** What is wrong with a text, a line per problem, the file called {@code x.yaml}. */
  static List<String> problems(Path folder, String text, String... settings) {
    try {
      throw new AssertionError("accepted: " + read(folder, text, settings));
    } catch (InvalidScenarioException e) {
      final String prefix = folder + "/";
      return e.problems().stream().map(p -> p.toString().replace(prefix, "")).toList();
    }
  }

  static Path write(Path folder, String text) {
    try {
      return Files.writeString(folder.resolve(FILE), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
