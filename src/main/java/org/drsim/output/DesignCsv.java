package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.io.OutputStream;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.PathValue;
import org.drsim.sweep.Quantities;

/** {@code design.csv}: a row for each design point and value. */
final class DesignCsv {

  static final Table TABLE =
      Table.of(
          "design.csv",
          "design point and varied path that it names (written by drsim study)",
          column("point", "its number, from 0"),
          column("path", "of the value in the scenario"),
          column("value", "as a scenario states it"),
          column(
              "number",
              "the same in seconds, bytes, bytes per second or as a plain number; empty for words"));

  private DesignCsv() {}

  static void write(StudyDocument study, OutputStream stream) throws IOException {
    CsvTable.write(
        stream,
        TABLE,
        table -> {
          for (final DesignPoint point : study.points()) {
            for (final PathValue value : point.values()) {
              table.number(point.index()).text(value.path()).text(value.value());
              table.number(Quantities.number(value.value()).orElse(Double.NaN)).endRow();
            }
          }
        });
  }
}
