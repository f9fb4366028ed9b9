package org.drsim.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.drsim.quantity.ReadingUnit;
import org.drsim.trace.TraceProgress;

/** Shows how far files are read, in bytes and with the time left, once it has taken a second. */
final class ByteProgress implements TraceProgress {

  private static final long ONE_SECOND = Duration.ofSeconds(1).toNanos();
  private static final double NANOS = 1e9;

  private final Console console;
  private final boolean shown;
  private final boolean overwrites;
  private final long total;
  private final LongSupplier nanoTime;
  private final long started;
  private long lastShown;
  private long before;
  private boolean lineOpen;

  /**
   * @param total bytes of all files
   */
  ByteProgress(Console console, Progress.Style style, long total) {
    this(console, style, total, System::nanoTime);
  }

  /** With a clock of one's own. */
  ByteProgress(Console console, Progress.Style style, long total, LongSupplier nanoTime) {
    this.console = console;
    this.overwrites = style == Progress.Style.AUTO;
    this.shown =
        style == Progress.Style.PLAIN || (style == Progress.Style.AUTO && console.terminal());
    this.total = total;
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
    this.lastShown = started;
  }

  @Override
  public void read(long bytesRead, long totalBytes) {
    final long now = nanoTime.getAsLong();
    if (shown && now - lastShown >= ONE_SECOND) {
      lastShown = now;
      show(before + bytesRead, (now - started) / NANOS);
    }
  }

  /** A file of a number of bytes is done; the next one begins. */
  void finished(long fileBytes) {
    before += fileBytes;
  }

  private void show(long done, double seconds) {
    final double rate = done / seconds;
    final String text =
        String.format(
            Locale.ROOT,
            "%s of %s read, %s/s, %.0f s left",
            ReadingUnit.bytes((double) done),
            ReadingUnit.bytes((double) total),
            ReadingUnit.bytes(rate),
            Math.max(0, total - done) / rate);
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
