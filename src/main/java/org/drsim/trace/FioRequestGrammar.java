package org.drsim.trace;

import org.jspecify.annotations.Nullable;

/**
 * The bandwidth log of fio without averaging: a row is one request, whose bytes are the block size
 * (the value is the rate of that request alone).
 */
final class FioRequestGrammar implements RequestGrammar {

  private static final long NANOS_PER_TICK = 1_000_000;
  private static final int FEWEST_FIELDS = 5;

  private final Fields fields = new Fields();

  static boolean tells(Head head) {
    return FioBandwidthRows.tells(head) && !FioBandwidthRows.isAveraged(head.lines());
  }

  /** A parser that looks at the name of the file first. */
  static TraceParser parser(TraceOptions options) {
    return (content, recorder) -> {
      FioBandwidthRows.checkName(content.path(), options.format() != null, false);
      new RequestLines(new FioRequestGrammar()).parse(content, recorder);
    };
  }

  @Override
  public @Nullable String read(byte[] buffer, int from, int to, TraceRecord into) {
    if (fields.atCommas(buffer, from, to) < FEWEST_FIELDS) {
      return "fewer than " + FEWEST_FIELDS + " fields";
    }
    into.time = fields.number(0);
    into.bytes = fields.number(3);
    // 0 in all rows unless log_offset was asked for, which the file does not say.
    into.offset = -1;
    if (into.time < 0 || into.bytes < 0) {
      return "time or block size is not a whole number, or too large";
    }
    switch (fields.letter(2)) {
      case '0' -> into.operation = Operation.READ;
      case '1' -> into.operation = Operation.WRITE;
      case '2' -> into.operation = Operation.DISCARD;
      default -> {
        return "the direction is neither 0, 1 nor 2";
      }
    }
    into.disk = "";
    return null;
  }

  @Override
  public boolean isHeader(byte[] buffer, int from, int to) {
    return false;
  }

  @Override
  public TickClock clock() {
    return TickClock.free(NANOS_PER_TICK);
  }
}
