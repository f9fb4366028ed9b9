package org.drsim.trace;

import org.jspecify.annotations.Nullable;

/**
 * VMware vSCSI traces as text: {@code version,time,op,size,lbn}; whole seconds of host uptime, the
 * SCSI command in hexadecimal, bytes, sectors.
 */
final class VscsiCsvGrammar implements RequestGrammar {

  private static final int FIELDS = 5;
  private static final long NANOS_PER_TICK = 1_000_000_000;
  private static final int BYTE = 0xff;

  private final Fields fields = new Fields();

  @Override
  public @Nullable String read(byte[] buffer, int from, int to, TraceRecord into) {
    if (fields.atCommas(buffer, from, to) != FIELDS) {
      return "not " + FIELDS + " fields";
    }
    final long version = fields.number(0);
    into.time = fields.number(1);
    into.bytes = fields.number(3);
    into.offset = Sectors.bytes(fields.number(4));
    if (version != 1 && version != 2) {
      return "the version is neither 1 nor 2";
    }
    final int command = hexadecimal(2);
    if (command < 0) {
      return "the command is not a hexadecimal byte";
    }
    if (into.time < 0 || into.bytes < 0 || into.offset < 0) {
      return "time, size or address is not a whole number, or too large";
    }
    into.operation = ScsiCommands.operation(command);
    into.disk = "";
    return null;
  }

  private int hexadecimal(int field) {
    int number = 0;
    for (int i = fields.start(field); i < fields.end(field); i++) {
      final int digit = Character.digit(fields.at(i), 16);
      number = digit < 0 || number > BYTE ? -1 : number * 16 + digit;
      if (number < 0) {
        return -1;
      }
    }
    return fields.length(field) == 0 || number > BYTE ? -1 : number;
  }

  @Override
  public boolean isHeader(byte[] buffer, int from, int to) {
    return to > from && buffer[from] == 'v';
  }

  @Override
  public TickClock clock() {
    return TickClock.free(NANOS_PER_TICK);
  }
}
