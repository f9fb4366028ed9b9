package org.drsim.chart;

/** This Java cannot draw, for instance for want of a font library; results do not depend on it. */
public final class ChartException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ChartException(Throwable cause) {
    super("charts cannot be drawn here: " + innermost(cause), cause);
  }

  private static Throwable innermost(Throwable cause) {
    Throwable deeper = cause.getCause();
    return deeper == null ? cause : innermost(deeper);
  }
}
