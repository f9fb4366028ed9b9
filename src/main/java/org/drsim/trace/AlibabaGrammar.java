package org.drsim.trace;

import org.jspecify.annotations.Nullable;

/**
 * Alibaba block traces of 2020: {@code device_id,opcode,offset,length,timestamp}; bytes, and
 * microseconds of Unix time.
 */
final class AlibabaGrammar implements RequestGrammar {

  private static final int FIELDS = 5;
  private static final long NANOS_PER_TICK = 1000;

  private final Fields fields = new Fields();

  @Override
  public @Nullable String read(byte[] buffer, int from, int to, TraceRecord into) {
    if (fields.atCommas(buffer, from, to) != FIELDS) {
      return "not " + FIELDS + " fields";
    }
    into.offset = fields.number(2);
    into.bytes = fields.number(3);
    into.time = fields.number(4);
    if (fields.number(0) < 0 || into.offset < 0 || into.bytes < 0) {
      return "device, offset or length is not a whole number, or too large";
    }
    if (into.time < 0) {
      return "the timestamp is not a whole number of microseconds, or too large";
    }
    switch (fields.letter(1)) {
      case 'r' -> into.operation = Operation.READ;
      case 'w' -> into.operation = Operation.WRITE;
      default -> {
        return "the operation is neither R nor W";
      }
    }
    into.disk = fields.name(0);
    return null;
  }

  @Override
  public boolean isHeader(byte[] buffer, int from, int to) {
    return to > from && (buffer[from] | 0x20) == 'd';
  }

  @Override
  public TickClock clock() {
    return TickClock.unix(NANOS_PER_TICK);
  }
}
