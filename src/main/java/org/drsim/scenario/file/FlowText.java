package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what a file states, so that it reads as the same. */
final class FlowText {

  private FlowText() {}

  static String of(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.text();
    }
    return inner(node);
  }

  /**
   * The text of a whole file: a line per key, and one per item of a list of mappings; lines end
   * with {@code \n}.
   *
   * @param order of the keys
   */
  static String file(Node.Mapping root, List<String> order) {
    final StringBuilder text = new StringBuilder();
    final List<Node.Entry> entries = new ArrayList<>(root.entries());
    entries.sort(Comparator.comparingInt(entry -> order.indexOf(entry.key())));
    for (final Node.Entry entry : entries) {
      text.append(quoted(entry.key())).append(':').append(top(entry.value())).append('\n');
    }
    return text.toString();
  }

  private static String top(Node node) {
    return node instanceof Node.Items list
            && list.items().stream().anyMatch(Node.Mapping.class::isInstance)
        ? list.items().stream().map(item -> "\n  - " + inner(item)).collect(Collectors.joining())
        : " " + inner(node);
  }

  private static String inner(Node node) {
    if (node instanceof Node.Items list) {
      return list.items().stream().map(FlowText::inner).collect(Collectors.joining(", ", "[", "]"));
    }
    if (node instanceof Node.Mapping mapping) {
      return mapping.entries().stream()
          .map(entry -> quoted(entry.key()) + ": " + inner(entry.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    final Node.Scalar scalar = (Node.Scalar) node;
    return scalar.isNothing() ? "null" : quoted(scalar.text());
  }

  /** Plain where that is safe in braces. */
  private static String quoted(String text) {
    return ScenarioPrinter.scalar(text);
  }
}
