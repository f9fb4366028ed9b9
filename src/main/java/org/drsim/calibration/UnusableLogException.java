package org.drsim.calibration;

/** A log that says nothing of what was simulated; the message says why, and what is allowed. */
public final class UnusableLogException extends Exception {

  private static final long serialVersionUID = 1L;

  public UnusableLogException(String message) {
    super(message);
  }
}
