package org.drsim.trace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** The lines of a stream as ranges of one buffer, ended by LF or CRLF, the last one perhaps not. */
final class ByteLines {

  private static final int FIRST_BYTES = 1 << 17;

  private final Path path;
  private final InputStream input;
  private final int mostBytes;
  private byte[] buffer = new byte[FIRST_BYTES];
  private int filled;
  private int next;
  private int from;
  private int to;
  private long number;
  private boolean ended;
  private boolean exhausted;

  ByteLines(Path path, InputStream input, int mostBytes) {
    this.path = path;
    this.input = input;
    this.mostBytes = mostBytes;
  }

  /**
   * Goes to the next line.
   *
   * @throws TraceException if it is too long
   */
  boolean advance() throws IOException {
    int end = endOfLine(next);
    while (end < 0 && !exhausted) {
      final int known = filled - next;
      fill();
      end = endOfLine(next + known);
    }
    ended = end >= 0;
    from = next;
    to = ended ? end : filled;
    next = ended ? end + 1 : filled;
    number++;
    if (to > from && buffer[to - 1] == '\r') {
      to--;
    }
    if (to - from > mostBytes) {
      throw tooLong();
    }
    return ended || to > from;
  }

  /** Goes to the next line that is not empty. */
  boolean advanceToText() throws IOException {
    while (advance()) {
      if (to > from) {
        return true;
      }
    }
    return false;
  }

  private int endOfLine(int start) {
    final byte[] bytes = buffer;
    final int end = filled;
    for (int i = start; i < end; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private void fill() throws IOException {
    if (filled - next > mostBytes + 1) {
      number++;
      throw tooLong();
    }
    if (next > 0) {
      System.arraycopy(buffer, next, buffer, 0, filled - next);
      filled -= next;
      next = 0;
    } else if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * filled);
    }
    final int count = input.read(buffer, filled, buffer.length - filled);
    exhausted = count < 0;
    filled += Math.max(count, 0);
  }

  private TraceException tooLong() {
    return new TraceException(
        path,
        number,
        "a line of more than " + mostBytes + " bytes",
        "allowed is a text of one record per line");
  }

  byte[] buffer() {
    return buffer;
  }

  /** Where the line begins in the buffer. */
  int from() {
    return from;
  }

  /** Where the line ends in the buffer, without its line end. */
  int to() {
    return to;
  }

  /** The line as text. */
  String text() {
    return new String(buffer, from, to - from, StandardCharsets.UTF_8);
  }

  boolean isEmpty() {
    return to == from;
  }

  /** The number of the line, from 1. */
  long number() {
    return number;
  }

  /** Whether the line has a line end. */
  boolean isEnded() {
    return ended;
  }
}
