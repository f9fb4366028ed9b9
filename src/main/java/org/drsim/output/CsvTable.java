package org.drsim.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Comma-separated values, quoted by RFC 4180, lines ending in a line feed. A text that a
 * spreadsheet would take for a formula gets an apostrophe in front. Numbers that do not exist are
 * empty.
 */
final class CsvTable {

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final Writer writer;
  private boolean rowBegun;

  private CsvTable(Writer writer) {
    this.writer = writer;
  }

  /** What fills a table. */
  interface Rows {
    void writeTo(CsvTable table) throws IOException;
  }

  /** Writes the header, then the rows; the stream stays open. */
  static void write(OutputStream stream, Table table, Rows rows) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    writer.append(header(table)).append('\n');
    rows.writeTo(new CsvTable(writer));
    writer.flush();
  }

  private static String header(Table table) {
    return table.header().stream().map(CsvTable::quoted).collect(Collectors.joining(","));
  }

  CsvTable text(String value) throws IOException {
    boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    return cell(quoted(formula ? "'" + value : value));
  }

  CsvTable number(double value) throws IOException {
    return cell(Double.isFinite(value) ? Decimals.text(value) : "");
  }

  void endRow() throws IOException {
    writer.append('\n');
    rowBegun = false;
  }

  private CsvTable cell(String text) throws IOException {
    if (rowBegun) {
      writer.append(',');
    }
    writer.append(text);
    rowBegun = true;
    return this;
  }

  private static String quoted(String value) {
    return isPlain(value) ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return false;
      }
    }
    return true;
  }
}
