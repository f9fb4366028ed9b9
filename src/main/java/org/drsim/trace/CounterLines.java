package org.drsim.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file of counters whose format is told line by line; a line may belong to those before it. */
abstract class CounterLines implements TraceParser {

  private @Nullable Recorder recorder;
  private @Nullable TraceContent content;

  /** Looks at the beginning, before the first line. */
  void begin(Head head) {}

  /**
   * Reads a line.
   *
   * @return why it is not of the format, or {@code null} if it is
   */
  abstract @Nullable String read(String line, long number);

  /** After the last line. */
  void end() {}

  /** Longest line. */
  int mostBytes() {
    return TraceLimits.DEFAULT.lineBytes();
  }

  @Override
  public final void parse(TraceContent opened, Recorder taker) throws IOException {
    recorder = taker;
    content = opened;
    begin(opened.head());
    taker.clock(clock());
    final ByteLines lines = opened.lines(mostBytes());
    while (lines.advance()) {
      final boolean lost = !lines.isEnded() && opened.isArchiveCut();
      final @Nullable String reason = lost ? "" : read(lines.text(), lines.number());
      if (reason != null && !lines.isEnded()) {
        taker.cutRecord();
      } else if (reason != null) {
        taker.skips().skip(lines, reason);
      }
    }
    end();
  }

  /** How times are counted; after the beginning was looked at. */
  TickClock clock() {
    return TickClock.unix(1);
  }

  final Path path() {
    return Objects.requireNonNull(content, "parsing").path();
  }

  final Recorder recorder() {
    return Objects.requireNonNull(recorder, "parsing");
  }

  /** A reason to stop. */
  final TraceException refused(long line, String found, String allowed) {
    return new TraceException(
        Objects.requireNonNull(content, "parsing").path(), line, found, allowed);
  }
}
