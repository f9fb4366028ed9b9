package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports keys stated twice in one mapping, and goes on with the first. */
final class DuplicateKeys {

  private final Problems problems;

  DuplicateKeys(Problems problems) {
    this.problems = problems;
  }

  Node removed(Node node, Where where) {
    if (node instanceof Node.Mapping mapping) {
      return mapping(mapping, where);
    }
    if (node instanceof Node.Items items) {
      return items(items, where);
    }
    return node;
  }

  private Node items(Node.Items list, Where where) {
    final ItemNames names = ItemNames.of(list);
    final List<Node> items = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      items.add(removed(list.items().get(i), where.item(names.label(i))));
    }
    return new Node.Items(items, list.place());
  }

  private Node mapping(Node.Mapping mapping, Where where) {
    final Map<String, Place> first = new HashMap<>();
    final List<Node.Entry> entries = new ArrayList<>();
    for (final Node.Entry entry : mapping.entries()) {
      final Where at = where.key(entry.key());
      final Place before = first.putIfAbsent(entry.key(), entry.keyPlace());
      if (before == null) {
        entries.add(new Node.Entry(entry.key(), entry.keyPlace(), removed(entry.value(), at)));
      } else {
        problems.add(entry.keyPlace(), at, "the key is stated twice" + where(before));
      }
    }
    return new Node.Mapping(entries, mapping.place());
  }

  private static String where(Place before) {
    return before.line() == 0 ? "; keep one" : ", first in line " + before.line() + "; keep one";
  }
}
