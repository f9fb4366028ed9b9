package org.drsim.scenario.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which items of the lists of a file became part of the scenario, where others could not be read.
 * Whoever looks at the scenario does not count those; a message does.
 */
final class KeptItems {

  private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,9})]");

  private record Kept(List<Integer> indices, List<String> names) {}

  private final Map<String, Kept> lists = new HashMap<>();

  /**
   * Of a list that is read.
   *
   * @param indices of the items that were kept
   */
  void add(Where list, ItemNames names, List<Integer> indices, int stated) {
    if (indices.size() < stated) {
      lists.put(list.toString(), new Kept(List.copyOf(indices), names.names()));
    }
  }

  /** The path of a value in the file, whose items have other indices in the scenario. */
  String inFile(String path) {
    if (lists.isEmpty()) {
      return path;
    }
    final StringBuilder text = new StringBuilder();
    final Matcher index = INDEX.matcher(path);
    int done = 0;
    while (index.find()) {
      text.append(path, done, index.start());
      final String label = inFile(text.toString(), index.group(1));
      text.append('[').append(label).append(']');
      done = index.end();
    }
    return text.append(path.substring(done)).toString();
  }

  private String inFile(String list, String label) {
    final Kept kept = lists.get(list);
    if (kept == null || kept.names().contains(label)) {
      return label;
    }
    final int index = Integer.parseInt(label);
    return index < kept.indices().size() ? kept.indices().get(index).toString() : label;
  }
}
