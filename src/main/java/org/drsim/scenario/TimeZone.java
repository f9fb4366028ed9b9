package org.drsim.scenario;

import java.time.ZoneId;
import java.util.Set;
import org.drsim.quantity.InvalidQuantityException;

/** A time zone of the IANA database, by its name. */
public record TimeZone(ZoneId id) {

  /**
   * Reads a name such as {@code Europe/Amsterdam} or {@code UTC}.
   *
   * @throws InvalidQuantityException if the text is not one of the names
   */
  public static TimeZone parse(String text) {
    final Set<String> names = ZoneId.getAvailableZoneIds();
    if (!names.contains(text.strip())) {
      throw new InvalidQuantityException(
          text,
          "allowed is a time zone of the IANA database such as UTC or Europe/Amsterdam"
              + Suggestion.didYouMean(text.strip(), names.stream().sorted().toList()));
    }
    return new TimeZone(ZoneId.of(text.strip()));
  }

  @Override
  public String toString() {
    return id.getId();
  }
}
