package org.drsim.output;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link CsvTable} wrote. */
final class CsvRows {

  /** Larger ones are not compared by hand. */
  private static final long MOST_BYTES = 1L << 28;

  private final String text;
  private int at;

  private CsvRows(String text) {
    this.text = text;
  }

  /** All rows, the header first. */
  static List<List<String>> read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new OutputException(file + " is larger than 256 MiB");
    }
    try {
      return new CsvRows(Files.readString(file, StandardCharsets.UTF_8)).rows();
    } catch (CharacterCodingException e) {
      throw new OutputException(
          file + " is damaged: it is not UTF-8 text; make these results again", e);
    }
  }

  private List<List<String>> rows() {
    final List<List<String>> rows = new ArrayList<>();
    while (at < text.length()) {
      rows.add(row());
    }
    return rows;
  }

  private List<String> row() {
    final List<String> cells = new ArrayList<>();
    do {
      cells.add(cell());
    } while (at < text.length() && text.charAt(at++) == ',');
    return cells;
  }

  /** Leaves the position at what ends the cell. */
  private String cell() {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted();
    }
    final int begin = at;
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
      at++;
    }
    return text.substring(begin, at);
  }

  private String quoted() {
    final StringBuilder cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      final char c = text.charAt(at++);
      if (c == '"' && at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else if (c == '"') {
        return cell.toString();
      } else {
        cell.append(c);
      }
    }
    return cell.toString();
  }
}
