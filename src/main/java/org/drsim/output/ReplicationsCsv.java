package org.drsim.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.drsim.study.OutageRow;

/** One row per replication and fault that stopped machines, or to which people responded. */
final class ReplicationsCsv {

  private static final List<String> HEADER =
      List.of(
          "replication",
          "fault",
          "startSeconds",
          "endSeconds",
          "plan",
          "outcome",
          "rtoSeconds",
          "lossSeconds",
          "lossBytes",
          "lossReason");

  private ReplicationsCsv() {}

  static void write(List<OutageRow> rows, OutputStream stream) throws IOException {
    CsvTable.write(
        stream,
        HEADER,
        table -> {
          for (final OutageRow row : rows) {
            final String plan = row.plan();
            table.number((double) row.replication()).text(row.fault());
            table.number(row.startSeconds()).number(row.endSeconds());
            table.text(plan == null ? "" : plan).text(row.outcome().key());
            table.number(row.rtoSeconds()).number(row.lossSeconds()).number(row.lossBytes());
            table.text(row.lossReason()).endRow();
          }
        });
  }
}
