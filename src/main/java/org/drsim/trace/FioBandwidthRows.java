package org.drsim.trace;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What the rows of fio's bandwidth logs tell before they are read. */
final class FioBandwidthRows {

  private static final Pattern ROW =
      Pattern.compile("\\d+, ?\\d+(, ?\\d+)?, ?[012], ?\\d+(, ?\\d+){0,3}");
  private static final Pattern OTHER_LOG = Pattern.compile(".*_(lat|clat|slat|iops)\\b.*");
  private static final int SAMPLE = 20;
  private static final int TENCENT_TIME = 10;

  private FioBandwidthRows() {}

  static boolean tells(Head head) {
    final List<String> rows = rows(head.lines());
    return !rows.isEmpty()
        && rows.stream().allMatch(row -> ROW.matcher(row).matches())
        && rows.stream().noneMatch(row -> row.indexOf(',') == TENCENT_TIME);
  }

  /** The last line of a sample may be cut. */
  private static List<String> rows(List<String> lines) {
    return lines.subList(
        0, Math.min(SAMPLE, lines.size() == 1 ? 1 : Math.max(0, lines.size() - 1)));
  }

  /** The column of the direction: the third, or the fourth if there are two values. */
  static int direction(List<String> lines) {
    final boolean third = rows(lines).stream().allMatch(row -> cell(row, 2).matches("[012]"));
    return third ? 2 : 3;
  }

  /** Whether the rows are windows, and not one for each request. */
  static boolean isAveraged(List<String> lines) {
    final int direction = direction(lines);
    return rows(lines).stream().allMatch(row -> cell(row, direction + 1).matches("0*"));
  }

  private static String cell(String row, int index) {
    final List<String> cells = Csv.cells(row, ',');
    return index < cells.size() ? cells.get(index) : "";
  }

  /**
   * Logs of latency and of operations have the same shape; only the name that fio gives tells them.
   *
   * @throws TraceException if the name is that of another log, and the user did not insist
   */
  static void checkName(Path path, boolean stated) {
    final Path name = path.getFileName();
    if (!stated && name != null && OTHER_LOG.matcher(name.toString()).matches()) {
      throw new TraceException(
          path,
          0,
          "by its name a log of latency or of operations, not of bandwidth",
          "allowed is a log of write_bw_log; if it is one, state its " + Asked.FORMAT);
    }
  }
}
