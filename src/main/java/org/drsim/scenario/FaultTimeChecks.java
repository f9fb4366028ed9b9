package org.drsim.scenario;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Durations;

/** Looks for faults that begin at no time, when all is over, or far too often. */
final class FaultTimeChecks {

  private final Fault fault;
  private final String path;
  private final Duration duration;
  private final Findings findings;

  private FaultTimeChecks(Fault fault, Duration duration, Findings findings) {
    this.fault = fault;
    this.path = "faults[" + fault.name() + "]";
    this.duration = duration;
    this.findings = findings;
  }

  /**
   * @param isCaused whether another fault causes it, so that it needs no time of its own
   */
  static void check(Fault fault, boolean isCaused, Duration duration, Findings findings) {
    final FaultTimeChecks run = new FaultTimeChecks(fault, duration, findings);
    final Distribution at = fault.at();
    final Distribution every = fault.every();
    if (at == null && every == null) {
      if (!isCaused) {
        findings.addComparison(
            run.path, "neither at nor every is stated; exactly one of them is needed");
      }
    } else if (at != null && every != null) {
      findings.addComparison(
          run.path + ".every",
          print(every) + " beside at: " + print(at) + "; allowed is one of them");
    } else if (at != null) {
      run.beginsInTime(at, ".at");
    } else {
      run.again(Objects.requireNonNull(every));
    }
  }

  private static String print(Distribution time) {
    return "'" + time.print(Dimension.DURATION) + "'";
  }

  private void beginsInTime(Distribution time, String key) {
    if (time.minimum() >= Durations.seconds(duration)) {
      findings.addComparison(
          path + key,
          print(time) + "; allowed is less than the duration, " + Durations.print(duration));
    }
  }

  private void again(Distribution every) {
    beginsInTime(every, ".every");
    final Distribution lasts = fault.lasts();
    if (lasts == null) {
      findings.addComparison(
          path + ".every",
          print(every) + " without for; how long the fault lasts each time is needed with it");
      return;
    }
    final double expected = Durations.seconds(duration) / (every.mean() + lasts.mean());
    if (expected > Fault.MOST_OCCURRENCES) {
      findings.addComparison(
          path + ".every",
          String.format(
              Locale.ROOT,
              "%s with for: %s would come about %.3g times; allowed are at most %d",
              print(every),
              print(lasts),
              expected,
              Fault.MOST_OCCURRENCES));
    }
  }
}
