package org.drsim.recovery;

import java.util.EnumSet;
import java.util.Set;

/** Where a machine is between being protected and being protected again. */
public enum ProtectionState {
  /** Replicated, and running where it belongs. */
  PROTECTED,
  /** On the way to its target. */
  FAILING_OVER,
  /** Made there; the point may still be changed. */
  FAILED_OVER,
  /** Without points, and without protection. */
  COMMITTED,
  /** Being protected in the other direction. */
  REPROTECTING,
  /** Protected in the other direction. */
  PROTECTED_THERE,
  /** On the way back. */
  FAILING_BACK,
  /** Made where it was; the point may still be changed. */
  FAILED_BACK,
  /** Its failover was cancelled: it is where it belongs, and nothing of it is replicated. */
  UNPROTECTED;

  private Set<ProtectionState> next() {
    return switch (this) {
      case PROTECTED -> EnumSet.of(FAILING_OVER);
      case FAILING_OVER -> EnumSet.of(FAILED_OVER, UNPROTECTED);
      case FAILED_OVER, FAILED_BACK -> EnumSet.of(COMMITTED);
      case COMMITTED -> EnumSet.of(REPROTECTING);
      case REPROTECTING -> EnumSet.of(PROTECTED_THERE, PROTECTED);
      case PROTECTED_THERE -> EnumSet.of(FAILING_BACK);
      case FAILING_BACK -> EnumSet.of(FAILED_BACK);
      case UNPROTECTED -> EnumSet.of(PROTECTED);
    };
  }

  /**
   * The state that follows.
   *
   * @throws IllegalStateException if it cannot
   */
  ProtectionState to(ProtectionState wanted) {
    if (!next().contains(wanted)) {
      throw new IllegalStateException(this + " cannot become " + wanted + ", only " + next());
    }
    return wanted;
  }
}
