package org.drsim.scenario.file;

import java.util.function.Function;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.scenario.InRange;

/** Compares values with the range a key allows. */
final class Ranges {

  private Ranges() {}

  /**
   * Does nothing for a value in the range.
   *
   * @param reader of the ends, which are written like the value
   * @throws InvalidQuantityException if it lies outside
   */
  static void check(String text, Object value, InRange range, Function<String, Object> reader) {
    final boolean tooSmall =
        !range.from().isEmpty() && compare(value, reader.apply(range.from())) < 0;
    final boolean tooLarge = !range.to().isEmpty() && compare(value, reader.apply(range.to())) > 0;
    if (tooSmall || tooLarge) {
      throw new InvalidQuantityException(text, describe(range));
    }
  }

  /** The range in words. */
  static String describe(InRange range) {
    if (range.to().isEmpty()) {
      return "allowed is " + range.from() + " or more";
    }
    if (range.from().isEmpty()) {
      return "allowed is " + range.to() + " or less";
    }
    return range.from().equals(range.to())
        ? "allowed is " + range.from()
        : "allowed is " + range.from() + " to " + range.to();
  }

  // Both come from the same reader, and all that it makes can be compared.
  @SuppressWarnings("unchecked")
  private static int compare(Object value, Object end) {
    return ((Comparable<Object>) value).compareTo(end);
  }
}
