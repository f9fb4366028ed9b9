package org.drsim.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.drsim.study.StudyProgress;

/**
 * Shows how far the replications are, with rate and time left, once the work has taken a second.
 */
final class Progress implements StudyProgress {

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
  private final LongSupplier nanoTime;
  private final long started;
  private volatile long lastShown;
  private double base;
  private boolean lineOpen;

  Progress(Console console, Style style, int total) {
    this(console, style, total, System::nanoTime);
  }

  /** With a clock of one's own. */
  Progress(Console console, Style style, int total, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
    this.lastShown = started;
    this.console = console;
    this.overwrites = style == Style.AUTO;
    this.shown = style == Style.PLAIN || (style == Style.AUTO && console.terminal());
    this.total = total;
  }

  @Override
  public synchronized void goesOnAfter(long replications) {
    base = (double) replications;
    console.note("going on after " + replications + " of " + total + " replications");
  }

  @Override
  public void reached(double replications) {
    if (shown && replications < total && isTime(nanoTime.getAsLong())) {
      showOnce(replications);
    }
  }

  private boolean isTime(long now) {
    return now - lastShown >= ONE_SECOND;
  }

  /** Of several threads that see that it is time, one shows it. */
  private synchronized void showOnce(double replications) {
    final long now = nanoTime.getAsLong();
    if (isTime(now)) {
      lastShown = now;
      show(replications, (now - started) / NANOS);
    }
  }

  private void show(double done, double seconds) {
    final double rate = (done - base) / seconds;
    final double left = (total - done) / rate;
    final String text =
        total == 1
            ? String.format(Locale.ROOT, "%.0f %% simulated, %.0f s left", 100 * done, left)
            : String.format(
                Locale.ROOT,
                "%.1f of %d replications, %.1f /s, %.0f s left",
                done,
                total,
                rate,
                left);
    if (overwrites) {
      console.err().print("\r" + text + "   ");
      console.err().flush();
      lineOpen = true;
    } else {
      console.err().println(text);
    }
  }

  /** Leaves the line. */
  synchronized void end() {
    if (lineOpen) {
      console.err().print("\r" + " ".repeat(78) + "\r");
      console.err().flush();
    }
  }
}
