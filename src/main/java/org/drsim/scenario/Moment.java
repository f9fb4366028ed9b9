package org.drsim.scenario;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.drsim.quantity.Durations;
import org.drsim.quantity.InvalidQuantityException;
import org.jspecify.annotations.Nullable;

/**
 * A point in time: so long after the start of the simulation, or an instant of the calendar.
 *
 * @param offset null where an instant is given
 * @param instant null where an offset is given
 */
public record Moment(@Nullable Duration offset, @Nullable Instant instant) {

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2500-01-01T00:00:00Z");

  /**
   * Reads a duration such as {@code 28 h}, or an instant such as {@code 2026-03-03T04:00:00Z}.
   *
   * @throws InvalidQuantityException if the text is neither
   */
  public static Moment parse(String text) {
    try {
      final Instant instant = Instant.parse(text.strip());
      if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
        return new Moment(null, instant);
      }
    } catch (DateTimeException e) {
      return new Moment(offset(text), null);
    }
    throw new InvalidQuantityException(text, "allowed is an instant from 1900 to 2499");
  }

  private static Duration offset(String text) {
    try {
      return Durations.parse(text);
    } catch (InvalidQuantityException e) {
      throw new InvalidQuantityException(
          text,
          "allowed is a duration from the start of the simulation such as 28 h, or an instant such"
              + " as 2026-03-03T04:00:00Z");
    }
  }

  /**
   * In seconds from the start of the simulation; negative for before it.
   *
   * @param start of the simulation
   */
  public double seconds(Instant start) {
    return instant != null
        ? Durations.seconds(Duration.between(start, instant))
        : Durations.seconds(Objects.requireNonNull(offset));
  }

  @Override
  public String toString() {
    return offset == null ? String.valueOf(instant) : Durations.print(offset);
  }
}
