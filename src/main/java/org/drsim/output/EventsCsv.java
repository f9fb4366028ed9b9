package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.util.Locale;
import org.drsim.run.EventLog;
import org.drsim.run.LoggedEvent;

/**
 * {@code events.csv}: what happened to the machines of one replication, one row each, in order. If
 * the log was full, the last row is the event {@code truncated} at the time of the first that is
 * left out.
 */
public final class EventsCsv {

  static final Table TABLE =
      Table.of(
          "events.csv",
          "event of a machine in the first replication, in order (with --event-log)",
          column("timeSeconds", "from the start of the simulation"),
          column("machine", "whose"),
          column("event", "what happened"),
          column("batchCloseSeconds", "which batch: when it was closed"),
          column("bytes", "that it holds"),
          column("wireBytes", "that it takes on the wire"),
          column("markerSeconds", "which recovery point: its marker"),
          column("kind", "of the recovery point"));

  private EventsCsv() {}

  /** The file with all that a log has. */
  public static RunFile of(EventLog log) {
    return new RunFile(
        "events.csv", true, stream -> CsvTable.write(stream, TABLE, table -> addRows(table, log)));
  }

  private static void addRows(CsvTable table, EventLog log) throws IOException {
    for (LoggedEvent event : log.events()) {
      addRow(table, event);
    }
    if (!Double.isNaN(log.truncatedSeconds())) {
      table.number(log.truncatedSeconds()).text("").text("truncated");
      table.text("").text("").text("").text("").text("").endRow();
    }
  }

  private static void addRow(CsvTable table, LoggedEvent event) throws IOException {
    table.number(event.seconds()).text(event.machine()).text(name(event.what()));
    table.number(event.batchCloseSeconds());
    table.number(event.bytes() < 0 ? Double.NaN : event.bytes()).number(event.wireBytes());
    table.number(event.markerSeconds()).text(event.kind() == null ? "" : name(event.kind()));
    table.endRow();
  }

  /** In the manner of keys: {@code POINT_AVAILABLE} is {@code pointAvailable}. */
  static String name(Enum<?> constant) {
    final StringBuilder name = new StringBuilder();
    for (final String word : constant.name().split("_", -1)) {
      final String lower = word.toLowerCase(Locale.ROOT);
      name.append(
          name.length() == 0 ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
    }
    return name.toString();
  }
}
