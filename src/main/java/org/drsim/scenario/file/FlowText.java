package org.drsim.scenario.file;

import java.util.stream.Collectors;

/** Writes a piece of a file in one line, so that it reads as the same. */
final class FlowText {

  private FlowText() {}

  static String of(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.text();
    }
    return inner(node);
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
