package org.drsim.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.drsim.scenario.Assumption;

/** {@code assumptions.csv}: one row per value that nobody stated. */
final class AssumptionsCsv {

  private AssumptionsCsv() {}

  static void write(RunOutput output, OutputStream stream) throws IOException {
    CsvTable.write(
        stream,
        List.of("path", "value", "grade"),
        table -> {
          for (Assumption assumption : output.assumptions()) {
            table
                .text(assumption.path())
                .text(assumption.value())
                .text(assumption.grade().toString())
                .endRow();
          }
        });
  }
}
