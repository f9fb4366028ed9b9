package org.drsim.scenario.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is different between two scenario files, value by value. */
public final class ScenarioDifferences {

  /**
   * A value that is different.
   *
   * @param path of it
   * @param one as the first file states it; empty where it does not
   * @param other as the second states it
   */
  public record Difference(String path, String one, String other) {}

  private ScenarioDifferences() {}

  /**
   * All differences, in the order of the first file.
   *
   * @throws InvalidScenarioException if one is no tree
   */
  public static List<Difference> between(Path one, Path other) throws InvalidScenarioException {
    final Map<String, String> first = values(one);
    final Map<String, String> second = values(other);
    final Set<String> paths = new LinkedHashSet<>(first.keySet());
    paths.addAll(second.keySet());
    final List<Difference> all = new ArrayList<>();
    for (final String path : paths) {
      final String a = first.getOrDefault(path, "");
      final String b = second.getOrDefault(path, "");
      if (!a.equals(b)) {
        all.add(new Difference(path, a, b));
      }
    }
    return all;
  }

  private static Map<String, String> values(Path file) throws InvalidScenarioException {
    final Place origin = Place.ofFile(file.toString());
    final Map<String, String> values = new LinkedHashMap<>();
    final Node root =
        YamlTree.parse(resolved(file, origin), origin)
            .orElseThrow(() -> Problems.only(origin, "", "the file is empty"));
    add(root, Where.ROOT, values);
    return values;
  }

  /**
   * What a file says and what follows from it; of one that another version wrote and this one does
   * not read, what it says. Whether somebody stated a value makes none different.
   */
  private static String resolved(Path file, Place origin) throws InvalidScenarioException {
    try {
      return ScenarioPrinter.print(ScenarioFiles.readStored(file).assuming(List.of()));
    } catch (InvalidScenarioException e) {
      return SourceText.read(file, origin);
    }
  }

  private static void add(Node node, Where where, Map<String, String> values) {
    if (node instanceof Node.Mapping mapping && !DistributionReader.isDistribution(mapping)) {
      mapping.entries().forEach(entry -> add(entry.value(), where.key(entry.key()), values));
    } else if (node instanceof Node.Items list
        && list.items().stream().anyMatch(Node.Mapping.class::isInstance)) {
      final ItemNames names = ItemNames.of(list);
      for (int i = 0; i < list.items().size(); i++) {
        add(list.items().get(i), where.item(names.label(i)), values);
      }
    } else {
      values.put(where.toString(), FlowText.of(node));
    }
  }
}
