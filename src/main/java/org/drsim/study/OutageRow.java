package org.drsim.study;

import org.jspecify.annotations.Nullable;

/**
 * What one fault led to in one replication.
 *
 * @param startSeconds from the start of the simulation
 * @param endSeconds likewise; positive infinity where it stayed to the end
 * @param plan one row each: what machines were failed over by, or would have been; null where
 *     nobody responded
 * @param rtoSeconds from the beginning of the fault until the last machine served again; positive
 *     infinity if not all did in this run; not a number where no machine was down
 * @param lossSeconds the largest of the machines that were failed over; zero where all came back by
 *     themselves; positive infinity where one had no point to go back to; not a number where the
 *     run ended before that was known, or where it stands with another fault
 * @param lossBytes of all machines that were failed over; not a number where it is not known
 * @param normalSeconds from the beginning of the fault until all was protected as before; positive
 *     infinity where the run ended before; not a number where nobody wants to go back
 * @param exposedSeconds for how long a second outage would have had nowhere to go; not a number
 *     where nobody wants to go back
 */
public record OutageRow(
    long replication,
    String fault,
    double startSeconds,
    double endSeconds,
    @Nullable String plan,
    Outcome outcome,
    double rtoSeconds,
    double lossSeconds,
    double lossBytes,
    double normalSeconds,
    double exposedSeconds) {

  /** How it went. */
  public enum Outcome {
    /** Machines were failed over, or back from where they had been. */
    FAILED_OVER("failedOver"),
    /** The failover was cancelled before any machine served elsewhere. */
    CANCELLED("cancelled"),
    /** All machines came back where they were. */
    RETURNED("returned"),
    /** The response to another fault failed some of them over, the rest came back. */
    FAILED_OVER_FOR_ANOTHER("failedOverForAnother"),
    /** The run ended before they were back or were failed over. */
    STILL_DOWN("stillDown"),
    /** People may have responded, but no machine was down. */
    NOTHING_DOWN("nothingDown");

    private final String key;

    Outcome(String key) {
      this.key = key;
    }

    /** As results name it. */
    public String key() {
      return key;
    }
  }

  /** Why there is no figure for what was lost; empty where there is one, or nothing was down. */
  public String lossReason() {
    if (lossSeconds == Double.POSITIVE_INFINITY) {
      return "noSuchPoint";
    }
    final boolean open = outcome == Outcome.FAILED_OVER || outcome == Outcome.STILL_DOWN;
    return open && Double.isNaN(lossSeconds) ? "notKnown" : "";
  }

  /**
   * Whether the figures of its plan are about it: it was run, or would have been had the run not
   * ended before. Leaving the latter out would leave out the slowest.
   *
   * @param runSeconds how long a replication is
   */
  public boolean concernsPlan(double runSeconds) {
    final boolean underWay = !(endSeconds < runSeconds);
    return plan != null
        && (outcome == Outcome.FAILED_OVER || (outcome == Outcome.STILL_DOWN && underWay));
  }

  /** The same row, passed through a state. */
  OutageRow passed(State state) {
    final String planOrNone = state.text(plan == null ? "" : plan);
    return new OutageRow(
        state.whole(replication),
        state.text(fault),
        state.number(startSeconds),
        state.number(endSeconds),
        planOrNone.isEmpty() ? null : planOrNone,
        Outcome.valueOf(state.text(outcome.name())),
        state.number(rtoSeconds),
        state.number(lossSeconds),
        state.number(lossBytes),
        state.number(normalSeconds),
        state.number(exposedSeconds));
  }

  /** To be filled from a state. */
  static OutageRow empty() {
    return new OutageRow(
        0,
        "",
        0,
        0,
        null,
        Outcome.NOTHING_DOWN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN);
  }
}
