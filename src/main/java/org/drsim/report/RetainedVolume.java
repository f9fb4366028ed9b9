package org.drsim.report;

import java.util.List;
import org.drsim.report.DataTable.Cell;

/** What recovery points take, at most. */
final class RetainedVolume {

  private RetainedVolume() {}

  static Section of(Json whole) {
    final DataTable table =
        new DataTable("Upper bound of what recovery points take")
            .text("Kept for")
            .numbers("Points", "At most");
    for (final Json one : whole.get("snapshots").items()) {
      table.row(
          Cell.of(Figures.count(Math.round(one.number("retentionDays")), "day")),
          Cell.plain(one.number("points")),
          Cell.bytes(one.number("bytes")));
    }
    return new Section("points", "Recovery points", List.of(table.element()));
  }
}
