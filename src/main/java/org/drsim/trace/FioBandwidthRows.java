package org.drsim.trace;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What the rows of fio's bandwidth logs tell before they are read. */
final class FioBandwidthRows {

  private static final Pattern ROW =
      Pattern.compile("\\d+, ?\\d+(, ?\\d+)?, ?[012], ?\\d+(, ?\\d+){0,3}");
  private static final Pattern OTHER_LOG = Pattern.compile(".*_(lat|clat|slat|iops)\\b.*");
  private static final Pattern BANDWIDTH_LOG =
      Pattern.compile(".*(?<![a-z])(bw|bandwidth)(?![a-z]).*", Pattern.CASE_INSENSITIVE);
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
   * Logs of latency (nanoseconds) and of operations (per second) have the same shape as those of
   * bandwidth (KiB/s), and their values overlap; only the name that fio gives tells them.
   *
   * @param averaged whether rows are windows, whose bytes are known from the value alone
   * @throws TraceException if the name is that of another log, or does not tell where the value
   *     matters, and the user did not insist
   */
  static void checkName(Path path, boolean stated, boolean averaged) {
    final String name = Objects.toString(path.getFileName(), "");
    if (stated) {
      return;
    }
    if (OTHER_LOG.matcher(name).matches()) {
      throw new TraceException(
          path,
          0,
          "by its name a log of latency or of operations, not of bandwidth",
          "allowed is a log of write_bw_log; if it is one, state its " + Asked.FORMAT);
    }
    if (averaged && !BANDWIDTH_LOG.matcher(name).matches()) {
      throw new TraceException(
          path,
          0,
          "a log of fio in KiB/s, in nanoseconds or in operations per second: neither its rows"
              + " nor its name tell",
          "name it as fio does (…_bw.1.log), or state its " + Asked.FORMAT + ": fio-bw for KiB/s");
    }
  }
}
