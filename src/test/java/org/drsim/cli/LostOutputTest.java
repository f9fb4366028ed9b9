package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where standard output takes nothing, as on a full disk, what goes there is not done. */
final class LostOutputTest {

  @ParameterizedTest
  @ValueSource(strings = {"schema", "new", "man", "completion"})
  void whatCannotBePrinted_isNotDone(String command) {
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final Console console =
        new Console(
            new PrintStream(full(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    assertThat(Main.run(console, Map.of(), command)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("standard output takes no more");
  }

  private static OutputStream full() {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException("No space left on device");
      }
    };
  }
}
