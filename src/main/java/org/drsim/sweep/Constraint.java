package org.drsim.sweep;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drsim.quantity.InvalidQuantityException;

/**
 * What has to hold between the values of a design point: {@code PATH OP PATH} or {@code PATH OP
 * VALUE}. A point that does not name a path is not bound by it.
 *
 * @param left a varied path
 * @param right a varied path, or else a value
 */
public record Constraint(String left, Sign sign, String right) {

  private static final Pattern FORM =
      Pattern.compile("((?:->|[^<>=!])+?)\\s*(<=|>=|!=|<|>|=)(?![<>=!])\\s*((?:->|[^<>=!])+)");

  /** How two values are compared. */
  public enum Sign {
    AT_MOST("<="),
    AT_LEAST(">="),
    OTHER("!="),
    BELOW("<"),
    ABOVE(">"),
    SAME("=");

    private final String text;

    Sign(String text) {
      this.text = text;
    }

    private static Sign of(String text) {
      for (final Sign sign : values()) {
        if (sign.text.equals(text)) {
          return sign;
        }
      }
      throw new IllegalArgumentException(text);
    }

    private boolean holds(int comparison) {
      return switch (this) {
        case AT_MOST -> comparison <= 0;
        case AT_LEAST -> comparison >= 0;
        case OTHER -> comparison != 0;
        case BELOW -> comparison < 0;
        case ABOVE -> comparison > 0;
        case SAME -> comparison == 0;
      };
    }
  }

  /**
   * Reads a constraint.
   *
   * @throws InvalidQuantityException if the text is none
   */
  public static Constraint parse(String text) {
    final Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new InvalidQuantityException(
          text,
          "a constraint reads PATH OP PATH or PATH OP VALUE with <=, <, >=, >, = or !=, such as"
              + " 'recovery.slots <= 20'");
    }
    return new Constraint(form.group(1), Sign.of(form.group(2)), form.group(3));
  }

  /** Whether a point satisfies it. */
  boolean holds(DesignPoint point) {
    final Optional<String> one = point.at(left);
    final Optional<String> other =
        point.values().stream().anyMatch(v -> v.path().equals(right))
            ? point.at(right)
            : Optional.of(right);
    return one.isEmpty() || sign.holds(compare(one.get(), other.orElseThrow()));
  }

  /** Whether two texts say the same, in whatever units. */
  static boolean same(String one, String other) {
    return compare(one, other) == 0;
  }

  private static int compare(String one, String other) {
    final OptionalDouble first = Quantities.number(one);
    final OptionalDouble second = Quantities.number(other);
    return first.isPresent() && second.isPresent()
        ? Double.compare(first.getAsDouble(), second.getAsDouble())
        : one.strip().compareTo(other.strip());
  }

  @Override
  public String toString() {
    return left + " " + sign.text + " " + right;
  }
}
