package org.drsim.sweep;

/**
 * A value that takes the place of one in a scenario.
 *
 * @param path {@code key(.key | [name] | [index])*}
 * @param value as a scenario file would state it
 */
public record PathValue(String path, String value) {

  @Override
  public String toString() {
    return path + " = " + value;
  }
}
