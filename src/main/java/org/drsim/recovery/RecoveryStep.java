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
 * @param manner how it came to take its time
 */
public record RecoveryStep(
    String name,
    Of of,
    String subject,
    double startSeconds,
    double endSeconds,
    Outcome outcome,
    List<Integer> after,
    Manner manner) {

  /** Of looks, by how much one may seem too late. */
  private static final double ROUNDING = 1e-9;

  /** For what steps are done. */
  public enum Of {
    /** A fault, to which people respond. */
    FAULT,
    /** A recovery plan. */
    PLAN,
    /** One machine. */
    MACHINE
  }

  /**
   * How a step comes to take its time.
   *
   * @param ofCustomer whether it is a manual action or a script of those who use the service, for
   *     which that is not answerable
   * @param lookSeconds from one instant at which it can end to the next, where it waits for
   *     somebody to look; 0 for one that takes a time of its own
   */
  public record Manner(boolean ofCustomer, double lookSeconds) {

    static final Manner OF_SERVICE = new Manner(false, 0);
    static final Manner OF_CUSTOMER = new Manner(true, 0);

    static Manner atNextLook(double everySeconds) {
      return new Manner(false, everySeconds);
    }
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

  /**
   * When it would have ended, had it begun earlier.
   *
   * @param beginsSeconds no later than it did
   */
  public double endSeconds(double beginsSeconds) {
    if (manner.lookSeconds() == 0) {
      return beginsSeconds + lengthSeconds();
    }
    final double looks =
        StrictMath.floor((endSeconds - beginsSeconds) / manner.lookSeconds() + ROUNDING);
    return endSeconds - looks * manner.lookSeconds();
  }

  /** In seconds. */
  public double lengthSeconds() {
    return endSeconds - startSeconds;
  }
}
