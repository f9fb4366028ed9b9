package org.drsim.trace;

import org.jspecify.annotations.Nullable;

/**
 * SPC, as the UMass repository publishes it: {@code asu,lba,size,opcode,timestamp} and perhaps more
 * fields; the address in sectors, the size in bytes, the time in decimal seconds. Each application
 * storage unit is a disk.
 */
final class SpcGrammar implements RequestGrammar {

  private static final int FIELDS = 5;

  private final Fields fields = new Fields();

  @Override
  public @Nullable String read(byte[] buffer, int from, int to, TraceRecord into) {
    if (fields.atCommas(buffer, from, to) < FIELDS) {
      return "not " + FIELDS + " fields";
    }
    into.offset = Sectors.bytes(fields.number(1));
    into.bytes = fields.number(2);
    into.time = fields.nanosOfSeconds(4);
    if (fields.number(0) < 0 || into.offset < 0 || into.bytes < 0) {
      return "unit, address or size is not a whole number, or too large";
    }
    if (into.time < 0) {
      return "the time is not a decimal number of seconds";
    }
    switch (fields.letter(3)) {
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
    return false;
  }

  @Override
  public TickClock clock() {
    return TickClock.free(1);
  }
}
