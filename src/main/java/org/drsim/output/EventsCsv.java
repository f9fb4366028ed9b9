package org.drsim.output;

import java.io.IOException;
import java.util.List;
import org.drsim.run.EventLog;
import org.drsim.run.LoggedEvent;

/**
 * {@code events.csv}: what happened to the machines of one replication, one row each, in order. If
 * the log was full, the last row is the event {@code truncated} at the time of the first that is
 * left out.
 */
public final class EventsCsv {

  private static final List<String> HEADER =
      List.of(
          "timeSeconds",
          "machine",
          "event",
          "batchCloseSeconds",
          "bytes",
          "wireBytes",
          "markerSeconds",
          "kind");

  private EventsCsv() {}

  /** The file with all that a log has. */
  public static RunFile of(EventLog log) {
    return new RunFile(
        "events.csv", true, stream -> CsvTable.write(stream, HEADER, table -> addRows(table, log)));
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

  private static String name(LoggedEvent.What what) {
    return switch (what) {
      case CAPTURE_BEGAN -> "captureBegan";
      case COPIED -> "copied";
      case BATCH_CLOSED -> "batchClosed";
      case UPLOADED -> "uploaded";
      case TRANSFER_BEGAN -> "transferBegan";
      case ARRIVED -> "arrived";
      case APPLIED -> "applied";
      case POINT_AVAILABLE -> "pointAvailable";
      case MARKER_SKIPPED -> "markerSkipped";
      case RESYNC_BEGAN -> "resyncBegan";
      case RESYNC_ENDED -> "resyncEnded";
      case MULTI_VM_POINT_AVAILABLE -> "multiVmPointAvailable";
      case MULTI_VM_POINT_SKIPPED -> "multiVmPointSkipped";
    };
  }

  private static String name(LoggedEvent.Kind kind) {
    return switch (kind) {
      case CRASH_CONSISTENT -> "crashConsistent";
      case APP_CONSISTENT -> "appConsistent";
      case CRASH_AND_APP_CONSISTENT -> "crashAndAppConsistent";
      case MULTI_VM -> "multiVm";
      case MULTI_VM_APP_CONSISTENT -> "multiVmAppConsistent";
    };
  }
}
