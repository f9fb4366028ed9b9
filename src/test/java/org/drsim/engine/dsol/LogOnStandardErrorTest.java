package org.drsim.engine.dsol;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Standard output belongs to results. */
final class LogOnStandardErrorTest {

  @Test
  void itIsTheOnlyConfigurationOfTheLogLibrary() {
    final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

    assertThat(context.getLogger("ROOT").getLevel()).hasToString("WARN");
    assertThat(context.getLogger("ROOT").iteratorForAppenders())
        .toIterable()
        .singleElement()
        .hasToString("ch.qos.logback.core.ConsoleAppender[null]");
  }

  @Test
  void warningsGoToStandardErrorAndChatNowhere() {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final PrintStream outBefore = System.out;
    final PrintStream errBefore = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      final LoggerContext context = new LoggerContext();
      context.setMDCAdapter(new LogbackMDCAdapter());
      new LogOnStandardError().configure(context);
      context.getLogger("a.library").info("chat");
      context.getLogger("a.library").warn("trouble");
      context.stop();
    } finally {
      System.setOut(outBefore);
      System.setErr(errBefore);
    }

    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("trouble").doesNotContain("chat");
  }
}
