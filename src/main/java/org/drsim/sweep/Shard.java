package org.drsim.sweep;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drsim.quantity.InvalidQuantityException;

/**
 * One of several parts of a study, each for another process.
 *
 * @param number from 1
 * @param of how many there are
 */
public record Shard(int number, int of) {

  /** All of it. */
  public static final Shard WHOLE = new Shard(1, 1);

  private static final int MOST = 100_000;
  private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  /**
   * Reads {@code i/n}.
   *
   * @throws InvalidQuantityException if the text is no such thing
   */
  public static Shard parse(String text) {
    final Matcher form = FORM.matcher(text.strip());
    if (form.matches()) {
      final int number = Integer.parseInt(form.group(1));
      final int of = Integer.parseInt(form.group(2));
      if (number >= 1 && number <= of && of <= MOST) {
        return new Shard(number, of);
      }
    }
    throw new InvalidQuantityException(text, "allowed is i/n with i from 1 to n, such as 3/8");
  }

  /** Whether it is all of the study. */
  public boolean isWhole() {
    return of == 1;
  }

  /**
   * Whether a unit belongs to it.
   *
   * @param wholePoints whether the units of a point stay together
   */
  boolean has(Unit unit, boolean wholePoints) {
    return with(unit, wholePoints, of).number == number;
  }

  /** The one of several to which a unit belongs. */
  static Shard with(Unit unit, boolean wholePoints, int of) {
    final int block = wholePoints ? 0 : unit.first() / Unit.REPLICATIONS;
    return new Shard((int) (((long) unit.point() + block) % of) + 1, of);
  }

  @Override
  public String toString() {
    return number + "/" + of;
  }
}
