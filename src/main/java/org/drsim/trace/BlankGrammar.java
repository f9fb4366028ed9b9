package org.drsim.trace;

import org.jspecify.annotations.Nullable;

/**
 * Five numbers with blanks between them: {@code time device address size flags}. Simulators of the
 * DiskSim family mean sectors and have bit 0 of the flags set for a read; the replayer means bytes
 * and has the address before the size, 0 for a write and 1 for a read, which is the same. The unit
 * of time is not in the file.
 */
final class BlankGrammar implements RequestGrammar {

  private static final int FIELDS = 5;

  private final Fields fields = new Fields();
  private final boolean sectors;
  private final int decimals;

  /**
   * @param sectors whether addresses and sizes are in sectors, and not in bytes
   * @param decimals digits by which the unit of time is longer than a nanosecond
   */
  BlankGrammar(boolean sectors, int decimals) {
    this.sectors = sectors;
    this.decimals = decimals;
  }

  @Override
  public @Nullable String read(byte[] buffer, int from, int to, TraceRecord into) {
    if (fields.atBlanks(buffer, from, to) != FIELDS) {
      return "not " + FIELDS + " fields";
    }
    into.time = fields.scaled(0, decimals);
    into.offset = amount(2);
    into.bytes = amount(3);
    if (into.time < 0) {
      return "the time is not a decimal number";
    }
    if (fields.number(1) < 0 || into.offset < 0 || into.bytes < 0) {
      return "device, address or size is not a whole number, or too large";
    }
    final int flags = flags();
    if (flags < 0) {
      return "the flags are not a hexadecimal number";
    }
    into.operation = (flags & 1) == 1 ? Operation.READ : Operation.WRITE;
    into.disk = fields.name(1);
    return null;
  }

  private long amount(int field) {
    return sectors ? Sectors.bytes(fields.number(field)) : fields.number(field);
  }

  /** Only the last digit matters. */
  private int flags() {
    int digit = -1;
    for (int i = fields.start(4); i < fields.end(4); i++) {
      digit = Character.digit(fields.at(i), 16);
      if (digit < 0 && !(i == fields.start(4) + 1 && (fields.at(i) | 0x20) == 'x')) {
        return -1;
      }
    }
    return digit;
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
