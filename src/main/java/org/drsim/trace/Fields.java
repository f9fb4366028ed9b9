package org.drsim.trace;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The fields of a line as ranges of its buffer, without blanks around them. */
final class Fields {

  /** More are not told apart: the last one then holds the rest of the line. */
  private static final int MOST = 24;

  private static final int TO_LOWER_CASE = 0x20;

  private final int[] starts = new int[MOST];
  private final int[] ends = new int[MOST];
  private byte[] buffer = {};
  private int count;
  private byte[] nameBytes = {};
  private String name = "";

  /** Splits at commas; returns how many fields there are. */
  int atCommas(byte[] line, int from, int to) {
    buffer = line;
    count = 0;
    int start = from;
    for (int i = from; i <= to && count < MOST; i++) {
      if (i == to || line[i] == ',') {
        add(start, i);
        start = i + 1;
      }
    }
    return count;
  }

  /** Splits at blanks and tabs, any number of them. */
  int atBlanks(byte[] line, int from, int to) {
    buffer = line;
    count = 0;
    int start = from;
    while (count < MOST) {
      while (start < to && isBlank(line[start])) {
        start++;
      }
      if (start == to) {
        break;
      }
      int end = start;
      while (end < to && !isBlank(line[end])) {
        end++;
      }
      starts[count] = start;
      ends[count++] = end;
      start = end;
    }
    return count;
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(buffer[start])) {
      start++;
    }
    while (end > start && isBlank(buffer[end - 1])) {
      end--;
    }
    starts[count] = start;
    ends[count++] = end;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  int count() {
    return count;
  }

  int start(int field) {
    return starts[field];
  }

  int end(int field) {
    return ends[field];
  }

  int length(int field) {
    return ends[field] - starts[field];
  }

  /** The number in a field, or -1. */
  long number(int field) {
    return Digits.read(buffer, starts[field], ends[field]);
  }

  /** The decimal seconds in a field as nanoseconds, or -1. */
  long nanosOfSeconds(int field) {
    return Digits.scaled(buffer, starts[field], ends[field], 9);
  }

  /** The number in a field times a power of ten, further digits dropped, or -1. */
  long scaled(int field, int digits) {
    return Digits.scaled(buffer, starts[field], ends[field], digits);
  }

  /** The only letter of a field as a small one, or 0. */
  char letter(int field) {
    return length(field) == 1 ? (char) (buffer[starts[field]] | TO_LOWER_CASE) : 0;
  }

  /** Whether a field is this word in any case. */
  boolean is(int field, byte[] lowerCase) {
    if (length(field) != lowerCase.length) {
      return false;
    }
    for (int i = 0; i < lowerCase.length; i++) {
      if ((buffer[starts[field] + i] | TO_LOWER_CASE) != lowerCase[i]) {
        return false;
      }
    }
    return true;
  }

  byte at(int index) {
    return buffer[index];
  }

  /** A field as text. */
  String text(int field) {
    return new String(buffer, starts[field], length(field), StandardCharsets.UTF_8);
  }

  /** A field as text; mostly that of the line before, so that no text need be made. */
  String name(int field) {
    if (!Arrays.equals(nameBytes, 0, nameBytes.length, buffer, starts[field], ends[field])) {
      nameBytes = Arrays.copyOfRange(buffer, starts[field], ends[field]);
      name = new String(nameBytes, StandardCharsets.UTF_8);
    }
    return name;
  }
}
