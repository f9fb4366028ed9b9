package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.drsim.scenario.readiness.ReadinessFinding;
import org.drsim.scenario.readiness.Severity;

/**
 * What would fail if one failed over now, for people and for programs.
 *
 * @param file of the scenario, as the user named it
 * @param places where the value of a path stands, as {@code file:line:column}
 */
public record ReadinessDocument(
    String file, List<ReadinessFinding> findings, UnaryOperator<String> places) {

  static final Table TABLE =
      Table.of(
          "validate --readiness --format csv",
          "finding",
          column(
              "severity",
              "error: machines would not come back; warning: with less than expected; note"),
          column("check", "that found it"),
          column("place", "in the scenario, as file:line:column"),
          column("path", "of the key"),
          column("problem", "what was found"),
          column("remedy", "what to do"));

  public ReadinessDocument {
    findings = List.copyOf(findings);
  }

  /** Two lines for each finding, and one in the end. */
  public void writeLines(PrintStream stream) {
    for (final ReadinessFinding finding : findings) {
      stream.println(
          places.apply(finding.path())
              + ": "
              + word(finding.severity())
              + ": "
              + finding.path()
              + ": "
              + finding.problem());
      stream.println("    to do: " + finding.remedy() + " [" + finding.check() + "]");
    }
    stream.println(
        file
            + ": "
            + number(Severity.ERROR, "error")
            + ", "
            + number(Severity.WARNING, "warning")
            + ", "
            + number(Severity.NOTE, "note"));
  }

  /** One document. */
  public void writeJson(PrintStream stream) {
    JsonDocument.write(
        stream,
        json -> {
          json.integer("schemaVersion", SummaryJson.SCHEMA_VERSION);
          json.text("file", file);
          json.flag("ready", count(Severity.ERROR) == 0);
          json.objects("findings", findings, finding -> add(json, finding));
        });
    stream.flush();
  }

  /** One row for each finding. */
  public void writeCsv(PrintStream stream) throws IOException {
    CsvTable.write(
        stream,
        TABLE,
        table -> {
          for (final ReadinessFinding finding : findings) {
            table.text(word(finding.severity())).text(finding.check());
            table.text(places.apply(finding.path())).text(finding.path());
            table.text(finding.problem()).text(finding.remedy()).endRow();
          }
        });
  }

  private void add(JsonDocument json, ReadinessFinding finding) {
    json.text("severity", word(finding.severity())).text("check", finding.check());
    json.text("place", places.apply(finding.path())).text("path", finding.path());
    json.text("problem", finding.problem()).text("remedy", finding.remedy());
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private String number(Severity severity, String word) {
    final long count = count(severity);
    return count + " " + (count == 1 ? word : word + "s");
  }
}
