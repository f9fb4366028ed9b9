package org.drsim.sweep;

import java.util.List;

/**
 * Some values.
 *
 * @param levels at least one
 */
public record VariedValues(String path, List<String> levels) implements Varied {

  public VariedValues {
    levels = List.copyOf(levels);
  }

  @Override
  public String at(double u) {
    return levels.get((int) (u * levels.size()));
  }
}
