package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.drsim.study.OutageRow;

/** One row per replication and fault that stopped machines, or to which people responded. */
final class ReplicationsCsv {

  static final Table TABLE =
      Table.of(
          "replications.csv",
          "replication and fault that stopped machines or to which people responded",
          column("replication", "counted from 0"),
          column("fault", "its name"),
          column("startSeconds", "from the start of the simulation"),
          column("endSeconds", "empty for to the end"),
          column("plan", "that was run; empty for none"),
          column("outcome", "what became of it"),
          column("rtoSeconds", "until all machines of the plan were back; empty for never"),
          column("lossSeconds", "largest of its machines"),
          column("lossBytes", "of all its machines"),
          column("lossReason", "why there is no loss"),
          column("asBeforeSeconds", "until all was protected as before; empty for never"),
          column("exposedSeconds", "in which a second outage would have had nowhere to go"));

  private ReplicationsCsv() {}

  static void write(List<OutageRow> rows, OutputStream stream) throws IOException {
    CsvTable.write(
        stream,
        TABLE,
        table -> {
          for (final OutageRow row : rows) {
            final String plan = row.plan();
            table.number((double) row.replication()).text(row.fault());
            table.number(row.startSeconds()).number(row.endSeconds());
            table.text(plan == null ? "" : plan).text(row.outcome().key());
            table.number(row.rtoSeconds()).number(row.lossSeconds()).number(row.lossBytes());
            table.text(row.lossReason());
            table.number(row.normalSeconds()).number(row.exposedSeconds()).endRow();
          }
        });
  }
}
