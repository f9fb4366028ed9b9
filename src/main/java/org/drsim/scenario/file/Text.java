package org.drsim.scenario.file;

/** Untrusted text in messages: short, on one line, without control characters. */
final class Text {

  private static final int MAX_SHOWN = 60;

  private Text() {}

  /** {@code 'text'}, cut and escaped where needed. */
  static String quote(String text) {
    return "'" + shown(text) + "'";
  }

  static String shown(String text) {
    final StringBuilder shown = new StringBuilder();
    int end = 0;
    for (int count = 0; count < MAX_SHOWN && end < text.length(); count++) {
      final int point = text.codePointAt(end);
      append(shown, point);
      end += Character.charCount(point);
    }
    return end < text.length() ? shown.append('…').toString() : shown.toString();
  }

  /** A foreign message on one line. */
  static String line(String message) {
    return message.strip().replaceAll("\\s+", " ");
  }

  private static void append(StringBuilder shown, int point) {
    if (isPrintable(point)) {
      shown.appendCodePoint(point);
    } else {
      shown.append(String.format("\\u%04X", point));
    }
  }

  static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
