package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.io.OutputStream;
import org.drsim.scenario.Assumption;

/** {@code assumptions.csv}: one row per value that the scenario uses and does not state. */
final class AssumptionsCsv {

  static final Table TABLE =
      Table.of(
          "assumptions.csv",
          "value that the scenario uses and does not state, but for those that are only the choice of this tool",
          column("path", "of the key"),
          column("value", "as a scenario would write it"),
          column("grade", "published, measured or assumed"),
          column(
              "source", "who publishes it, how it was measured, or what an assumed one rests on"));

  private AssumptionsCsv() {}

  static void write(RunOutput output, OutputStream stream) throws IOException {
    CsvTable.write(
        stream,
        TABLE,
        table -> {
          for (Assumption assumption : output.assumptions()) {
            table
                .text(assumption.path())
                .text(assumption.value())
                .text(assumption.grade().toString())
                .text(assumption.source())
                .endRow();
          }
        });
  }
}
