package org.drsim.scenario;

import java.util.regex.Pattern;
import org.drsim.quantity.InvalidQuantityException;
import org.jspecify.annotations.Nullable;

/**
 * A region, or a zone of one: {@code westeurope}, {@code northeurope/2}.
 *
 * @param zone null for the region as a whole
 */
public record Location(String region, @Nullable String zone) {

  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}(/[A-Za-z0-9][A-Za-z0-9._-]{0,63})?");

  /** A region as a whole. */
  public static Location of(String region) {
    return new Location(region, null);
  }

  /**
   * Reads a region, or a region and a zone with a slash between them.
   *
   * @throws InvalidQuantityException if the text is something else
   */
  public static Location parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new InvalidQuantityException(
          text,
          "allowed is a region such as westeurope, or a zone of one such as northeurope/2; a name"
              + " has 1 to 64 letters, digits, '-', '_' or '.', the first a letter or digit");
    }
    final int slash = text.indexOf('/');
    return slash < 0 ? of(text) : new Location(text.substring(0, slash), text.substring(slash + 1));
  }

  /** Whether it is in a region. */
  public boolean isIn(String wanted) {
    return region.equals(wanted);
  }

  @Override
  public String toString() {
    return zone == null ? region : region + "/" + zone;
  }
}
