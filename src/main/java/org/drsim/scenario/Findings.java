package org.drsim.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what checks find. */
final class Findings {

  private final Set<String> unreadable;
  private final boolean allMachines;
  private final List<Finding> found = new ArrayList<>();

  /**
   * Nothing yet.
   *
   * @param unreadable names of things that are stated but are not in the scenario because they are
   *     wrong themselves; a reference to one of them is no second fault
   * @param allMachines whether all machines are in the scenario, so that nothing can be in use by
   *     another one
   */
  Findings(Set<String> unreadable, boolean allMachines) {
    this.unreadable = unreadable;
    this.allMachines = allMachines;
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

  /** Finds a name that is not that of something in use by a machine. */
  void checkUsed(String name, Collection<String> used, String kind, String path) {
    if (allMachines) {
      checkName(name, used, kind, path);
    }
  }

  /** A finding that only holds if there are no other machines than those in the scenario. */
  void addOfAllMachines(String path, String message) {
    if (allMachines) {
      add(path, message);
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
