package org.drsim.quantity;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The grammars of quantities as regular expressions of ECMA-262, for editors that check while
 * somebody types. They match every text that is read as such a quantity, and some that are not:
 * those out of range.
 */
public final class QuantityPatterns {

  static final String NUMBER = "[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?";

  private static final String ISO_DURATION = "[pP][0-9dhmstDHMST.]+";
  private static final String UNLIMITED = anyCase("unlimited");

  private static final Map<Class<?>, String> BY_TYPE =
      Map.of(
          Duration.class, whole(Durations.UNITS.pattern() + "|" + ISO_DURATION),
          Bytes.class, whole(Bytes.UNITS.pattern()),
          DataRate.class, whole(DataRate.UNITS.pattern() + "|" + UNLIMITED),
          Frequency.class, whole(Frequency.UNITS.pattern()),
          Share.class, whole(Share.UNITS.pattern() + "|" + NUMBER),
          Count.class, whole(NUMBER + "|" + UNLIMITED));

  private QuantityPatterns() {}

  /** The texts of a type of this room; nothing for other types. */
  public static Optional<String> of(Class<?> type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  /** The texts of a value of a distribution. */
  public static String of(Dimension dimension) {
    return switch (dimension) {
      case DURATION -> BY_TYPE.getOrDefault(Duration.class, "");
      case SIZE -> BY_TYPE.getOrDefault(Bytes.class, "");
      case DATA_RATE -> whole(DataRate.UNITS.pattern());
      case FREQUENCY -> BY_TYPE.getOrDefault(Frequency.class, "");
      case SHARE -> BY_TYPE.getOrDefault(Share.class, "");
      case COUNT -> whole(NUMBER);
    };
  }

  private static String whole(String alternatives) {
    return "^\\s*(" + alternatives + ")\\s*$";
  }

  /** A word in any mixture of cases. */
  public static String anyCase(String word) {
    final StringBuilder pattern = new StringBuilder();
    word.codePoints().forEach(point -> append(pattern, point));
    return pattern.toString();
  }

  private static void append(StringBuilder pattern, int point) {
    if (point == '\u00b5') {
      pattern.append("[\u00b5\u03bc]");
    } else if (Character.isLetter(point)) {
      pattern
          .append('[')
          .appendCodePoint(Character.toLowerCase(point))
          .appendCodePoint(Character.toUpperCase(point))
          .append(']');
    } else {
      pattern.appendCodePoint(point);
    }
  }
}
