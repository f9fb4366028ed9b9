package org.drsim.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what checks find. */
final class Findings {

  private final Set<String> unreadable;
  private final List<Finding> found = new ArrayList<>();

  /**
   * Nothing yet.
   *
   * @param unreadable names of things that are stated but are not in the scenario because they are
   *     wrong themselves; a reference to one of them is no second fault
   */
  Findings(Set<String> unreadable) {
    this.unreadable = unreadable;
  }

  /** A finding about a value for itself, or about a name. */
  void add(String path, String message) {
    found.add(new Finding(path, message));
  }

  /** A finding that sets two values against each other. */
  void addComparison(String path, String message) {
    found.add(new Finding(path, message, true));
  }

  /**
   * Finds a name that leads nowhere.
   *
   * @param kind of the thing it should be the name of, such as {@code a policy}
   */
  void checkName(@Nullable String name, Collection<String> known, String kind, String path) {
    if (name != null && !known.contains(name) && !unreadable.contains(name)) {
      final List<String> sorted = known.stream().sorted().toList();
      add(
          path,
          "'"
              + name
              + "' is not the name of "
              + kind
              + "; there are: "
              + Suggestion.list(sorted)
              + Suggestion.didYouMean(name, sorted));
    }
  }

  /** Whether something of this name is stated but could not be read. */
  boolean isUnreadable(String name) {
    return unreadable.contains(name);
  }

  List<Finding> all() {
    return List.copyOf(found);
  }
}
