package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.drsim.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Equal records have equal digests, and others others. */
final class RecordDigestTest {

  private record Pair(Object one, Object other) {}

  @TempDir private Path folder;

  /** What is printed and read again is another object, and the same scenario. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void equalScenariosHaveEqualDigests_andDrawnOnesOthers(long seed) throws Exception {
    Files.createFile(folder.resolve("trace.csv"));
    final DrawnScenarios drawn = new DrawnScenarios(seed);
    String before = "";
    for (int i = 0; i < 20; i++) {
      final Scenario scenario = drawn.next();
      final Scenario again = ScenarioText.read(folder, ScenarioPrinter.print(scenario)).scenario();
      assertThat(again).isEqualTo(scenario);
      assertThat(RecordDigest.of(again)).isEqualTo(RecordDigest.of(scenario));
      assertThat(RecordDigest.of(scenario)).isNotEqualTo(before);
      before = RecordDigest.of(scenario);
    }
  }

  @Test
  void whatDiffersInWhateverSmallWay_hasAnotherDigest() {
    assertThat(
            List.of(
                    new Pair(1, 2),
                    new Pair(2, 1),
                    new Pair(1L, 2),
                    new Pair(1.0, 2),
                    new Pair(Math.nextUp(1.0), 2),
                    new Pair("ab", "c"),
                    new Pair("a", "bc"),
                    new Pair(List.of("a"), List.of("b", "c")),
                    new Pair(List.of("a", "b"), List.of("c")),
                    new Pair(List.of(), List.of("a", "b", "c")),
                    new Pair(new Pair("a", "b"), "c"),
                    new Pair("a", new Pair("b", "c")),
                    new Pair(Optional.of("a"), "b"),
                    new Pair(Optional.empty(), "b"),
                    new Pair("", "b"))
                .stream()
                .map(RecordDigest::of))
        .doesNotHaveDuplicates();
  }
}
