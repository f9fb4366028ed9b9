package org.drsim.trace;

import java.nio.charset.StandardCharsets;

/** Pieces of foreign text as messages show them. */
final class Texts {

  private static final int SHOWN_CHARACTERS = 60;

  private Texts() {}

  /** Without control characters, which a terminal would obey. */
  static String printable(String text) {
    return text.replaceAll("\\p{C}", "?");
  }

  /** The beginning of a piece of text, printable. */
  static String shown(byte[] buffer, int from, int to) {
    final int length = Math.min(to - from, SHOWN_CHARACTERS);
    return printable(new String(buffer, from, length, StandardCharsets.UTF_8));
  }

  /** The beginning of a piece of text, printable. */
  static String shown(String text) {
    return printable(text.substring(0, Math.min(text.length(), SHOWN_CHARACTERS)));
  }
}
