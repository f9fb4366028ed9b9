package org.drsim.sweep;

import java.io.Serializable;

/**
 * A value that takes the place of one in a scenario.
 *
 * @param path {@code key(.key | [name] | [index])*}
 * @param value as a scenario file would state it
 */
public record PathValue(String path, String value) implements Serializable {

  @Override
  public String toString() {
    return path + " = " + value;
  }
}
