package org.drsim.scenario;

import org.drsim.quantity.InvalidQuantityException;

/** A link by its ends, written as {@code northeurope->westeurope}. */
public record LinkName(String from, String to) {

  private static final String ARROW = "->";

  /**
   * Reads two regions with an arrow between them.
   *
   * @throws InvalidQuantityException if the text is something else
   */
  public static LinkName parse(String text) {
    final int arrow = text.indexOf(ARROW);
    final String from = arrow < 0 ? "" : text.substring(0, arrow).strip();
    final String to = arrow < 0 ? "" : text.substring(arrow + ARROW.length()).strip();
    if (from.isEmpty() || to.isEmpty() || to.contains(ARROW)) {
      throw new InvalidQuantityException(text, "allowed is a link such as northeurope->westeurope");
    }
    return new LinkName(from, to);
  }

  @Override
  public String toString() {
    return Link.name(from, to);
  }
}
