package org.drsim.trace;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What fio writes with {@code write_iolog}. Version 3: {@code timestamp file action [offset
 * length]} in microseconds (measured of fio 3.33). Version 2 has no timestamp; its clock goes on
 * with {@code wait} lines, whose offset is in microseconds. Each file is a disk.
 */
final class FioLogParser implements TraceParser, RequestGrammar {

  private static final String BEGINNING = "fio version ";
  private static final long NANOS_PER_TICK = 1000;

  private final Fields fields = new Fields();
  private boolean timestamps;
  private long waited;

  static boolean tells(Head head) {
    return head.first().startsWith(BEGINNING) && head.first().contains("iolog");
  }

  @Override
  public void parse(TraceContent content, Recorder recorder) throws IOException {
    final String first = content.head().first();
    timestamps = first.startsWith(BEGINNING + "3");
    if (!timestamps && !first.startsWith(BEGINNING + "2")) {
      throw new TraceException(
          content.path(),
          1,
          "'" + Texts.shown(first) + "'",
          "allowed are '" + BEGINNING + "2 iolog' and '" + BEGINNING + "3 iolog'");
    }
    new RequestLines(this).parse(content, recorder);
  }

  @Override
  public @Nullable String read(byte[] buffer, int from, int to, TraceRecord into) {
    final int count = fields.atBlanks(buffer, from, to);
    final int file = timestamps ? 1 : 0;
    if (count != file + 2 && count != file + 4) {
      return "neither " + (file + 2) + " nor " + (file + 4) + " fields";
    }
    into.time = timestamps ? fields.number(0) : waited;
    if (into.time < 0) {
      return "the timestamp is not a whole number of microseconds, or too large";
    }
    final String action = fields.text(file + 1);
    into.disk = fields.name(file);
    into.offset = count > file + 2 ? fields.number(file + 2) : 0;
    into.bytes = count > file + 2 ? fields.number(file + 3) : 0;
    if (into.offset < 0 || into.bytes < 0) {
      return "offset or length is not a whole number of bytes, or too large";
    }
    return act(action, into, count > file + 2);
  }

  private @Nullable String act(String action, TraceRecord into, boolean placed) {
    switch (action) {
      case "add", "open", "close" -> {
        return NO_REQUEST;
      }
      case "wait" -> {
        waited = Math.min(into.offset, Long.MAX_VALUE / NANOS_PER_TICK - waited) + waited;
        return NO_REQUEST;
      }
      case "sync", "datasync", "sync_file_range" -> into.operation = Operation.FLUSH;
      case "read" -> into.operation = Operation.READ;
      case "write" -> into.operation = Operation.WRITE;
      case "trim" -> into.operation = Operation.DISCARD;
      default -> {
        return "unknown action '" + Texts.shown(action) + "'";
      }
    }
    return placed || into.operation == Operation.FLUSH ? null : "no offset and length";
  }

  @Override
  public boolean isHeader(byte[] buffer, int from, int to) {
    return true;
  }

  @Override
  public TickClock clock() {
    return TickClock.free(NANOS_PER_TICK);
  }
}
