package org.drsim.sweep.goal;

/** A goal cannot be looked for; the message says why and what would do. */
public final class GoalException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public GoalException(String message) {
    super(message);
  }
}
