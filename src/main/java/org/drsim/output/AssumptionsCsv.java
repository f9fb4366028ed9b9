package org.drsim.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.drsim.scenario.Assumption;

/** {@code assumptions.csv}: one row per value that the scenario uses and does not state. */
final class AssumptionsCsv {

  private AssumptionsCsv() {}

  static void write(RunOutput output, OutputStream stream) throws IOException {
    CsvTable.write(
        stream,
        List.of("path", "value", "grade", "source"),
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
