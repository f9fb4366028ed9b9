package org.drsim.scenario;

/**
 * Something in a scenario that contradicts something else in it, or the product.
 *
 * @param path of the value at fault, such as {@code machines[db].protection.policy}
 * @param message what was found; what is allowed
 * @param compares whether it sets the value against another one. Where that could not be read and a
 *     default stands in for it, the finding may be wrong.
 */
public record Finding(String path, String message, boolean compares) {

  /** A finding about a value for itself, or about a name. */
  public Finding(String path, String message) {
    this(path, message, false);
  }
}
