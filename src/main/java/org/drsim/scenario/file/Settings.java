package org.drsim.scenario.file;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drsim.scenario.Suggestion;

/**
 * Puts values from the command line into the tree of a file, before anything is expanded: {@code
 * defaults.machine.protection.to} can be set, and {@code machines[db].count}. One of several
 * counted machines ({@code machines[db-2]}) is split off where it is named. What a scenario implies
 * (a link, a cache account, a policy, a consistency group) can be named without being stated.
 */
final class Settings {

  private final Node.Mapping root;
  private final Place place;
  private final String path;
  private final Node value;

  private Settings(Node.Mapping root, Place place, String path, Node value) {
    this.root = root;
    this.place = place;
    this.path = path;
    this.value = value;
  }

  /** The tree with all values put in; what does not fit is added to the problems. */
  static Node.Mapping apply(Node.Mapping root, List<Setting> settings, Problems problems) {
    Node.Mapping changed = root;
    for (int i = 0; i < settings.size(); i++) {
      final Setting setting = settings.get(i);
      final Place place = Place.ofSetting(setting.place(), i + 1);
      try {
        changed = apply(changed, setting, place);
      } catch (InvalidScenarioException e) {
        e.problems().forEach(p -> problems.add(place, p.path(), p.message()));
      }
    }
    return changed;
  }

  private static Node.Mapping apply(Node.Mapping root, Setting setting, Place place)
      throws InvalidScenarioException {
    final Optional<List<NodePath.Step>> steps = NodePath.parse(setting.path());
    if (steps.isEmpty()) {
      throw Problems.only(
          place,
          "",
          Text.quote(setting.path())
              + " is not a path; a path is key(.key | [name] | [index])*, such as"
              + " machines[db].region");
    }
    final Node nothing = new Node.Scalar("", true, place);
    final Node value = YamlTree.parse(setting.value(), place).orElse(nothing);
    final Settings run = new Settings(root, place, setting.path(), value);
    return (Node.Mapping) run.set(root, steps.get(), Where.ROOT);
  }

  private Node set(Node at, List<NodePath.Step> steps, Where where)
      throws InvalidScenarioException {
    if (steps.isEmpty()) {
      return value;
    }
    final List<NodePath.Step> rest = steps.subList(1, steps.size());
    if (steps.get(0) instanceof NodePath.Step.Key key) {
      return setKey(at, key.key(), rest, where);
    }
    return setItem(at, ((NodePath.Step.Item) steps.get(0)).label(), rest, where);
  }

  private Node setKey(Node at, String key, List<NodePath.Step> rest, Where where)
      throws InvalidScenarioException {
    if (!(at instanceof Node.Mapping mapping)) {
      throw refuse(where + " is " + at.kind() + ", which has no keys");
    }
    final Node before = mapping.get(key);
    final Node from = before == null ? empty(rest) : before;
    return mapping.with(key, set(from, rest, where.key(key)));
  }

  /** What an unstated key holds before something inside it is set. */
  private Node empty(List<NodePath.Step> rest) {
    return !rest.isEmpty() && rest.get(0) instanceof NodePath.Step.Item
        ? new Node.Items(List.of(), place)
        : new Node.Mapping(List.of(), place);
  }

  private Node setItem(Node at, String label, List<NodePath.Step> rest, Where where)
      throws InvalidScenarioException {
    if (!(at instanceof Node.Items list)) {
      throw refuse(where + " is " + at.kind() + ", not a list");
    }
    final Optional<Integer> stated = Counted.find(list, ItemNames.of(list), label);
    if (stated.isPresent()) {
      return setStated(list, stated.get(), label, rest, where);
    }
    final Implied implied = Implied.by(root);
    final Optional<Node.Mapping> item = implied.item(where.toString(), label, place);
    if (item.isEmpty()) {
      throw missing(list, implied.names(where.toString()), label, where);
    }
    return list.plus(set(item.get(), rest, where.item(label)));
  }

  private Node setStated(
      Node.Items list, int index, String label, List<NodePath.Step> rest, Where where)
      throws InvalidScenarioException {
    if (ItemNames.of(list).find(label).isEmpty()) {
      return setItem(Counted.split(list, index), label, rest, where);
    }
    final Node before = list.items().get(index);
    final Node after = set(before, rest, where.item(label));
    final Node.Items changed = list.with(index, after);
    return before instanceof Node.Mapping && !(after instanceof Node.Mapping)
        ? changed.labelled(index, label)
        : changed;
  }

  private InvalidScenarioException missing(
      Node.Items list, List<String> implied, String label, Where where) {
    // What is implied may be stated as well.
    final Set<String> names = new LinkedHashSet<>(ItemNames.of(list).names());
    names.addAll(implied);
    return refuse(
        "there is no "
            + Text.quote(label)
            + " in "
            + where
            + "; there are: "
            + Suggestion.list(names)
            + Suggestion.didYouMean(label, names));
  }

  private InvalidScenarioException refuse(String message) {
    return Problems.only(place, path, message);
  }
}
