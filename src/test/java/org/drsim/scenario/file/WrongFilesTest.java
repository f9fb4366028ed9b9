package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WrongFilesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("cases")
  void everyProblemIsNamedWithItsPosition(WrongFiles.Case wrong) {
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
