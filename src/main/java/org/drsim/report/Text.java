package org.drsim.report;

/**
 * Text of any origin. Characters that mean something to HTML are escaped, those that nobody sees or
 * that change the direction of what follows are spelled out.
 *
 * @param content as it was read
 */
record Text(String content) implements Node {

  @Override
  public void writeTo(StringBuilder page) {
    appendEscaped(page, content);
  }

  /** The same for the value of an attribute in quotation marks. */
  static void appendEscaped(StringBuilder page, String text) {
    int point;
    for (int i = 0; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      switch (point) {
        case '&' -> page.append("&amp;");
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '"' -> page.append("&quot;");
        case '\'' -> page.append("&#39;");
        case '\n' -> page.append('\n');
        default -> appendPoint(page, point);
      }
    }
  }

  private static void appendPoint(StringBuilder page, int point) {
    if (point >= ' ' && point <= '~') {
      page.append((char) point);
    } else if (isPrintable(point)) {
      page.appendCodePoint(point);
    } else {
      page.append(spelled(point));
    }
  }

  static String spelled(int point) {
    return String.format("\\u%04X", point);
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
