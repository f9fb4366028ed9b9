package org.drsim.trace;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Two columns, {@code seconds,bytes}: each row is one write at that time, counted from the start of
 * the replay. The header may be absent. Times are decimal and kept to the nanosecond; further
 * digits are dropped. Either may have an exponent, as in {@code 1e-05}.
 */
final class SecondsBytesGrammar implements RequestGrammar {

  private static final String HEADER = "seconds,bytes";
  private static final int NANOS_DIGITS = 9;
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final long MAX_SECONDS = Long.MAX_VALUE / NANOS_PER_SECOND - 1;

  /** Whether a file begins like this. */
  static boolean tells(Head head) {
    final byte[] line = head.first().getBytes(StandardCharsets.UTF_8);
    final SecondsBytesGrammar grammar = new SecondsBytesGrammar();
    return isHeaderText(line, 0, line.length)
        || grammar.read(line, 0, line.length, new TraceRecord()) == null;
  }

  @Override
  public boolean isHeader(byte[] buffer, int from, int to) {
    return isHeaderText(buffer, from, to);
  }

  @Override
  public @Nullable String read(byte[] buffer, int from, int to, TraceRecord into) {
    int comma = Digits.comma(buffer, from, to);
    if (comma == to) {
      return "no second column, where bytes are expected";
    }
    into.time = nanos(buffer, from, comma);
    if (into.time < 0) {
      into.time = Digits.scientific(buffer, from, comma, NANOS_DIGITS);
    }
    into.bytes = Digits.read(buffer, comma + 1, to);
    if (into.bytes < 0) {
      into.bytes = Digits.scientific(buffer, comma + 1, to, 0);
    }
    into.operation = Operation.WRITE;
    if (into.time < 0) {
      return "the time is not a decimal number of seconds from 0 to " + MAX_SECONDS;
    }
    return into.bytes < 0 ? "the size is not a whole number of bytes from 0 to 2^63 - 1" : null;
  }

  @Override
  public TickClock clock() {
    return new TickClock(1, null, true);
  }

  private static boolean isHeaderText(byte[] buffer, int from, int to) {
    return to - from < 100
        && new String(buffer, from, to - from, StandardCharsets.UTF_8)
            .replace(" ", "")
            .equalsIgnoreCase(HEADER);
  }

  private static long nanos(byte[] buffer, int from, int to) {
    int point = from;
    while (point < to && buffer[point] != '.') {
      point++;
    }
    long seconds = Digits.read(buffer, from, point);
    if (seconds < 0 || seconds > MAX_SECONDS) {
      return -1;
    }
    long fraction = point == to ? 0 : fraction(buffer, point + 1, to);
    return fraction < 0 ? -1 : seconds * NANOS_PER_SECOND + fraction;
  }

  private static long fraction(byte[] buffer, int from, int to) {
    int end = Math.min(to, from + NANOS_DIGITS);
    long fraction = Digits.read(buffer, from, end);
    for (int i = end; i < to; i++) {
      if (buffer[i] < '0' || buffer[i] > '9') {
        return -1;
      }
    }
    for (int digits = end - from; digits < NANOS_DIGITS && fraction >= 0; digits++) {
      fraction *= 10;
    }
    return fraction;
  }
}
