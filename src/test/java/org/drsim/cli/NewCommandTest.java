package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code drsim new} writes is there whole, can be run, and replaces nothing. */
final class NewCommandTest {

  @TempDir private Path folder;

  private final Terminal terminal = new Terminal();

  static Stream<String> templates() throws IOException {
    return LessonsTest.scenarios()
        .map(file -> file.getFileName().toString().substring(3).replace(".yaml", ""));
  }

  @Test
  void withoutName_listsEveryScenarioWithItsLesson() throws IOException {
    assertThat(drsim("new")).isZero();
    assertThat(stdout().lines().filter(line -> !line.startsWith(" ")))
        .containsExactlyElementsOf(templates().toList());
    assertThat(stdout()).contains("replay the disk writes of a real database and see its RPO.");
    assertThat(stdout().lines()).allMatch(line -> line.length() <= 80);
    assertThat(stdout().lines().filter(line -> line.startsWith("    ") && !line.isBlank()).count())
        .isGreaterThanOrEqualTo(templates().count());
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyTemplate_isWrittenWithAllThatItReads(String template) {
    final String file = folder.resolve("mine/start.yaml").toString();
    assertThat(drsim("new", template, "-o", file)).isZero();
    assertThat(drsim("validate", file)).as(stderr()).isZero();
  }

  @Test
  void writtenTwice_isTheSame() {
    final String file = folder.resolve("start.yaml").toString();
    assertThat(drsim("new", "replay-a-database", "-o", file)).isZero();
    assertThat(drsim("new", "01-replay-a-database.yaml", "-o", file)).isZero();
    assertThat(stderr()).contains("same as before: " + file);
  }

  @Test
  void anotherFileThere_staysAndNothingIsWritten() throws IOException {
    final Path mine = Files.writeString(folder.resolve("start.yaml"), "name: mine\n");
    assertThat(drsim("new", "replay-a-database", "-o", mine.toString())).isEqualTo(2);
    assertThat(stderr())
        .isEqualTo(
            mine
                + " exists already; choose another place with -o FILE, nothing was written"
                + System.lineSeparator());
    assertThat(mine).hasContent("name: mine\n");
    assertThat(folder.resolve("traces")).doesNotExist();
  }

  @Test
  void unknownName_saysWhichWasMeant() {
    assertThat(drsim("new", "replay-a-databse")).isEqualTo(2);
    assertThat(stderr())
        .isEqualTo(
            "there is no template 'replay-a-databse'; 'drsim new' lists them; did you mean"
                + " 'replay-a-database'?"
                + System.lineSeparator());
  }

  @Test
  void completion_knowsEveryCommandAndFlag() {
    assertThat(drsim("completion")).isZero();
    assertThat(stdout())
        .contains("run", "validate", "new", "completion", "--no-charts", "--unknown-as", "--show");
  }

  private int drsim(String... arguments) {
    return terminal.drsim(arguments);
  }

  private String stdout() {
    return terminal.out();
  }

  private String stderr() {
    return terminal.err();
  }
}
