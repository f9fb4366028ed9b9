package org.drsim.quantity;

/** A text that is not a value of the wanted kind: says what is allowed instead. */
public final class InvalidQuantityException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String found;
  private final String allowed;

  public InvalidQuantityException(String found, String allowed) {
    super("'" + found + "'; " + allowed);
    this.found = found;
    this.allowed = allowed;
  }

  /** The text as it was found. */
  public String found() {
    return found;
  }

  /** What would have been accepted, in words, with an example. */
  public String allowed() {
    return allowed;
  }
}
