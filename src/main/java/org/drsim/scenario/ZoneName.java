package org.drsim.scenario;

import org.drsim.quantity.InvalidQuantityException;

/** A zone of a region, written as {@code northeurope/1}. */
public record ZoneName(String region, String zone) {

  /**
   * Reads a region and a zone with a slash between them.
   *
   * @throws InvalidQuantityException if the text is something else
   */
  public static ZoneName parse(String text) {
    final String stripped = text.strip();
    final int slash = stripped.indexOf('/');
    if (slash <= 0 || slash == stripped.length() - 1 || stripped.indexOf('/', slash + 1) >= 0) {
      throw new InvalidQuantityException(
          text, "allowed is a zone of a region such as northeurope/1");
    }
    return new ZoneName(stripped.substring(0, slash), stripped.substring(slash + 1));
  }

  @Override
  public String toString() {
    return region + "/" + zone;
  }
}
