package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WrongFilesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("cases")
  void everyProblemIsNamedWithItsPosition(WrongFiles.Case wrong) throws IOException {
    for (final Map.Entry<String, String> other : wrong.companions().entrySet()) {
      final Path file = folder.resolve(other.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, other.getValue());
    }
    assertThat(ScenarioText.problems(folder, wrong.file(), wrong.settings().toArray(String[]::new)))
        .containsExactlyElementsOf(wrong.messages());
  }

  @Test
  void thereAreManyCases() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(100);
  }

  static List<WrongFiles.Case> cases() throws IOException {
    return WrongFiles.all();
  }
}
