package org.drsim.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The units of one kind of quantity, and the one grammar of all of them: a decimal number that is
 * not negative, blanks or none, a unit in any case. Independent of every locale, and exact: nothing
 * is rounded here but a division that has no finite decimal result.
 */
final class Units {

  /** Far beyond what any value needs, and short enough for exact arithmetic to stay cheap. */
  private static final int MAX_LENGTH = 64;

  private static final int MAX_DIGITS = 34;
  private static final int MAX_PLAIN_LENGTH = 20;
  private static final int SHORT_NUMBER = 3;
  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile(
          "(-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?)[ \\t\\u00a0\\u202f]*([^0-9].*)?");

  private final String allowed;
  private final List<Unit> units;
  private final Map<String, String> mistaken;

  /**
   * @param example what is allowed, with an example
   * @param units the base unit first; among equally short texts the earlier unit is printed
   * @param mistaken spellings that are refused, in lower case, each with what to write instead
   */
  Units(String example, List<Unit> units, Map<String, String> mistaken) {
    this.allowed =
        example + "; units: " + units.stream().map(Unit::name).collect(Collectors.joining(", "));
    this.units = units;
    this.mistaken = mistaken;
  }

  /**
   * Reads a text.
   *
   * @return the value in the base unit, not negative
   * @throws InvalidQuantityException if the text does not follow the grammar
   */
  BigDecimal parse(String text) {
    Matcher matcher = NUMBER_AND_UNIT.matcher(strip(text));
    if (text.length() > MAX_LENGTH || !matcher.matches()) {
      throw invalid(text, suggestion(text));
    }
    BigDecimal number = new BigDecimal(matcher.group(1));
    String unitText = matcher.group(2);
    if (unitText == null) {
      throw invalid(text, "a unit is missing");
    }
    Unit unit = find(unitText);
    if (unit == null) {
      throw invalid(text, suggestion(unitText));
    }
    if (matcher.group(1).startsWith("-")) {
      throw invalid(text, "it cannot be negative");
    }
    return unit.toBase(number);
  }

  /**
   * Reads a text to the nearest {@code double}.
   *
   * @throws InvalidQuantityException also if the value is too large, or too small and not 0
   */
  double parseDouble(String text) {
    return toDouble(text, parse(text));
  }

  /** The {@code double} nearest to a value read from a text. */
  double toDouble(String text, BigDecimal value) {
    double nearest = value.doubleValue();
    if (Double.isInfinite(nearest) || (nearest == 0 && value.signum() != 0)) {
      throw invalid(text, "the value is out of range");
    }
    return nearest;
  }

  /** The shortest text that reads back as exactly this value. */
  String print(BigDecimal value) {
    return print(value, read -> read.compareTo(value) == 0);
  }

  /**
   * The shortest text that reads back as exactly this number.
   *
   * @throws IllegalArgumentException if it is not a finite number
   */
  String print(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(value + " cannot be written; " + allowed);
    }
    return print(new BigDecimal(value, Unit.DIVISION), read -> read.doubleValue() == value);
  }

  /** A regular expression that matches every text that is read. */
  String pattern() {
    return QuantityPatterns.NUMBER
        + "[ \\t\\u00a0\\u202f]*("
        + units.stream()
            .map(unit -> QuantityPatterns.anyCase(unit.name()))
            .collect(Collectors.joining("|"))
        + ")";
  }

  /** Says that a text is refused. */
  InvalidQuantityException invalid(String text, String reason) {
    return new InvalidQuantityException(
        text, "allowed is " + allowed + (reason.isEmpty() ? "" : "; " + reason));
  }

  /** Removes the blanks around a text. */
  static String strip(String text) {
    return text.strip();
  }

  /** The shortest decimal number that an exact check takes for the value. */
  static BigDecimal shortest(BigDecimal value, Predicate<BigDecimal> identical) {
    return shortest(value, identical, MAX_DIGITS).orElseGet(value::stripTrailingZeros);
  }

  private static Optional<BigDecimal> shortest(
      BigDecimal value, Predicate<BigDecimal> identical, int most) {
    for (int digits = 1; digits <= most; digits++) {
      BigDecimal rounded = value.round(new MathContext(digits));
      if (identical.test(rounded)) {
        return Optional.of(rounded.stripTrailingZeros());
      }
    }
    return Optional.empty();
  }

  /** A number in digits, or in scientific notation where that would be long. */
  static String text(BigDecimal stripped) {
    String plain = stripped.toPlainString();
    return plain.length() <= MAX_PLAIN_LENGTH ? plain : stripped.toString();
  }

  private String print(BigDecimal value, Predicate<BigDecimal> identical) {
    String shortest = null;
    Unit chosen = units.get(0);
    for (Unit unit : units) {
      if (unit.isTooLargeFor(value)) {
        continue;
      }
      // A number of more digits would be a longer text.
      int most = shortest == null ? MAX_DIGITS : Math.min(MAX_DIGITS, shortest.length() - 1);
      Optional<BigDecimal> number = number(unit, value, identical, most);
      if (number.isPresent()
          && number.get().abs().compareTo(unit.printedFrom()) >= 0
          && (shortest == null || isBetter(unit, text(number.get()), shortest))) {
        shortest = text(number.get());
        chosen = unit;
      }
    }
    return (shortest == null ? text(exact(chosen, value, identical)) : shortest)
        + " "
        + chosen.name();
  }

  private static boolean isBetter(Unit unit, String number, String shortest) {
    return number.length() < shortest.length()
        && !(unit.secondary() && shortest.length() <= SHORT_NUMBER);
  }

  private static BigDecimal exact(Unit unit, BigDecimal value, Predicate<BigDecimal> identical) {
    return number(unit, value, identical, MAX_DIGITS).orElseThrow();
  }

  /** Nothing if it takes more digits; with as many as there are, the number as it is. */
  private static Optional<BigDecimal> number(
      Unit unit, BigDecimal value, Predicate<BigDecimal> identical, int most) {
    BigDecimal number = unit.fromBase(value);
    Optional<BigDecimal> found =
        shortest(number, rounded -> identical.test(unit.toBase(rounded)), most);
    return found.isPresent() || most < MAX_DIGITS
        ? found
        : Optional.of(number.stripTrailingZeros());
  }

  private @Nullable Unit find(String unitText) {
    // The Greek letter is as good as the micro sign.
    String wanted = unitText.toLowerCase(Locale.ROOT).replace('\u03bc', '\u00b5');
    if (mistaken.containsKey(unitText) || mistaken.containsKey(wanted)) {
      return null;
    }
    for (Unit unit : units) {
      if (unit.name().toLowerCase(Locale.ROOT).equals(wanted)) {
        return unit;
      }
    }
    return null;
  }

  private String suggestion(String unitText) {
    if (unitText.indexOf(',') >= 0) {
      return "decimals follow a point, not a comma";
    }
    String instead = mistaken.get(unitText);
    if (instead == null) {
      instead = mistaken.get(unitText.toLowerCase(Locale.ROOT));
    }
    return instead == null ? "" : "instead of '" + unitText + "' write " + instead;
  }
}
