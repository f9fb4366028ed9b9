package org.drsim.scenario;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drsim.quantity.InvalidQuantityException;
import org.jspecify.annotations.Nullable;

/**
 * Where in the target region a machine would be made: {@code like-source}, {@code single}, {@code
 * set shop-asr}, {@code zone 2}.
 *
 * @param name of the set or zone; null for the other kinds
 */
public record TargetAvailability(Kind kind, @Nullable String name) {

  /** The kinds. */
  public enum Kind {
    LIKE_SOURCE,
    SINGLE,
    SET,
    ZONE
  }

  private static final Pattern NAMED =
      Pattern.compile("(set|zone)\\s+([A-Za-z0-9][A-Za-z0-9._-]{0,63})");

  /** In a set or zone like that of the source. */
  public static final TargetAvailability LIKE_SOURCE =
      new TargetAvailability(Kind.LIKE_SOURCE, null);

  /** In none. */
  public static final TargetAvailability SINGLE = new TargetAvailability(Kind.SINGLE, null);

  /**
   * Reads one.
   *
   * @throws InvalidQuantityException if the text is none
   */
  public static TargetAvailability parse(String text) {
    final String stripped = text.strip();
    final Matcher named = NAMED.matcher(stripped);
    if (named.matches()) {
      final Kind kind = Kind.valueOf(named.group(1).toUpperCase(Locale.ROOT));
      return new TargetAvailability(kind, named.group(2));
    }
    return switch (stripped) {
      case "like-source" -> LIKE_SOURCE;
      case "single" -> SINGLE;
      default ->
          throw new InvalidQuantityException(
              text, "allowed: like-source, single, set NAME, zone NAME");
    };
  }

  @Override
  public String toString() {
    final String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return name == null ? word : word + " " + name;
  }
}
