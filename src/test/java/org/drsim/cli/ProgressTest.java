package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressTest {

  private static final long SECOND = 1_000_000_000;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong();

  @Test
  void aSecondOfWork_showsShareAndTimeLeft() {
    final Progress progress = progress(Progress.Style.PLAIN, false, 1);
    clock.set(SECOND / 2);
    progress.reached(0.1);
    clock.set(4 * SECOND);
    progress.reached(0.25);
    assertThat(text()).isEqualTo("25 % simulated, 12 s left\n");
  }

  @Test
  void manyReplications_showTheirRate_atMostOnceASecond() {
    final Progress progress = progress(Progress.Style.PLAIN, false, 100);
    clock.set(5 * SECOND);
    progress.reached(9.5);
    progress.reached(10);
    clock.set(10 * SECOND);
    progress.reached(20);
    assertThat(text())
        .isEqualTo(
            "9.5 of 100 replications, 1.9 /s, 48 s left\n20.0 of 100 replications, 2.0 /s, 40 s left\n");
  }

  @Test
  void withoutATerminal_orWork_nothingIsShown() {
    final Progress progress = progress(Progress.Style.AUTO, false, 1);
    clock.set(9 * SECOND);
    progress.reached(0.5);
    progress.end();
    final Progress none = progress(Progress.Style.NONE, true, 1);
    clock.set(19 * SECOND);
    none.reached(0.5);
    none.end();
    assertThat(text()).isEmpty();
  }

  @Test
  void onATerminal_oneLineIsWrittenOver_andCleared() {
    final Progress progress = progress(Progress.Style.AUTO, true, 1);
    clock.set(2 * SECOND);
    progress.reached(0.5);
    progress.end();
    assertThat(text()).startsWith("\r50 % simulated, 2 s left").endsWith("\r").doesNotContain("\n");
  }

  private Progress progress(Progress.Style style, boolean terminal, int total) {
    final PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Progress(new Console(stream, stream, terminal), style, total, clock::get);
  }

  private String text() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
