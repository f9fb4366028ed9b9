package org.drsim.trace;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** The lines of a stream as ranges of one buffer, ended by LF or CRLF, the last one perhaps not. */
final class ByteLines {

  private final Path path;
  private final InputStream input;
  private final TraceLimits limits;
  private final byte[] buffer;
  private int filled;
  private int next;
  private int from;
  private int to;
  private long number;
  private long totalBytes;
  private boolean ended;
  private boolean exhausted;

  ByteLines(Path path, InputStream input, TraceLimits limits) {
    this.path = path;
    this.input = input;
    this.limits = limits;
    this.buffer = new byte[2 * limits.lineBytes() + 2];
  }

  /** Goes to the next line. */
  boolean advance() throws IOException {
    int end = endOfLine(next);
    while (end < 0 && !exhausted) {
      int known = filled - next;
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
    if (to - from > limits.lineBytes()) {
      throw tooLong();
    }
    return ended || to > from;
  }

  private int endOfLine(int start) {
    for (int i = start; i < filled; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private void fill() throws IOException {
    if (filled - next > limits.lineBytes() + 1) {
      number++;
      throw tooLong();
    }
    System.arraycopy(buffer, next, buffer, 0, filled - next);
    filled -= next;
    next = 0;
    int count = read();
    exhausted = count < 0;
    filled += Math.max(count, 0);
    totalBytes += Math.max(count, 0);
    if (totalBytes > limits.totalBytes()) {
      throw new TraceException(
          path,
          number,
          "more than " + limits.totalBytes() + " bytes of content",
          "cut the trace, or take a part of it");
    }
  }

  private int read() throws IOException {
    try {
      return input.read(buffer, filled, buffer.length - filled);
    } catch (EOFException e) {
      throw broken("the archive breaks off");
    } catch (ZipException e) {
      throw broken("the archive is damaged (" + e.getMessage() + ")");
    }
  }

  private TraceException broken(String found) {
    return new TraceException(path, number + 1, found, "allowed is a complete gzip file");
  }

  private TraceException tooLong() {
    return new TraceException(
        path,
        number,
        "a line of more than " + limits.lineBytes() + " bytes",
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

  /** The number of the line, from 1. */
  long number() {
    return number;
  }

  /** Whether the line has a line end. */
  boolean ended() {
    return ended;
  }
}
