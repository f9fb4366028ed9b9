package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.drsim.measure.SawTooth;

/**
 * The corners of every RPO saw-tooth: its first and last point, and at each drop the value before
 * and after. Where there is no RPO, as the machine is down, its value is empty, so that nobody
 * draws a line through the gap. Beyond {@link #MOST_ROWS} rows each machine keeps an equal share,
 * from its beginning.
 */
final class RpoCsv {

  static final int MOST_ROWS = 1_000_000;

  static final Table TABLE =
      Table.of(
          "rpo.csv",
          "corner of the saw-tooth of each machine in the first replication",
          column("machine", "its name"),
          column("kind", "of recovery point against which the RPO is measured"),
          column("timeSeconds", "from the start of the simulation"),
          column(
              "rpoSeconds",
              "age of the newest recovery point then; empty while the machine is down"));

  private static final String KIND = "crashConsistent";

  private final List<SawTooth> series;
  private final long rowsPerMachine;

  RpoCsv(List<SawTooth> series) {
    this(series, MOST_ROWS);
  }

  RpoCsv(List<SawTooth> series, int mostRows) {
    this.series = series;
    // Corners come in pairs, one pair per drop.
    this.rowsPerMachine = series.isEmpty() ? 0 : mostRows / series.size() / 2 * 2L;
  }

  /** How many rows are written, without the header. */
  long rows() {
    return series.stream().mapToLong(this::rowsOf).sum();
  }

  /** Whether corners had to be left out. */
  boolean truncated() {
    return series.stream()
        .anyMatch(machine -> machine.truncated() || 2L * machine.drops() > rowsPerMachine);
  }

  void write(OutputStream stream) throws IOException {
    CsvTable.write(stream, TABLE, this::addRows);
  }

  private long rowsOf(SawTooth machine) {
    return Math.min(2L * machine.drops(), rowsPerMachine);
  }

  /** Drop i opens a tooth: a row for its foot, and one for its tip where the next drop is. */
  private void addRows(CsvTable table) throws IOException {
    for (SawTooth machine : series) {
      long teeth = rowsOf(machine) / 2;
      for (int drop = 0; drop < teeth; drop++) {
        double marker = machine.markerSeconds(drop);
        boolean last = drop + 1 == machine.drops();
        double tip = last ? machine.endSeconds() : machine.availableSeconds(drop + 1);
        addRow(table, machine, machine.availableSeconds(drop), marker);
        addRow(table, machine, tip, marker);
      }
    }
  }

  private static void addRow(CsvTable table, SawTooth machine, double time, double marker)
      throws IOException {
    table.text(machine.machine()).text(KIND).number(time).number(time - marker).endRow();
  }
}
