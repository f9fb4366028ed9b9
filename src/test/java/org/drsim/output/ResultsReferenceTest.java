package org.drsim.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** The manual says of every file what the program knows of it. */
final class ResultsReferenceTest {

  private static final Path PAGE = Path.of("src/site/markdown/results.md");

  /** Renews the page with {@code -Dmanual.renew=true}. */
  @Test
  void thePageIsWhatTheProgramKnows() throws IOException {
    final String text = new ResultsReference().text();
    if (Boolean.getBoolean("manual.renew")) {
      Files.writeString(PAGE, text);
    }
    assertThat(PAGE).content().as("renew it with -Dmanual.renew=true").isEqualTo(text);
  }

  @Test
  void everyMemberAndColumnIsExplained() {
    assertThat(new ResultsReference().text().lines().filter(line -> line.startsWith("| `")))
        .hasSizeGreaterThan(150)
        .allMatch(line -> line.matches("\\| `[^`]+` \\| .{2,} \\|"));
  }

  @Test
  void noTableHasAColumnTwice() {
    for (final Table table : Tables.ALL) {
      assertThat(new HashSet<>(table.header())).hasSameSizeAs(table.header());
    }
  }
}
