package org.drsim.sweep;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One variant of a scenario.
 *
 * @param index from 0, in the order of the design
 * @param values what is different in it; what is not named is as the scenario states it
 */
public record DesignPoint(int index, List<PathValue> values) implements Serializable {

  public DesignPoint {
    values = List.copyOf(values);
  }

  /** What it has at a path, if it names it. */
  public Optional<String> at(String path) {
    return values.stream().filter(v -> v.path().equals(path)).map(PathValue::value).findFirst();
  }

  /** In words. */
  public String label() {
    return values.isEmpty()
        ? "the scenario as it is"
        : values.stream().map(PathValue::toString).collect(Collectors.joining(", "));
  }
}
