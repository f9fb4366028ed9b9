package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a table of untrusted text as RFC 4180 has it, each field with its place, which no library
 * tells. Fields are separated by commas, or by semicolons where the header has no comma; lines end
 * with LF, CR or both; blank lines are left out; blanks around a field that has no quotes do not
 * count.
 */
final class CsvText {

  private static final char QUOTE = '"';

  private final String text;
  private final Place origin;
  private final char separator;
  private int at;
  private int line = 1;
  private int lineStart;

  private CsvText(String text, Place origin) {
    this.text = text;
    this.origin = origin;
    final String header = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
    this.separator = header.indexOf(',') < 0 && header.indexOf(';') >= 0 ? ';' : ',';
  }

  /**
   * The rows of a text, each with at least one field.
   *
   * @throws InvalidScenarioException if a quote is wrong, after which nothing can be told, or if
   *     there are more rows than a scenario has machines
   */
  static List<List<Node.Scalar>> rows(String text, Place origin) throws InvalidScenarioException {
    final CsvText csv = new CsvText(text, origin);
    final List<List<Node.Scalar>> rows = new ArrayList<>();
    while (csv.at < text.length()) {
      final List<Node.Scalar> row = csv.row();
      if (row.size() > 1 || !row.get(0).text().isEmpty()) {
        rows.add(row);
      }
      if (rows.size() > Counted.MAX + 1) {
        throw Problems.only(
            origin,
            "",
            "more than " + Counted.MAX + " rows; a scenario has at most as many machines");
      }
    }
    return rows;
  }

  private List<Node.Scalar> row() throws InvalidScenarioException {
    final List<Node.Scalar> row = new ArrayList<>();
    row.add(field());
    while (at < text.length() && text.charAt(at) == separator) {
      at++;
      row.add(field());
    }
    endLine();
    return row;
  }

  private void endLine() {
    if (at < text.length()) {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      line++;
      lineStart = at;
    }
  }

  private Node.Scalar field() throws InvalidScenarioException {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == QUOTE ? quoted() : plain();
  }

  private Node.Scalar plain() throws InvalidScenarioException {
    final Place place = place();
    final int start = at;
    while (at < text.length() && !endsField(text.charAt(at))) {
      if (text.charAt(at) == QUOTE) {
        throw Problems.only(
            place(), "", "a quote inside a field; put the whole field in quotes, and double it");
      }
      at++;
    }
    return new Node.Scalar(text.substring(start, at).strip(), true, place);
  }

  private Node.Scalar quoted() throws InvalidScenarioException {
    final Place place = place();
    final StringBuilder content = new StringBuilder();
    at++;
    while (!closes()) {
      if (at >= text.length()) {
        throw Problems.only(place, "", "a quote that is not closed; close it");
      }
      if (text.charAt(at) == QUOTE) {
        at++;
      }
      content.append(text.charAt(at));
      countLine();
      at++;
    }
    at++;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    if (at < text.length() && !endsField(text.charAt(at))) {
      throw Problems.only(
          place(),
          "",
          "text after a quote is closed; allowed is '" + separator + "' or a new line");
    }
    return new Node.Scalar(content.toString().strip(), false, place);
  }

  /** Whether a single quote is next; two of them stand for one. */
  private boolean closes() {
    return at < text.length()
        && text.charAt(at) == QUOTE
        && !(at + 1 < text.length() && text.charAt(at + 1) == QUOTE);
  }

  private void countLine() {
    if (text.charAt(at) == '\n') {
      line++;
      lineStart = at + 1;
    }
  }

  private boolean endsField(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  private boolean isBlank(char c) {
    return (c == ' ' || c == '\t') && c != separator;
  }

  private Place place() {
    return origin.at(line, at - lineStart + 1);
  }
}
