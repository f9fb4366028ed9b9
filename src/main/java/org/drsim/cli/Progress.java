package org.drsim.cli;

import java.time.Duration;
import java.util.Locale;

/**
 * Shows how far the replications are, with rate and time left, once the work has taken a second.
 */
final class Progress {

  /** When to show it. */
  enum Style {
    /** On a terminal only, in one line that is written over. */
    AUTO,
    /** In lines of their own. */
    PLAIN,
    NONE
  }

  private static final long ONE_SECOND = Duration.ofSeconds(1).toNanos();
  private static final double NANOS = 1e9;

  private final Console console;
  private final boolean shown;
  private final boolean overwrites;
  private final int total;
  private final long started = System.nanoTime();
  private long lastShown = started;
  private int done;
  private boolean lineOpen;

  Progress(Console console, Style style, int total) {
    this.console = console;
    this.overwrites = style == Style.AUTO;
    this.shown = style == Style.PLAIN || (style == Style.AUTO && console.terminal());
    this.total = total;
  }

  /** One more replication is finished. */
  void step() {
    done++;
    final long now = System.nanoTime();
    if (shown && done < total && now - lastShown >= ONE_SECOND) {
      lastShown = now;
      show((now - started) / NANOS);
    }
  }

  private void show(double seconds) {
    final double rate = done / seconds;
    final String text =
        String.format(
            Locale.ROOT,
            "%d of %d replications, %.1f /s, %.0f s left",
            done,
            total,
            rate,
            (total - done) / rate);
    if (overwrites) {
      console.err().print("\r" + text + "   ");
      console.err().flush();
      lineOpen = true;
    } else {
      console.err().println(text);
    }
  }

  /** Leaves the line. */
  void end() {
    if (lineOpen) {
      console.err().print("\r" + " ".repeat(78) + "\r");
      console.err().flush();
    }
  }
}
