package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.drsim.scenario.Assumption;
import org.drsim.scenario.Scenario;

/**
 * What a resolved scenario says of its own values: that they were assumed when it was made. It
 * holds for those that still are what they were; who states another value does not assume it.
 */
final class Carried {

  static final String KEY = "assumed";

  private static final Place VALUE = Place.ofFile(KEY);

  private final Map<String, Assumption> byPath = new HashMap<>();
  private final Map<String, Optional<Object>> values = new HashMap<>();
  private final Set<String> unchanged = new HashSet<>();
  private final List<Assumption> all;

  private Carried(List<Assumption> all) {
    this.all = all;
    all.forEach(assumption -> byPath.putIfAbsent(assumption.path(), assumption));
  }

  /** What a scenario carries; what cannot be read of it is reported by whoever reads the whole. */
  static Carried by(Node.Mapping root) {
    final List<Assumption> all = new ArrayList<>();
    final Node stated = root.get(KEY);
    if (stated != null) {
      final Shape.Part part = Shape.of(Scenario.class).part(KEY);
      final List<?> items = (List<?>) read(stated, part, Where.ROOT.key(KEY)).orElse(List.of());
      items.forEach(item -> all.add((Assumption) item));
    }
    return new Carried(all);
  }

  /** Compares a value that is stated with what was assumed in its place. */
  void compare(Where where, Shape.Part part, Object value) {
    if (byPath.isEmpty()) {
      return;
    }
    final String path = Ledger.path(where);
    if (byPath.containsKey(path)
        && values.computeIfAbsent(path, p -> assumed(p, part, where)).equals(Optional.of(value))) {
      unchanged.add(path);
    }
  }

  private Optional<Object> assumed(String path, Shape.Part part, Where where) {
    final Assumption assumption = Objects.requireNonNull(byPath.get(path));
    try {
      return YamlTree.parse(assumption.value(), VALUE).flatMap(node -> read(node, part, where));
    } catch (InvalidScenarioException e) {
      return Optional.empty();
    }
  }

  /** Beside the scenario, so that nobody is told of it. */
  private static Optional<Object> read(Node node, Shape.Part part, Where where) {
    final Problems problems = new Problems();
    final Object value = new Binder(problems, new Ledger(), true).value(node, part, where);
    return problems.count() > 0 ? Optional.empty() : Optional.ofNullable(value);
  }

  /** Those of which the value has not changed, in their order. */
  List<Assumption> unchanged() {
    return all.stream().filter(assumption -> unchanged.contains(assumption.path())).toList();
  }
}
