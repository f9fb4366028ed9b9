package org.drsim.trace;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * MSR Cambridge: {@code timestamp,hostname,disknumber,type,offset,size,responsetime}; the timestamp
 * in ticks of 100 ns since 1601 (Windows FILETIME). Disks are named {@code hostname.disknumber}.
 */
final class MsrGrammar implements RequestGrammar {

  private static final long NANOS_PER_TICK = 100;
  private static final int FIELDS = 7;
  private static final byte[] READ = {'r', 'e', 'a', 'd'};
  private static final byte[] WRITE = {'w', 'r', 'i', 't', 'e'};
  private static final int TO_LOWER_CASE = 0x20;

  /** Where the fields of the current line begin, and one after the last one would. */
  private final int[] starts = new int[FIELDS + 1];

  private byte[] diskBytes = {};
  private String disk = "";

  @Override
  public boolean isHeader(byte[] buffer, int from, int to) {
    return Digits.read(buffer, from, Digits.comma(buffer, from, to)) < 0;
  }

  @Override
  public @Nullable String read(byte[] buffer, int from, int to, TraceRecord into) {
    if (!split(buffer, from, to)) {
      return "not " + FIELDS + " fields";
    }
    into.time = number(buffer, 0);
    into.bytes = number(buffer, 5);
    if (into.time < 0) {
      return "the timestamp is not a whole number of 100 ns, or too large";
    }
    if (into.bytes < 0) {
      return "the size is not a whole number of bytes, or too large";
    }
    into.offset = number(buffer, 4);
    if (into.offset < 0) {
      return "the offset is not a whole number of bytes, or too large";
    }
    into.operation = operation(buffer, starts[3], starts[4] - 1);
    into.disk = disk(buffer, starts[1], starts[3] - 1);
    return null;
  }

  @Override
  public TickClock clock() {
    return new TickClock(NANOS_PER_TICK, Instant.parse("1601-01-01T00:00:00Z"), false);
  }

  private boolean split(byte[] buffer, int from, int to) {
    starts[0] = from;
    for (int field = 1; field <= FIELDS; field++) {
      int end = Digits.comma(buffer, starts[field - 1], to);
      if (end == to && field < FIELDS) {
        return false;
      }
      starts[field] = end + 1;
    }
    return starts[FIELDS] == to + 1;
  }

  private long number(byte[] buffer, int field) {
    return Digits.read(buffer, starts[field], starts[field + 1] - 1);
  }

  private static Operation operation(byte[] buffer, int from, int to) {
    if (isWord(WRITE, buffer, from, to)) {
      return Operation.WRITE;
    }
    return isWord(READ, buffer, from, to) ? Operation.READ : Operation.OTHER;
  }

  private static boolean isWord(byte[] lowerCase, byte[] buffer, int from, int to) {
    if (to - from != lowerCase.length) {
      return false;
    }
    for (int i = 0; i < lowerCase.length; i++) {
      if ((buffer[from + i] | TO_LOWER_CASE) != lowerCase[i]) {
        return false;
      }
    }
    return true;
  }

  /** The name of the disk; mostly that of the line before, so that no text need be made. */
  private String disk(byte[] buffer, int from, int to) {
    if (!Arrays.equals(diskBytes, 0, diskBytes.length, buffer, from, to)) {
      diskBytes = Arrays.copyOfRange(buffer, from, to);
      disk = new String(diskBytes, StandardCharsets.UTF_8).replace(',', '.');
    }
    return disk;
  }
}
