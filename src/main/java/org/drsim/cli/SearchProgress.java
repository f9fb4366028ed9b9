package org.drsim.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.drsim.sweep.Goal;

/** Shows how far a search is, whose length nobody knows beforehand: once a second at most. */
final class SearchProgress {

  private static final long ONE_SECOND = Duration.ofSeconds(1).toNanos();

  private final Console console;
  private final boolean shown;
  private final boolean overwrites;
  private long lastShown = System.nanoTime();
  private long runs;
  private final AtomicLong replications = new AtomicLong();
  private boolean lineOpen;

  SearchProgress(Console console, Progress.Style style) {
    this.console = console;
    this.overwrites = style == Progress.Style.AUTO;
    this.shown =
        style == Progress.Style.PLAIN || (style == Progress.Style.AUTO && console.terminal());
  }

  /** Says what is looked for. */
  void begins(Goal goal) {
    console.note(goal.toString());
  }

  /** How many there were so far, those that were kept from before included. */
  long replications() {
    return replications.get();
  }

  /** So many replications of a design point are done. */
  void ran(int number) {
    runs++;
    replications.addAndGet(number);
    if (shown && System.nanoTime() - lastShown >= ONE_SECOND) {
      lastShown = System.nanoTime();
      show();
    }
  }

  private void show() {
    final String text =
        String.format(
            Locale.ROOT,
            "goal: %,d looks at design points, %,d replications",
            runs,
            replications.get());
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
