package org.drsim.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The varied paths of a study where there is little room: of each the last keys, as far as they
 * tell it from the others.
 */
public record ShortPaths(List<String> paths) {

  /** A dot that is not in the name of an item. */
  private static final String DOT = "\\.(?![^\\[]*])";

  public ShortPaths {
    paths = List.copyOf(paths);
  }

  /** The short form of one of them. */
  public String of(String path) {
    final List<String> keys = new ArrayList<>(List.of(path.split(DOT)));
    String end = keys.remove(keys.size() - 1);
    while (!keys.isEmpty() && isAmbiguous(end)) {
      end = keys.remove(keys.size() - 1) + "." + end;
    }
    return end;
  }

  private boolean isAmbiguous(String end) {
    return paths.stream().filter(other -> other.equals(end) || other.endsWith("." + end)).count()
        > 1;
  }

  /** A value at its path. */
  public String of(PathValue value) {
    return of(value.path()) + " = " + value.value();
  }

  /** A point, as {@link DesignPoint#label} has it in full. */
  public String label(DesignPoint point) {
    return point.values().isEmpty()
        ? point.label()
        : point.values().stream().map(this::of).collect(Collectors.joining(", "));
  }
}
