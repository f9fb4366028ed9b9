package org.drsim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drsim.trace.DecodedTrace;
import org.drsim.trace.DiskFacts;
import org.drsim.trace.TraceFacts;
import org.drsim.trace.TraceFormat;

/** What a person should know about a trace that was read. */
final class TraceRemarks {

  private TraceRemarks() {}

  static List<String> of(DecodedTrace trace) {
    final TraceFacts facts = trace.facts();
    final List<String> remarks = new ArrayList<>();
    remarks.add(
        facts.format().kind() == TraceFormat.Kind.COUNTERS
            ? intervals(trace.disk(), facts.format())
            : replayed(trace.disk()));
    remarks.addAll(ofFile(facts));
    return remarks;
  }

  /** What is to be said of the file as a whole. */
  static List<String> ofFile(TraceFacts facts) {
    final List<String> remarks = new ArrayList<>(facts.remarks());
    if (facts.backwardSteps() > 0) {
      remarks.add(
          number("steps backwards in time: %,d; the writes were sorted", facts.backwardSteps()));
    }
    if (facts.skipped().count() > 0) {
      remarks.add(skipped(facts.skipped()));
    }
    switch (facts.ending()) {
      case WHOLE -> {}
      case RECORD_CUT -> remarks.add("the last record breaks off and was left out");
      case ARCHIVE_CUT -> remarks.add("the archive breaks off; what comes before was read");
    }
    return remarks;
  }

  private static String replayed(DiskFacts disk) {
    return number(
        "replayed: %,d writes of %,d bytes; left out: %,d reads, %,d other requests, %,d empty writes",
        disk.writes(),
        disk.bytesWritten(),
        disk.reads(),
        disk.flushes() + disk.discards() + disk.others(),
        disk.emptyWrites());
  }

  private static String intervals(DiskFacts disk, TraceFormat format) {
    return number(
            "replayed: %,d intervals of %,d bytes in all, each at a constant rate",
            disk.requests(), disk.bytesWritten())
        + " ("
        + format
        + ")";
  }

  private static String skipped(TraceFacts.SkippedLines lines) {
    return number("lines skipped: %,d, the first is line %,d: ", lines.count(), lines.firstLine())
        + lines.reason();
  }

  private static String number(String text, Object... numbers) {
    return String.format(Locale.ROOT, text, numbers);
  }
}
