package org.drsim.trace;

import java.util.ArrayList;
import java.util.List;

/** Lines of comma-separated values. */
final class Csv {

  private static final char QUOTE = '"';

  private Csv() {}

  /** The cells of a line, without blanks around them and without quotes. */
  static List<String> cells(String line, char separator) {
    final List<String> cells = new ArrayList<>();
    final StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      final char c = line.charAt(i);
      if (c == QUOTE) {
        final boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == QUOTE;
        quoted = doubled || !quoted;
        if (doubled) {
          cell.append(QUOTE);
          i++;
        }
      } else if (c == separator && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  /** The separator that a header has most of. */
  static char separator(String header) {
    final long commas = header.chars().filter(c -> c == ',').count();
    final long semicolons = header.chars().filter(c -> c == ';').count();
    final long tabs = header.chars().filter(c -> c == '\t').count();
    if (tabs > commas && tabs > semicolons) {
      return '\t';
    }
    return semicolons > commas ? ';' : ',';
  }
}
