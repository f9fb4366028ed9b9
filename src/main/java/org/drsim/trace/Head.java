package org.drsim.trace;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The beginning of a file, from which its format is told.
 *
 * @param bytes decompressed, without byte order mark
 * @param lines the first ones that are not blank, without their ends; the last one may be cut
 */
@SuppressWarnings("ArrayRecordComponent") // Never changed, never compared.
record Head(byte[] bytes, List<String> lines) {

  private static final int MOST_LINES = 200;

  static Head of(byte[] bytes) {
    final String text = new String(bytes, StandardCharsets.UTF_8);
    return new Head(bytes, text.lines().filter(line -> !line.isBlank()).limit(MOST_LINES).toList());
  }

  /** Of the line at hand. */
  static Head of(ByteLines lines) {
    return of(Arrays.copyOfRange(lines.buffer(), lines.from(), lines.to()));
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** The first line with text, or an empty one. */
  String first() {
    return lines.isEmpty() ? "" : lines.get(0);
  }

  /** Whether it is no text at all. */
  boolean isBinary() {
    int control = 0;
    for (final byte b : bytes) {
      if (b == 0) {
        return true;
      }
      control += b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' ? 1 : 0;
    }
    return control * 10 > bytes.length;
  }

  /** Where a byte stands, from 0, that no text has; -1 if there is none. */
  int firstControl() {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] >= 0 && bytes[i] < ' ' && "\n\r\t".indexOf(bytes[i]) < 0) {
        return i;
      }
    }
    return -1;
  }
}
