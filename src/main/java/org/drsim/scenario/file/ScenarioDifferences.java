package org.drsim.scenario.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drsim.scenario.Scenario;

/** What is different between two stored scenarios, value by value. */
public final class ScenarioDifferences {

  /**
   * A value that is different.
   *
   * @param path of it
   * @param one as the first file states it; empty where it does not
   * @param other as the second states it
   */
  public record Difference(String path, String one, String other) {}

  /**
   * A scenario of a folder of results.
   *
   * @param values what a design point has at paths of it, in place of what the file states
   */
  public record Variant(Path file, Map<String, String> values) {

    private List<Setting> settings() {
      return values.entrySet().stream()
          .map(value -> Setting.stating(value.getKey(), value.getValue()))
          .toList();
    }
  }

  private ScenarioDifferences() {}

  /**
   * All differences, in the order of the first file.
   *
   * @throws InvalidScenarioException if one is no tree, or has no such path
   */
  public static List<Difference> between(Variant one, Variant other)
      throws InvalidScenarioException {
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

  private static Map<String, String> values(Variant variant) throws InvalidScenarioException {
    final Map<String, String> values = new LinkedHashMap<>();
    add(resolved(variant), Where.ROOT, values);
    return values;
  }

  /**
   * What a scenario says and what follows from it; of one that another version wrote and this one
   * does not read, what it says. Whether somebody stated a value makes none different.
   */
  private static Node resolved(Variant variant) throws InvalidScenarioException {
    final Place origin = Place.ofFile(variant.file().toString());
    try {
      final Scenario scenario =
          ScenarioFiles.readStored(variant.file(), variant.settings()).assuming(List.of());
      return tree(ScenarioPrinter.print(scenario), origin);
    } catch (InvalidScenarioException e) {
      return stated(variant, origin);
    }
  }

  private static Node stated(Variant variant, Place origin) throws InvalidScenarioException {
    final Node tree = tree(SourceText.read(variant.file(), origin), origin);
    if (variant.values().isEmpty() || !(tree instanceof Node.Mapping root)) {
      return tree;
    }
    final Problems problems = new Problems();
    final Node applied = Settings.apply(root, variant.settings(), problems);
    problems.throwIfAny();
    return applied;
  }

  private static Node tree(String text, Place origin) throws InvalidScenarioException {
    return YamlTree.parse(text, origin)
        .orElseThrow(() -> Problems.only(origin, "", "the file is empty"));
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
