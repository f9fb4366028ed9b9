package org.drsim.trace;

import java.nio.file.Path;
import org.drsim.trace.TraceFacts.SkippedLines;
import org.jspecify.annotations.Nullable;

/** Lines that do not follow the grammar, and when they are too many to go on. */
final class SkipLog {

  /** So many in a row are looked at for being of another format. */
  private static final int SUSPICIOUS = 3;

  private final Path path;
  private final TraceFormat format;
  private long skipped;
  private long firstLine;
  private String reason = "";
  private int inARow;

  SkipLog(Path path, TraceFormat format) {
    this.path = path;
    this.format = format;
  }

  /** A good record: whatever was skipped before, the format goes on. */
  void record() {
    inARow = 0;
  }

  void skip(long line, String why) {
    if (skipped == 0) {
      firstLine = line;
      reason = why;
    }
    skipped++;
    inARow++;
  }

  /** Leaves out a line that is at hand; the first one is shown. */
  void skip(ByteLines lines, String why) {
    skip(lines.number(), skipped > 0 ? why : why + ": '" + shown(lines) + "'");
    if (inARow == SUSPICIOUS) {
      checkFormat(lines);
    }
  }

  private static String shown(ByteLines lines) {
    return Texts.shown(lines.buffer(), lines.from(), lines.to());
  }

  private void checkFormat(ByteLines lines) {
    final @Nullable TraceFormat told = TraceFormat.toldFrom(Head.of(lines));
    if (told != null && told != format) {
      throw new TraceException(
          path,
          lines.number(),
          "a line of the format " + told + " in a file of the format " + format,
          "allowed is one format in a file");
    }
  }

  /**
   * At the end of a file.
   *
   * @throws TraceException if there are no records, or fewer than lines that are none
   */
  void check(long records) {
    if (records == 0 || skipped > records) {
      throw new TraceException(
          path,
          firstLine,
          skipped == 0
              ? "no record"
              : skipped + " lines against " + records + " records: " + reason,
          "allowed are records of the format " + format);
    }
  }

  SkippedLines facts() {
    return new SkippedLines(skipped, firstLine, reason);
  }
}
