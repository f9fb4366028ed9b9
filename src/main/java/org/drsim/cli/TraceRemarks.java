package org.drsim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drsim.trace.TraceFacts;

/** What a person should know about a trace that was read. */
final class TraceRemarks {

  private TraceRemarks() {}

  static List<String> of(TraceFacts facts) {
    final List<String> remarks = new ArrayList<>();
    remarks.add(replayed(facts));
    if (facts.backwardSteps() > 0) {
      remarks.add(
          number("steps backwards in time: %,d; the writes were sorted", facts.backwardSteps()));
    }
    if (facts.skipped().count() > 0) {
      remarks.add(skipped(facts.skipped()));
    }
    if (facts.cut()) {
      remarks.add("the last line breaks off and was left out");
    }
    return remarks;
  }

  private static String replayed(TraceFacts facts) {
    return number(
        "replayed: %,d writes of %,d bytes; left out: %,d reads, %,d other requests, %,d empty writes",
        facts.writes(), facts.bytesWritten(), facts.reads(), facts.others(), facts.emptyWrites());
  }

  private static String skipped(TraceFacts.SkippedLines lines) {
    return number("lines skipped: %,d, the first is line %,d: ", lines.count(), lines.firstLine())
        + lines.reason();
  }

  private static String number(String text, Object... numbers) {
    return String.format(Locale.ROOT, text, numbers);
  }
}
