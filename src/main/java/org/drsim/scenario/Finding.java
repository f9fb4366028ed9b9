package org.drsim.scenario;

/**
 * Something in a scenario that contradicts something else in it, or the product.
 *
 * @param path of the value at fault, such as {@code machines[db].protection.policy}
 * @param message what was found; what is allowed
 */
public record Finding(String path, String message) {}
