package org.drsim.study;

/** A scenario that does not say enough to compare failing over with waiting. */
public final class NoDecisionException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what is missing, and what to state
   */
  public NoDecisionException(String message) {
    super(message);
  }
}
