package org.drsim.scenario;

import java.time.ZoneId;
import org.drsim.quantity.InvalidQuantityException;

/** A time zone of the IANA database, by its name. */
public record TimeZone(ZoneId id) {

  private static final String UTC = "UTC";

  /**
   * Reads a name such as {@code Europe/Amsterdam} or {@code UTC}.
   *
   * @throws InvalidQuantityException if the text is not one of the names
   */
  public static TimeZone parse(String text) {
    final String name = text.strip();
    // UTC is what most say, and listing all the others takes its time.
    if (!name.equals(UTC) && !ZoneId.getAvailableZoneIds().contains(name)) {
      throw new InvalidQuantityException(
          text,
          "allowed is a time zone of the IANA database such as UTC or Europe/Amsterdam"
              + Suggestion.didYouMean(
                  name, ZoneId.getAvailableZoneIds().stream().sorted().toList()));
    }
    return new TimeZone(ZoneId.of(name));
  }

  @Override
  public String toString() {
    return id.getId();
  }
}
