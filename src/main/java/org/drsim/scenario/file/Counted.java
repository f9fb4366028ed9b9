package org.drsim.scenario.file;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Items with {@code count: n}, each of which stands for {@code name-1 … name-n}. */
final class Counted {

  static final String COUNT = "count";
  static final int MAX = 100_000;

  private Counted() {}

  /** The count of an item; nothing where none is stated, or not a possible one. */
  static Optional<Integer> countOf(Node item) {
    return item instanceof Node.Mapping mapping
        ? mapping.text(COUNT).flatMap(Counted::parse)
        : Optional.empty();
  }

  /** A count in words that are allowed. */
  static Optional<Integer> parse(String text) {
    if (!text.matches("\\d{1,9}")) {
      return Optional.empty();
    }
    final int count = new BigInteger(text).intValue();
    return count >= 1 && count <= MAX ? Optional.of(count) : Optional.empty();
  }

  /** The name of one of the things an item stands for; {@code number} counts from 1. */
  static String name(String stated, int number) {
    return stated + "-" + number;
  }

  /** The index of the item that is called so, or that stands for the thing called so. */
  static Optional<Integer> find(Node.Items list, ItemNames names, String label) {
    final Optional<Integer> direct = names.find(label);
    final int dash = label.lastIndexOf('-');
    if (direct.isPresent() || dash < 0) {
      return direct;
    }
    return names
        .find(label.substring(0, dash))
        .filter(index -> covers(list.items().get(index), label.substring(dash + 1)));
  }

  private static boolean covers(Node item, String number) {
    final int last = countOf(item).orElse(0);
    return parse(number).filter(n -> n <= last && number.equals(n.toString())).isPresent();
  }

  /** The list with one counted item written out as the single things it stands for. */
  static Node.Items split(Node.Items list, int index) {
    final Node.Mapping item = (Node.Mapping) list.items().get(index);
    final String name = item.text("name").orElseThrow();
    final List<Node> parts = new ArrayList<>();
    for (int number = 1; number <= countOf(item).orElseThrow(); number++) {
      parts.add(single(item, name, number));
    }
    return list.split(index, parts);
  }

  private static Node.Mapping single(Node.Mapping item, String name, int number) {
    final Node.Mapping named =
        Zones.single(item, number).without(COUNT).with("name", like(item, name(name, number)));
    return item.get("group") == null ? named.with("group", like(item, name)) : named;
  }

  private static Node.Scalar like(Node.Mapping item, String text) {
    return new Node.Scalar(text, false, item.firstKey());
  }
}
