package org.drsim.recovery;

import java.util.List;

/**
 * Something that was done in a recovery. It began when the last of the steps that it comes after
 * had ended, or, where it comes after none, when it was called for.
 *
 * @param name of what is done, as results call it
 * @param of what kind of thing it was done for
 * @param subject the name of that
 * @param startSeconds from the start of the simulation
 * @param endSeconds likewise; positive infinity where it did not end
 * @param after places of other steps in the list of all, each smaller than that of this one
 * @param ofCustomer whether it was a manual action or a script of those who use the service, for
 *     which that is not answerable
 */
public record RecoveryStep(
    String name,
    Of of,
    String subject,
    double startSeconds,
    double endSeconds,
    Outcome outcome,
    List<Integer> after,
    boolean ofCustomer) {

  /** For what steps are done. */
  public enum Of {
    /** A fault, to which people respond. */
    FAULT,
    /** A recovery plan. */
    PLAN,
    /** One machine. */
    MACHINE
  }

  /** How a step went. */
  public enum Outcome {
    /** It was done. */
    DONE("done"),
    /** It failed, and the recovery went on. */
    FAILED("failed"),
    /** It was stopped as it took too long, and the recovery went on. */
    TIMED_OUT("timedOut"),
    /** It was in order. */
    PASSED("passed"),
    /** What kept a machine from being made was mended. */
    REPAIRED("repaired"),
    /** People cancelled it. */
    CANCELLED("cancelled"),
    /** Something keeps the machine from being made. */
    BLOCKED("blocked");

    private final String key;

    Outcome(String key) {
      this.key = key;
    }

    /** As results name it. */
    public String key() {
      return key;
    }
  }

  public RecoveryStep {
    after = List.copyOf(after);
  }

  /** In seconds. */
  public double lengthSeconds() {
    return endSeconds - startSeconds;
  }
}
