package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The manual page says what the help says. */
final class ManCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private String drsim(String... arguments) {
    out.reset();
    final PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(Main.run(new Console(stream, stream, false), Map.of(), arguments)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void page_hasEveryFlagOfEveryCommand() {
    final String page = drsim("man").replace("\\-", "-");
    assertThat(page).startsWith(".TH DRSIM 1").contains(".SH SYNOPSIS").contains("Exit codes: 0");
    for (final String command :
        new String[] {
          "run", "decide", "report", "validate", "new", "schema", "completion", "man"
        }) {
      assertThat(page).contains(".SS drsim " + command + "\n");
      final Matcher flags = Pattern.compile("--[a-z][a-z-]+").matcher(drsim(command, "--help"));
      while (flags.find()) {
        assertThat(page).contains(flags.group());
      }
    }
  }

  /** A line of text that begins like a request would vanish. */
  @Test
  void lines_areText_orRequestsOfThePage() {
    assertThat(drsim("man").lines().filter(line -> line.startsWith(".") || line.startsWith("'")))
        .allMatch(line -> line.matches("[.](TH|SH|SS) .*|[.](nf|fi|PP)"));
  }
}
