package org.drsim.trace;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * MSR Cambridge: {@code timestamp,hostname,disknumber,type,offset,size,responsetime}; the timestamp
 * in ticks of 100 ns since 1601 (Windows FILETIME). Disks are named {@code hostname.disknumber}.
 */
final class MsrGrammar implements Grammar {

  private static final long TICKS_PER_SECOND = 10_000_000;
  private static final long SECONDS_FROM_1601_TO_1970 = 11_644_473_600L;
  private static final int FIELDS = 7;
  private static final byte[] READ = {'r', 'e', 'a', 'd'};
  private static final byte[] WRITE = {'w', 'r', 'i', 't', 'e'};
  private static final int TO_LOWER_CASE = 0x20;

  /** Where the fields of the current line begin, and one after the last one would. */
  private final int[] starts = new int[FIELDS + 1];

  private byte[] diskBytes = {};
  private String disk = "";

  @Override
  public boolean recognises(byte[] buffer, int from, int to) {
    return split(buffer, from, to);
  }

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
      return "the timestamp is not a whole number of 100 ns";
    }
    if (into.bytes < 0) {
      return "the size is not a whole number of bytes";
    }
    into.operation = operation(buffer, starts[3], starts[4] - 1);
    into.disk = disk(buffer, starts[1], starts[3] - 1);
    return null;
  }

  @Override
  public double ticksPerSecond() {
    return TICKS_PER_SECOND;
  }

  @Override
  public long origin(long earliest) {
    return earliest;
  }

  @Override
  public Instant instant(long time) {
    return Instant.ofEpochSecond(
        time / TICKS_PER_SECOND - SECONDS_FROM_1601_TO_1970, time % TICKS_PER_SECOND * 100);
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

  private static TraceRecord.Operation operation(byte[] buffer, int from, int to) {
    if (isWord(WRITE, buffer, from, to)) {
      return TraceRecord.Operation.WRITE;
    }
    return isWord(READ, buffer, from, to)
        ? TraceRecord.Operation.READ
        : TraceRecord.Operation.OTHER;
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
