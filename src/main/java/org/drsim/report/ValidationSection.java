package org.drsim.report;

import java.util.List;
import org.drsim.report.DataTable.Cell;

/** How far the model itself can be trusted. */
final class ValidationSection {

  private ValidationSection() {}

  /**
   * @param ledger where the assumptions are
   */
  static Section of(String ledger) {
    final DataTable table =
        new DataTable("Levels of evidence")
            .text("Level", "State", "What it rests on")
            .row(
                Cell.of("Verified"),
                Cell.of("yes"),
                Cell.of(
                    "The program computes what its model says: closed forms of queueing theory and"
                        + " replication, independent computations, conservation of bytes in every"
                        + " run."))
            .row(
                Cell.of("Agrees with published figures"),
                Cell.of("yes, where there are any"),
                Cell.of(
                    "Published limits, retention tables, recovery times of Azure Site Recovery; what"
                        + " is not published is in the "
                        + ledger
                        + " as assumed."))
            .row(
                Cell.of("Validated on real logs"),
                Cell.of("no"),
                Cell.of(
                    "No run was compared with the logs of a real service. Take differences between"
                        + " scenarios as firmer than the figures themselves."));
    return new Section("validation", "How far to trust the model", List.of(table.element()));
  }
}
