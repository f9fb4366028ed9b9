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
    remarks.add(
        String.format(
            Locale.ROOT,
            "%,d writes of %,d bytes replayed; %,d reads, %,d other requests and %,d empty writes left out",
            facts.writes(),
            facts.bytesWritten(),
            facts.reads(),
            facts.others(),
            facts.emptyWrites()));
    if (facts.backwardSteps() > 0) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "time ran backwards %,d times; the writes were sorted",
              facts.backwardSteps()));
    }
    final TraceFacts.SkippedLines skipped = facts.skipped();
    if (skipped.count() > 0) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "%,d lines skipped, the first is line %d: %s",
              skipped.count(),
              skipped.firstLine(),
              skipped.reason()));
    }
    if (facts.cut()) {
      remarks.add("the last line breaks off and was left out");
    }
    return remarks;
  }
}
