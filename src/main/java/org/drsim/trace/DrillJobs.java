package org.drsim.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Reads how long the steps of drills took from exported jobs: a CSV with a column for the step, one
 * for its start and one for its end, by any of the names below. Rows of steps that did not end are
 * left out and counted.
 *
 * @param seconds durations by step, in the order of the file
 * @param leftOut rows without a start, an end, or with an end before the start
 */
public record DrillJobs(Map<String, List<Double>> seconds, long leftOut) {

  private static final double NANOS = 1e9;
  private static final List<String> STEP = List.of("step", "task", "taskname", "jobname", "name");
  private static final List<String> START = List.of("start", "starttime", "started");
  private static final List<String> END = List.of("end", "endtime", "ended");

  /**
   * Reads a whole file.
   *
   * @throws TraceException if it has no such columns, or no row with both times
   */
  public static DrillJobs read(Path path) {
    try (TraceContent content = TraceContent.open(path, TraceLimits.DEFAULT, TraceProgress.NONE)) {
      return read(path, content);
    } catch (IOException e) {
      throw TraceException.unreadable(path, e);
    }
  }

  private static DrillJobs read(Path path, TraceContent content) throws IOException {
    final ByteLines lines = content.lines(1 << 16);
    lines.advanceToText();
    final char separator = Csv.separator(lines.text());
    final List<String> header =
        Csv.cells(lines.text(), separator).stream().map(DrillJobs::plain).toList();
    final int step = column(path, header, STEP, "step");
    final int start = column(path, header, START, "start");
    final int end = column(path, header, END, "end");
    final Instants instants = Instants.of(null, content.head().lines());
    final Map<String, List<Double>> seconds = new LinkedHashMap<>();
    long leftOut = 0;
    while (lines.advance()) {
      if (!lines.isEmpty()) {
        final List<String> cells = Csv.cells(lines.text(), separator);
        final double took = seconds(instants, cells, start, end);
        if (took >= 0 && step < cells.size() && !cells.get(step).isEmpty()) {
          seconds.computeIfAbsent(cells.get(step), s -> new ArrayList<>()).add(took);
        } else {
          leftOut++;
        }
      }
    }
    if (seconds.isEmpty()) {
      throw new TraceException(
          path, 1, "no row has a step, a start and an end", "allowed is step,start,end");
    }
    return new DrillJobs(seconds, leftOut);
  }

  /** As exports write it: {@code Start time}, {@code startTime_t [UTC]}. */
  private static String plain(String column) {
    return column
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\[.*\\]", "")
        .replaceAll("_[a-z]\\s*$", "")
        .replaceAll("[^a-z]", "");
  }

  private static int column(Path path, List<String> header, List<String> names, String wanted) {
    for (final String name : names) {
      if (header.contains(name)) {
        return header.indexOf(name);
      }
    }
    throw new TraceException(
        path,
        1,
        "no column of the " + wanted + " of a step in " + header,
        "allowed are " + String.join(", ", names));
  }

  /** Not a number where a time is missing or wrong. */
  private static double seconds(Instants instants, List<String> cells, int start, int end) {
    if (cells.size() <= Math.max(start, end)) {
      return Double.NaN;
    }
    final OptionalLong from = instants.parse(cells.get(start));
    final OptionalLong to = instants.parse(cells.get(end));
    return from.isPresent() && to.isPresent()
        ? (to.getAsLong() - from.getAsLong()) / NANOS
        : Double.NaN;
  }
}
