package org.drsim.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalFileTest {

  private static final byte[] STATE = new byte[1000];

  static {
    new Random(1).nextBytes(STATE);
  }

  @TempDir private Path reports;
  private final List<String> remarks = new ArrayList<>();

  @Test
  void whatWasSavedLast_comesBack_toWhoeverHasTheSameStudy() throws IOException {
    assertThat(journal("a: 1").saved()).isEmpty();
    journal("a: 1").save(new byte[] {1});
    journal("a: 1").save(STATE);

    assertThat(journal("a: 1").saved()).hasValue(STATE);
    assertThat(journal("a: 2").saved()).isEmpty();
    assertThat(names()).singleElement().asString().startsWith(".journal-");
    assertThat(remarks).isEmpty();
    journal("a: 1").remove();
    assertThat(names()).isEmpty();
  }

  @Test
  void aTornJournal_isNotUsed() throws IOException {
    journal("a: 1").save(STATE);
    final byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length < whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      assertThat(journal("a: 1").saved()).as("%d bytes", length).isEmpty();
    }
    Files.write(file(), Arrays.copyOf(whole, whole.length + 1));
    assertThat(journal("a: 1").saved()).isEmpty();
    assertThat(remarks)
        .hasSize(whole.length + 1)
        .allMatch(remark -> remark.contains("beginning anew"));
  }

  @Test
  void oneByteThatIsWrong_isNoticed() throws IOException {
    journal("a: 1").save(STATE);
    final byte[] whole = Files.readAllBytes(file());
    for (int place = 0; place < whole.length; place += 7) {
      final byte[] wrong = whole.clone();
      wrong[place] ^= 4;
      Files.write(file(), wrong);
      assertThat(journal("a: 1").saved()).as("byte %d", place).isEmpty();
    }
  }

  @Test
  void theJournalOfAnotherStudy_isNotUsed_whateverItIsCalled() throws IOException {
    journal("a: 1").save(STATE);
    final Path mine = file();
    final byte[] content = Files.readAllBytes(mine);
    Files.delete(mine);
    journal("a: 2").save(STATE);
    final Path other = file();
    Files.write(other, content);

    assertThat(journal("a: 2").saved()).isEmpty();
  }

  @Test
  void version_inputsAndScenarioTellStudiesApart() {
    journal("a: 1").save(STATE);

    assertThat(of("0.2.0", "a: 1", List.of(), Duration.ZERO).saved()).isEmpty();
    assertThat(of("0.1.0", "a: 1", List.of(new InputFile("t", "00")), Duration.ZERO).saved())
        .isEmpty();
    assertThat(of("0.1.0", "a: 1", List.of(), Duration.ZERO).saved()).isPresent();
  }

  @Test
  void aDiskThatTakesNothing_costsOnlyTheJournal() throws IOException {
    Files.writeString(reports.resolve("shop"), "in the way");
    final JournalFile journal = journal("a: 1");
    journal.save(STATE);

    assertThat(remarks).singleElement().asString().startsWith("no journal is kept: ");
    assertThat(journal.isDue()).isFalse();
    assertThat(journal.exists()).isFalse();
  }

  @Test
  void itIsDue_afterSomeWork() {
    assertThat(of("0.1.0", "a: 1", List.of(), Duration.ofDays(1)).isDue()).isFalse();
    assertThat(of("0.1.0", "a: 1", List.of(), Duration.ZERO).isDue()).isTrue();
  }

  private JournalFile journal(String scenario) {
    return of("0.1.0", scenario, List.of(), Duration.ZERO);
  }

  private JournalFile of(String version, String scenario, List<InputFile> inputs, Duration every) {
    return JournalFile.of(reports, "shop", version, () -> scenario, inputs, every, remarks::add);
  }

  private Path file() throws IOException {
    return reports.resolve("shop").resolve(names().get(0));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(reports.resolve("shop"))) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }
}
