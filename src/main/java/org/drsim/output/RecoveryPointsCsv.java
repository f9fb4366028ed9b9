package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import org.drsim.run.EventLog;
import org.drsim.run.LoggedEvent;

/** {@code recovery-points.csv}: the recovery points that machines got in one replication. */
public final class RecoveryPointsCsv {

  static final Table TABLE =
      Table.of(
          "recovery-points.csv",
          "recovery point of a machine that became available in the first replication, in order;"
              + " at most 1,000,000",
          column("machine", "its name"),
          column(
              "kind",
              "crashConsistent, appConsistent, crashAndAppConsistent; multiVm and multiVmAppConsistent:"
                  + " when the last member of the group has it, too"),
          column("markerSeconds", "the state that it holds, from the start of the simulation"),
          column("availableSeconds", "when it could be used"));

  private RecoveryPointsCsv() {}

  /** The file with all points of a log. */
  public static RunFile of(EventLog points) {
    return new RunFile(
        TABLE.file(),
        true,
        stream ->
            CsvTable.write(
                stream,
                TABLE,
                csv -> {
                  for (final LoggedEvent point : points.events()) {
                    addRow(csv, point);
                  }
                }));
  }

  private static void addRow(CsvTable csv, LoggedEvent point) throws IOException {
    csv.text(point.machine()).text(point.kind() == null ? "" : EventsCsv.name(point.kind()));
    csv.number(point.markerSeconds()).number(point.seconds()).endRow();
  }
}
