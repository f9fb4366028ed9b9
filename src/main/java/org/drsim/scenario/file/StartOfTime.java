package org.drsim.scenario.file;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.drsim.quantity.Durations;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.scenario.SimulationSettings;
import org.jspecify.annotations.Nullable;

/** Counts instants of the calendar from the start of the simulation. */
final class StartOfTime {

  private static final Pattern LIKE_AN_INSTANT = Pattern.compile("\\s*\\d{4}-.*");

  private static final Instant DEFAULT =
      Shape.of(SimulationSettings.class).parts().stream()
          .filter(part -> part.key().equals("start"))
          .map(part -> instant(part.fallback().orElseThrow().value()))
          .findFirst()
          .orElseThrow();

  private StartOfTime() {}

  /** The start that a file states, or has by default; null if it cannot be read. */
  static @Nullable Instant statedIn(Node.Mapping root) {
    if (!(root.get("simulation") instanceof Node.Mapping simulation)
        || simulation.get("start") == null) {
      return DEFAULT;
    }
    try {
      return simulation.text("start").map(StartOfTime::instant).orElse(null);
    } catch (InvalidQuantityException e) {
      // Reported where the settings themselves are read.
      return null;
    }
  }

  /** Whether a text is meant to be an instant. */
  static boolean isInstant(String text) {
    return LIKE_AN_INSTANT.matcher(text).matches();
  }

  /**
   * Seconds from the start to an instant; 0 where the start is not known.
   *
   * @throws InvalidQuantityException if the text is not an instant, or one before the start
   */
  static double seconds(String text, @Nullable Instant start) {
    final Instant instant = instant(text);
    if (start == null) {
      return 0;
    }
    if (instant.isBefore(start)) {
      throw new InvalidQuantityException(
          text, "allowed is an instant from the start of the simulation on, " + start);
    }
    return Durations.seconds(Duration.between(start, instant));
  }

  private static Instant instant(String text) {
    return (Instant) Scalars.reader(Instant.class).orElseThrow().apply(text);
  }
}
