package org.drsim.scenario;

import java.util.List;
import java.util.Objects;

/** Finds the machines that selectors pick. */
final class Selection {

  private Selection() {}

  /** The names of machines that the selectors of a complete scenario are. */
  static List<String> names(List<Selector> selectors) {
    return selectors.stream()
        .map(selector -> Objects.requireNonNull(selector.name(), "a selector of a machine"))
        .toList();
  }
}
