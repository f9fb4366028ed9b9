package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.drsim.scenario.Link;
import org.jspecify.annotations.Nullable;

/**
 * How paths call the items of a list: by their {@code name} where that is valid and unique, links
 * by {@code from->to}, responses by their fault, others by their index or the label they are given.
 */
final class ItemNames {

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private static final Pattern LOCATION =
      Pattern.compile(IDENTIFIER.pattern() + "(/" + IDENTIFIER.pattern() + ")?");

  private final Node.Items list;
  private final List<@Nullable String> names;
  private final Map<String, Integer> indices = new HashMap<>();

  private ItemNames(Node.Items list, List<@Nullable String> names) {
    this.list = list;
    this.names = names;
    list.labels().forEach((i, label) -> indices.put(label, i));
    for (int i = 0; i < names.size(); i++) {
      final String name = names.get(i);
      if (name != null) {
        indices.put(name, i);
      }
    }
  }

  static boolean isIdentifier(String text) {
    return IDENTIFIER.matcher(text).matches();
  }

  /** Whether it can be a region, or a zone of one. */
  static boolean isLocation(String text) {
    return LOCATION.matcher(text).matches();
  }

  /** Computed once per list: looking for equal names item by item would be quadratic. */
  static ItemNames of(Node.Items list) {
    final Set<String> twice = new HashSet<>();
    final Map<String, Node> seen = new HashMap<>();
    for (final Node item : list.items()) {
      nameOf(item).filter(name -> seen.put(name, item) != null).ifPresent(twice::add);
    }
    final List<@Nullable String> own = new ArrayList<>();
    for (final Node item : list.items()) {
      own.add(nameOf(item).filter(name -> !twice.contains(name)).orElse(null));
    }
    return new ItemNames(list, own);
  }

  String label(int index) {
    final String name = names.get(index);
    final String given = list.labels().get(index);
    if (given != null && (name == null || !(list.items().get(index) instanceof Node.Mapping))) {
      return given;
    }
    return name == null ? Integer.toString(index) : name;
  }

  /** The names that items can be called by. */
  List<String> names() {
    final List<String> known = new ArrayList<>();
    for (final String name : names) {
      if (name != null) {
        known.add(name);
      }
    }
    return known;
  }

  /** The index of the item called so; by its name, or by its index. */
  Optional<Integer> find(String label) {
    final Integer byName = indices.get(label);
    if (byName != null) {
      return Optional.of(byName);
    }
    return label.matches("\\d{1,6}") && Integer.parseInt(label) < names.size()
        ? Optional.of(Integer.valueOf(label))
        : Optional.empty();
  }

  /** The name an item has by itself, valid but perhaps not unique. */
  static Optional<String> nameOf(Node item) {
    if (item instanceof Node.Scalar scalar) {
      return Optional.of(scalar)
          .filter(stated -> !stated.isNothing())
          .map(Node.Scalar::text)
          .filter(ItemNames::isIdentifier);
    }
    if (!(item instanceof Node.Mapping mapping)) {
      return Optional.empty();
    }
    return mapping
        .text("name")
        .filter(ItemNames::isIdentifier)
        .or(() -> linkName(mapping))
        .or(() -> responseName(mapping));
  }

  /** A response is called like the fault or application that it answers. */
  private static Optional<String> responseName(Node.Mapping mapping) {
    if (mapping.get("failOver") == null) {
      return Optional.empty();
    }
    final Optional<String> symptom =
        mapping.get("when") instanceof Node.Mapping when
            ? when.text("application")
            : Optional.empty();
    return mapping.text("to").or(() -> symptom).filter(ItemNames::isIdentifier);
  }

  private static Optional<String> linkName(Node.Mapping mapping) {
    final Optional<String> from = mapping.text("from").filter(ItemNames::isLocation);
    final Optional<String> to = mapping.text("to").filter(ItemNames::isLocation);
    return from.flatMap(a -> to.map(b -> Link.name(a, b)));
  }
}
