package org.drsim.report;

import org.jspecify.annotations.Nullable;

/** Results that no page can be made of; the message is for the user. */
public final class ReportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReportException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
