package org.drsim.trace;

import org.jspecify.annotations.Nullable;

/**
 * Tencent CBS of 2018: {@code Timestamp,Offset,Size,IOType,VolumeID}; whole seconds of Unix time,
 * sectors, 0 for a read and 1 for a write.
 */
final class TencentGrammar implements RequestGrammar {

  private static final int FIELDS = 5;
  private static final long NANOS_PER_TICK = 1_000_000_000;
  private static final int DIGITS_OF_TIME = 10;

  private final Fields fields = new Fields();

  @Override
  public @Nullable String read(byte[] buffer, int from, int to, TraceRecord into) {
    if (fields.atCommas(buffer, from, to) != FIELDS) {
      return "not " + FIELDS + " fields";
    }
    into.time = fields.number(0);
    into.offset = Sectors.bytes(fields.number(1));
    into.bytes = Sectors.bytes(fields.number(2));
    if (into.time < 0 || fields.length(0) != DIGITS_OF_TIME) {
      return "the timestamp is not a whole number of seconds of Unix time, or too large";
    }
    if (into.offset < 0 || into.bytes < 0 || fields.length(4) == 0) {
      return "offset or size is not a whole number of sectors, or too large";
    }
    switch (fields.letter(3)) {
      // Digits have the bit of small letters.
      case '0' -> into.operation = Operation.READ;
      case '1' -> into.operation = Operation.WRITE;
      default -> {
        return "the type is neither 0 nor 1";
      }
    }
    into.disk = fields.name(4);
    return null;
  }

  @Override
  public boolean isHeader(byte[] buffer, int from, int to) {
    return to > from && (buffer[from] | 0x20) == 't';
  }

  @Override
  public TickClock clock() {
    return TickClock.unix(NANOS_PER_TICK);
  }
}
