package org.drsim.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A stored table of comma-separated values, read row by row: it may be long. */
final class StoredTable {

  private final BufferedReader reader;
  private final Map<String, Integer> columns = new HashMap<>();

  private StoredTable(BufferedReader reader) {
    this.reader = reader;
  }

  /** One row; a column that is not there is empty. */
  final class Row {

    private final List<String> cells;

    private Row(List<String> cells) {
      this.cells = cells;
    }

    String text(String column) {
      final Integer place = columns.get(column);
      return place == null || place >= cells.size() ? "" : cells.get(place);
    }

    /** Not a number where the cell is empty. */
    double number(String column) {
      final String text = text(column);
      try {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
      } catch (NumberFormatException e) {
        return Double.NaN;
      }
    }

    boolean isTrue(String column) {
      return text(column).equals("true");
    }
  }

  /**
   * @param name for messages
   * @throws ReportException if a row is not whole
   */
  static void read(String name, BufferedReader reader, Consumer<Row> rows) throws IOException {
    final StoredTable table = new StoredTable(reader);
    final List<String> header = table.cells();
    if (header != null) {
      for (int i = 0; i < header.size(); i++) {
        table.columns.put(header.get(i), i);
      }
      for (List<String> cells = table.cells(); cells != null; cells = table.cells()) {
        if (cells.size() != header.size()) {
          throw new ReportException(
              String.format(
                  Locale.ROOT,
                  "%s is damaged: a row has %d values, of %d columns; make these results again",
                  name,
                  cells.size(),
                  header.size()),
              null);
        }
        rows.accept(table.new Row(cells));
      }
    }
  }

  /** Of the next row, which takes several lines where a text does; null after the last. */
  private @Nullable List<String> cells() throws IOException {
    String line = reader.readLine();
    if (line == null) {
      return null;
    }
    if (line.indexOf('"') < 0) {
      return splitPlain(line);
    }
    while (line.chars().filter(c -> c == '"').count() % 2 != 0) {
      final String next = reader.readLine();
      if (next == null) {
        break;
      }
      line = line + '\n' + next;
    }
    return split(line);
  }

  private static List<String> splitPlain(String line) {
    final List<String> cells = new ArrayList<>();
    int begin = 0;
    for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', begin)) {
      cells.add(line.substring(begin, comma));
      begin = comma + 1;
    }
    cells.add(line.substring(begin));
    return cells;
  }

  private static List<String> split(String line) {
    final List<String> cells = new ArrayList<>();
    final StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      final char c = line.charAt(i);
      if (c == '"') {
        final boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (doubled) {
          cell.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
