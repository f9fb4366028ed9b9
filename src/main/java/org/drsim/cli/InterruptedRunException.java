package org.drsim.cli;

/** The user wanted the program to stop; the message says what is kept. */
final class InterruptedRunException extends Exception {

  private static final long serialVersionUID = 1L;

  InterruptedRunException(String message) {
    super(message);
  }
}
