package org.drsim.trace;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Logs of Site Recovery as Log Analytics exports them, as CSV or JSON: the churn of protected disks
 * and the upload of replication data (every 5 minutes, {@code Value_s} in bytes per second), or the
 * RPO ({@code rpoInSeconds_d}). Rows may come in any order. Source: the queries of Microsoft's page
 * "Monitor Site Recovery with Azure Monitor Logs", which divide {@code Value_s} by 1,048,576 for
 * MB/s.
 */
final class SiteRecoveryParser implements TraceParser {

  private static final int LONGEST_LINE = 1 << 20;

  private final TraceOptions options;
  private final boolean rpo;

  /**
   * @param rpo whether the RPO is wanted, and not bytes
   */
  SiteRecoveryParser(TraceOptions options, boolean rpo) {
    this.options = options;
    this.rpo = rpo;
  }

  static boolean tells(Head head, boolean rpo) {
    final String text = String.join("\n", head.lines());
    final boolean json = text.startsWith("{") || text.startsWith("[");
    final String columns = json ? text : head.first();
    if (!columns.contains("TimeGenerated")) {
      return false;
    }
    return rpo
        ? columns.contains("rpoInSeconds") || columns.contains("RPO_in_seconds")
        : columns.contains("Value_s") || columns.contains("Churn_MBps");
  }

  @Override
  public void parse(TraceContent content, Recorder recorder) throws IOException {
    recorder.clock(TickClock.unix(1));
    final SiteRecoveryRows rows =
        new SiteRecoveryRows(
            content, recorder, Instants.of(options.zone(), content.head().lines()), rpo);
    final String first = content.head().first();
    if (first.startsWith("[")) {
      new JsonWalk(content, recorder, "", (row, line) -> rows.add(row, line)).run();
    } else if (first.startsWith("{")) {
      new JsonWalk(content, recorder, "tables", (table, line) -> table(table, line, rows)).run();
    } else {
      csv(content, recorder, rows);
    }
    rows.emit();
  }

  /** A table of columns and rows, as the query interface answers. */
  private static void table(Map<String, Object> table, long line, SiteRecoveryRows rows) {
    final List<String> names =
        JsonValues.objects(table, "columns").stream()
            .map(column -> JsonValues.text(column, "name"))
            .toList();
    rows.header(names, line);
    if (table.get("rows") instanceof List<?> list) {
      for (final Object row : list) {
        if (row instanceof List<?> cells) {
          rows.add(cells.stream().map(String::valueOf).toList(), line);
        }
      }
    }
  }

  private void csv(TraceContent content, Recorder recorder, SiteRecoveryRows rows)
      throws IOException {
    final ByteLines lines = content.lines(LONGEST_LINE);
    lines.advanceToText();
    final char separator = Csv.separator(lines.text());
    rows.header(Csv.cells(lines.text(), separator), lines.number());
    while (lines.advance()) {
      if (!lines.isEmpty()) {
        final boolean lost = !lines.isEnded() && content.isArchiveCut();
        final @Nullable String reason =
            lost ? "" : rows.add(Csv.cells(lines.text(), separator), lines.number());
        if (reason != null && !lines.isEnded()) {
          recorder.cutRecord();
        } else if (reason != null) {
          recorder.skips().skip(lines, reason);
        }
      }
    }
  }
}
