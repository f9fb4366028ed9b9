package org.drsim.scenario;

import java.time.Duration;
import java.util.Optional;
import org.drsim.quantity.Durations;
import org.drsim.quantity.InvalidQuantityException;

/**
 * Where the marker grid of a machine begins: drawn uniformly from the first interval per machine
 * and replication, or given.
 *
 * @param given the time of the first marker after the start of the simulation; empty when drawn
 */
public record MarkerPhase(Optional<Duration> given) {

  public static final MarkerPhase DRAWN = new MarkerPhase(Optional.empty());

  private static final String DRAWN_TEXT = "drawn";

  /**
   * Reads {@code drawn} or a duration.
   *
   * @throws InvalidQuantityException if the text is neither
   */
  public static MarkerPhase parse(String text) {
    if (text.strip().equalsIgnoreCase(DRAWN_TEXT)) {
      return DRAWN;
    }
    try {
      return new MarkerPhase(Optional.of(Durations.parse(text)));
    } catch (InvalidQuantityException e) {
      throw new InvalidQuantityException(
          text, "allowed is " + DRAWN_TEXT + ", or a duration such as 90 s or 2 min");
    }
  }

  @Override
  public String toString() {
    return given.map(Durations::print).orElse(DRAWN_TEXT);
  }
}
