package org.drsim.recovery;

import org.drsim.engine.Nanoseconds;
import org.drsim.quantity.Frequency;
import org.jspecify.annotations.Nullable;

/** How fast the control plane lets things be made, one at a time, in the order of asking. */
final class WriteLimit {

  private final double secondsEach;
  private double freeFrom;

  /**
   * @param most null for no limit
   */
  WriteLimit(@Nullable Frequency most) {
    this.secondsEach = most == null ? 0 : 1 / most.perSecond();
  }

  /** How long it takes until so many things may have been made, in seconds. */
  double wait(int writes, double now) {
    final double begins = Math.max(freeFrom, now);
    freeFrom = begins + writes * secondsEach;
    return Nanoseconds.round(begins - now + (writes - 1) * secondsEach);
  }
}
