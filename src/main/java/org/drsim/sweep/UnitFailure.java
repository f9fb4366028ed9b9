package org.drsim.sweep;

/** The model failed in a unit of a study. */
public final class UnitFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnitFailure(Unit unit, Throwable cause) {
    super(
        unit.pointName()
            + ", replications "
            + unit.first()
            + " to "
            + (unit.end() - 1)
            + ": "
            + cause.getMessage(),
        cause);
  }
}
