package org.drsim.output;

/** Results could not be written; the message says where and why in one line. */
public final class OutputException extends RuntimeException {

  private static final long serialVersionUID = 1;

  OutputException(String message) {
    super(message);
  }

  OutputException(String message, Throwable cause) {
    super(message, cause);
  }
}
