package org.drsim.cli;

/** A command line that does not suit the scenario; the message says what is allowed. */
final class InvalidRequestException extends Exception {

  private static final long serialVersionUID = 1L;

  InvalidRequestException(String message) {
    super(message);
  }
}
