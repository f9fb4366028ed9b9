package org.drsim.scenario;

import java.util.Locale;
import org.drsim.quantity.InvalidQuantityException;

/**
 * How many independent runs: a number, or as many as the objectives need up to a number.
 *
 * @param most exactly so many, or at most so many
 * @param auto whether fewer are enough when all objectives are decided
 */
public record Replications(int most, boolean auto) {

  private static final int MOST = 1_000_000;
  private static final String AUTO = "auto";
  private static final String UP_TO = " up to ";
  private static final Replications AUTO_DEFAULT = new Replications(10_000, true);
  private static final String ALLOWED =
      "allowed is 1 to " + MOST + ", auto, or auto up to a number such as 5000";

  /**
   * Reads a number, {@code auto} or {@code auto up to} a number.
   *
   * @throws InvalidQuantityException if the text is none of them, or the number is not 1 to
   *     1,000,000
   */
  public static Replications parse(String text) {
    final String plain = text.strip().toLowerCase(Locale.ROOT);
    if (plain.equals(AUTO)) {
      return AUTO_DEFAULT;
    }
    final boolean auto = plain.startsWith(AUTO + UP_TO);
    final String number = auto ? plain.substring((AUTO + UP_TO).length()) : plain;
    try {
      final int most = Integer.parseInt(number.strip());
      if (most >= 1 && most <= MOST) {
        return new Replications(most, auto);
      }
    } catch (NumberFormatException e) {
      // Said below, with what is allowed.
    }
    throw new InvalidQuantityException(text, ALLOWED);
  }

  /** Exactly so many. */
  public static Replications of(int number) {
    return new Replications(number, false);
  }

  /** The text that {@link #parse} reads as the same. */
  @Override
  public String toString() {
    return auto ? AUTO + UP_TO + most : Integer.toString(most);
  }
}
