package org.drsim.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a format counts time.
 *
 * @param nanosPerTick length of its unit
 * @param zero the calendar instant of tick 0, where the format has a wall clock
 * @param fromZero whether tick 0 is the origin, and not the first record
 */
record TickClock(long nanosPerTick, @Nullable Instant zero, boolean fromZero) {

  private static final long NANOS_PER_SECOND = 1_000_000_000;

  /** Unix time. */
  static TickClock unix(long nanosPerTick) {
    return new TickClock(nanosPerTick, Instant.EPOCH, false);
  }

  /** A clock that starts anywhere, such as with the machine. */
  static TickClock free(long nanosPerTick) {
    return new TickClock(nanosPerTick, null, false);
  }

  @Nullable Instant instant(long ticks) {
    final long perSecond = NANOS_PER_SECOND / nanosPerTick;
    return zero == null
        ? null
        : zero.plusSeconds(Math.floorDiv(ticks, perSecond))
            .plusNanos(Math.floorMod(ticks, perSecond) * nanosPerTick);
  }
}
