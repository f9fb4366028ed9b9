package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code zones: [1, 2]}: over which zones counted machines are spread, in turn. */
final class Zones {

  static final String ZONE = "zone";
  static final String ZONES = "zones";

  private Zones() {}

  /** The zones that an item of machines states; none, perhaps after a problem. */
  static List<String> of(Node.Mapping item, Where at, Binder binder) {
    final Node stated = item.get(ZONES);
    if (stated == null) {
      return List.of();
    }
    final Where where = at.key(ZONES);
    final List<String> zones = new ArrayList<>();
    if (!(stated instanceof Node.Items list) || list.items().isEmpty()) {
      binder.wrongKind(stated, "a list of zones such as [1, 2]", where);
    } else if (item.get(ZONE) != null) {
      binder.problem(stated.place(), where, "stated beside zone; allowed is one of them");
    } else if (item.get(Counted.COUNT) == null) {
      binder.problem(stated.place(), where, "stated without count; a single machine has a zone");
    } else {
      for (int i = 0; i < list.items().size(); i++) {
        zone(list.items().get(i), where.item(Integer.toString(i)), binder).ifPresent(zones::add);
      }
    }
    return zones;
  }

  private static Optional<String> zone(Node node, Where where, Binder binder) {
    if (node instanceof Node.Scalar scalar && ItemNames.isIdentifier(scalar.text())) {
      return Optional.of(scalar.text());
    }
    binder.wrongKind(node, "the name of a zone such as 1", where);
    return Optional.empty();
  }

  /** All zones that an item of machines states, as far as they can be read. */
  static List<String> texts(Node.Mapping item) {
    final Node stated = item.get(ZONES) == null ? item.get(ZONE) : item.get(ZONES);
    final List<Node> zones =
        stated instanceof Node.Items list
            ? list.items()
            : stated == null ? List.of() : List.of(stated);
    return zones.stream()
        .filter(Node.Scalar.class::isInstance)
        .map(zone -> ((Node.Scalar) zone).text())
        .filter(ItemNames::isIdentifier)
        .toList();
  }

  /** The item of one of the machines, in the zone that it gets; {@code number} counts from 1. */
  static Node.Mapping single(Node.Mapping item, int number) {
    return item.get(ZONES) instanceof Node.Items list && !list.items().isEmpty()
        ? item.without(ZONES).with(ZONE, list.items().get((number - 1) % list.items().size()))
        : item;
  }

  /** What is stated for many, less what a machine states in another way. */
  static Node.Mapping under(Node.Mapping machine, Node.Mapping defaults) {
    if (machine.get(ZONE) != null) {
      return defaults.without(ZONES);
    }
    return machine.get(ZONES) != null ? defaults.without(ZONE) : defaults;
  }

  /** The shortest list that gives these zones when it is taken in turn. */
  static <T extends @Nullable Object> List<T> period(List<T> zones) {
    // How long the longest proper beginning is that the first i + 1 also end with.
    final int[] border = new int[zones.size()];
    for (int i = 1; i < border.length; i++) {
      int length = border[i - 1];
      while (length > 0 && !Objects.equals(zones.get(i), zones.get(length))) {
        length = border[length - 1];
      }
      border[i] = Objects.equals(zones.get(i), zones.get(length)) ? length + 1 : 0;
    }
    return zones.subList(0, zones.size() - border[zones.size() - 1]);
  }
}
