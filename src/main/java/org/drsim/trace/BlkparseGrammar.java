package org.drsim.trace;

import org.jspecify.annotations.Nullable;

/**
 * The default text of blkparse: {@code major,minor cpu sequence seconds.nanoseconds pid action rwbs
 * sector + sectors [process]}. One request appears up to five times; one action of it counts.
 * Fields are split at blanks, as columns overflow. Lines of other shape, such as the summary at the
 * end, are no requests.
 */
final class BlkparseGrammar implements RequestGrammar {

  private static final int ACTION = 5;
  private static final int RWBS = 6;
  private static final int SECTOR = 7;
  private static final int SECTORS = 9;

  private final Fields fields = new Fields();
  private final char action;
  private boolean summary;

  BlkparseGrammar(char action) {
    this.action = action;
  }

  @Override
  public @Nullable String read(byte[] buffer, int from, int to, TraceRecord into) {
    final int count = fields.atBlanks(buffer, from, to);
    if (!isEvent(count)) {
      return other(buffer, from, to);
    }
    into.time = fields.nanosOfSeconds(3);
    if (into.time < 0) {
      return "the time is not a decimal number of seconds";
    }
    if (fields.at(fields.start(ACTION)) != action || fields.length(ACTION) != 1) {
      return NO_REQUEST;
    }
    into.disk = fields.name(0);
    into.operation = operation();
    return place(count, into);
  }

  /** Whether the line begins as an event does. */
  private boolean isEvent(int count) {
    return count > RWBS
        && fields.number(1) >= 0
        && fields.number(2) >= 0
        && isDevice(fields.start(0), fields.end(0));
  }

  private boolean isDevice(int from, int to) {
    boolean comma = false;
    for (int i = from; i < to; i++) {
      final byte b = fields.at(i);
      if (b == ',' && !comma && i > from && i + 1 < to) {
        comma = true;
      } else if (b < '0' || b > '9') {
        return false;
      }
    }
    return comma;
  }

  /** Of a summary, whose lines are words; anything else is skipped and counted. */
  private String other(byte[] buffer, int from, int to) {
    final String text = Texts.shown(buffer, from, to).strip();
    summary |=
        text.startsWith("CPU") || text.startsWith("Total (") || text.startsWith("Throughput");
    return summary || text.isEmpty()
        ? NO_REQUEST
        : "not an event in the default format of blkparse";
  }

  private @Nullable String place(int count, TraceRecord into) {
    final boolean sized =
        count > SECTORS
            && fields.length(SECTOR + 1) == 1
            && fields.at(fields.start(SECTOR + 1)) == '+';
    into.offset = sized ? Sectors.bytes(fields.number(SECTOR)) : 0;
    into.bytes = sized ? Sectors.bytes(fields.number(SECTORS)) : 0;
    if (into.offset < 0 || into.bytes < 0) {
      return "sector or number of sectors is not a whole number, or too large";
    }
    if (!sized && into.operation == Operation.WRITE) {
      // A flush that ends a write of no data.
      into.operation = Operation.FLUSH;
    }
    return null;
  }

  /** W may stand after F for a flush that comes first; D discards; N and F alone move no data. */
  private Operation operation() {
    boolean write = false;
    boolean read = false;
    boolean flush = false;
    for (int i = fields.start(RWBS); i < fields.end(RWBS); i++) {
      switch (fields.at(i)) {
        case 'D' -> {
          return Operation.DISCARD;
        }
        case 'W' -> write = true;
        case 'R' -> read = true;
        case 'F' -> flush = true;
        default -> {}
      }
    }
    if (write) {
      return Operation.WRITE;
    }
    return read ? Operation.READ : flush ? Operation.FLUSH : Operation.OTHER;
  }

  @Override
  public boolean isHeader(byte[] buffer, int from, int to) {
    return false;
  }

  @Override
  public TickClock clock() {
    return TickClock.free(1);
  }
}
