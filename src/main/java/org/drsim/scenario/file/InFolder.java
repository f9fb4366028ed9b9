package org.drsim.scenario.file;

import java.nio.file.Path;
import java.util.List;

/**
 * Names files as the scenario would that an included file names from a folder of its own, so that
 * the whole scenario names all of them from one place.
 */
record InFolder(String prefix) {

  private static final String TRACE = "trace";
  private static final String WORKLOADS = "workloads";

  /**
   * For an included file.
   *
   * @param top the folder of the scenario
   * @param folder of the file, at or below it
   */
  static InFolder of(Path top, Path folder) {
    final Path way =
        top.toAbsolutePath().normalize().relativize(folder.toAbsolutePath().normalize());
    final String text = way.toString().replace('\\', '/');
    return new InFolder(text.isEmpty() ? "" : text + "/");
  }

  /** The tree with its traces named from the folder of the scenario. */
  Node.Mapping named(Node.Mapping root) {
    if (prefix.isEmpty() || !(root.get(WORKLOADS) instanceof Node.Items list)) {
      return root;
    }
    final List<Node> named = list.items().stream().map(this::named).toList();
    return root.with(WORKLOADS, new Node.Items(named, list.place()));
  }

  private Node named(Node node) {
    return node instanceof Node.Mapping workload
            && workload.get(TRACE) instanceof Node.Scalar trace
            && !trace.text().startsWith("/")
        ? workload.with(TRACE, new Node.Scalar(prefix + trace.text(), false, trace.place()))
        : node;
  }
}
