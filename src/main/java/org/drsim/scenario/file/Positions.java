package org.drsim.scenario.file;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Finds where in a file the values of paths stand. */
final class Positions {

  private final Node root;
  private final IdentityHashMap<Node.Items, ItemNames> names = new IdentityHashMap<>();

  Positions(Node root) {
    this.root = root;
  }

  /** The place of a value, or of the nearest thing around it that is stated. */
  Place of(String path) {
    Node node = root;
    for (final NodePath.Step step : NodePath.parse(path).orElse(List.of())) {
      final Optional<Node> next = next(node, step);
      if (next.isEmpty()) {
        break;
      }
      node = next.get();
    }
    return node instanceof Node.Mapping mapping ? mapping.firstKey() : node.place();
  }

  private Optional<Node> next(Node node, NodePath.Step step) {
    if (step instanceof NodePath.Step.Key key) {
      return node instanceof Node.Mapping mapping
          ? Optional.ofNullable(mapping.get(key.key())).filter(n -> !n.place().isOfProduct())
          : Optional.empty();
    }
    return node instanceof Node.Items list
        ? item(list, ((NodePath.Step.Item) step).label())
        : Optional.empty();
  }

  private Optional<Node> item(Node.Items list, String label) {
    final ItemNames known = names.computeIfAbsent(list, ItemNames::of);
    return Counted.find(list, known, label).map(list.items()::get);
  }
}
