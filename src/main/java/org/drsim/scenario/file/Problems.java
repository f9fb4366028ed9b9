package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what is wrong with a scenario. The same message about the same key at the same place
 * counts once: a fault in {@code defaults} is one fault, however many machines inherit it.
 */
final class Problems {

  /** A file of 16 MiB can hold millions of faults; no one reads more than this. */
  private static final int MAX_KEPT = 1000;

  private record Located(Place place, String path, String message) {}

  private record Fault(Place place, String key, String message) {}

  private final List<Located> found = new ArrayList<>();
  private final Set<Fault> seen = new HashSet<>();

  void add(Place place, Object path, String message) {
    if (!isFull()) {
      final String text = path.toString();
      if (seen.add(new Fault(place, text.substring(text.lastIndexOf('.') + 1), message))) {
        found.add(new Located(place, text, message));
      }
    }
  }

  /** What was wrong with a file that another one names. */
  void addAll(InvalidScenarioException failure, Place file) {
    failure.problems().forEach(p -> add(file.at(p.line(), p.column()), p.path(), p.message()));
  }

  /** Whether there are so many that more are not kept, and looking for them is in vain. */
  boolean isFull() {
    return found.size() >= MAX_KEPT;
  }

  /** Whether a value is wrong. */
  boolean isAt(String path) {
    return found.stream().anyMatch(problem -> problem.path().equals(path));
  }

  int count() {
    return found.size();
  }

  /** Throws if anything was added. */
  void throwIfAny() throws InvalidScenarioException {
    if (!found.isEmpty()) {
      final List<Problem> all = new ArrayList<>();
      found.stream()
          .sorted(Comparator.comparing(Located::place))
          .map(Problems::print)
          .forEach(all::add);
      if (isFull()) {
        all.add(
            new Problem(all.get(0).file(), 0, 0, "", "only the first " + MAX_KEPT + " are told"));
      }
      throw new InvalidScenarioException(all);
    }
  }

  /** A single problem after which there is no point in looking further. */
  static InvalidScenarioException only(Place place, String path, String message) {
    return new InvalidScenarioException(List.of(print(new Located(place, path, message))));
  }

  private static Problem print(Located at) {
    return new Problem(
        at.place().file(), at.place().line(), at.place().column(), at.path(), at.message());
  }
}
