package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drsim.scenario.Machine;
import org.jspecify.annotations.Nullable;

/** Turns a list of a file into records, writing out counted machines; names must differ. */
final class ItemList {

  private final Binder binder;
  private final Shape.Part part;
  private final Where where;
  private final List<Object> bound = new ArrayList<>();
  private final Map<String, Place> taken = new HashMap<>();

  ItemList(Binder binder, Shape.Part part, Where where) {
    this.binder = binder;
    this.part = part;
    this.where = where;
  }

  /** The items that can be read; null if there is no list. */
  @Nullable List<Object> bind(Node node) {
    if (part.mayBeSingle() && (node instanceof Node.Scalar || node instanceof Node.Mapping)) {
      return bind(new Node.Items(List.of(node), node.place()));
    }
    if (!(node instanceof Node.Items list)) {
      if (node instanceof Node.Mapping mapping) {
        // log: {…} instead of - {name: log, …}: the names are not to be reported as unknown.
        mapping.keys().forEach(key -> binder.unreadable(new Node.Scalar(key, false, node.place())));
      }
      binder.wrongKind(node, "a list", where);
      return null;
    }
    if (part.isNeverEmpty() && list.items().isEmpty() && binder.isWhole()) {
      binder.problem(list.place(), where, "an empty list; at least one item is needed");
    }
    if (part.type() == Double.class) {
      return numbers(list);
    }
    final ItemNames names = ItemNames.of(list);
    final List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      final int before = bound.size();
      item(list.items().get(i), where.item(names.label(i)));
      if (bound.size() > before) {
        kept.add(i);
      }
    }
    binder.kept().add(where, names, kept, list.items().size());
    return List.copyOf(bound);
  }

  /** Numbers have no names, and mean something by their place: all of them, or null. */
  private @Nullable List<Object> numbers(Node.Items list) {
    for (int i = 0; i < list.items().size(); i++) {
      final Object number =
          binder.single(list.items().get(i), part, where.item(Integer.toString(i)));
      if (number != null) {
        bound.add(number);
      }
    }
    return bound.size() == list.items().size() ? List.copyOf(bound) : null;
  }

  private void item(Node item, Where at) {
    if (Node.isNothing(item)) {
      binder.problem(item.place(), at, "an empty item; state it or remove it");
    } else if (part.type() == Machine.class && item instanceof Node.Mapping machine) {
      machines(machine, at);
    } else {
      final Object value = value(item, at);
      if (value == null) {
        binder.unreadable(item);
      } else {
        bound.add(value);
      }
      ItemNames.nameOf(item).ifPresent(name -> take(name, item, at));
    }
  }

  private @Nullable Object value(Node item, Where at) {
    return Scalars.reader(part.type()).isPresent()
        ? binder.single(item, part, at)
        : binder.structure(item, part.type(), at);
  }

  private void take(String name, Node item, Where at) {
    final Place place = namePlace(item);
    final Place first = taken.putIfAbsent(name, place);
    if (first != null) {
      binder.problem(
          place,
          at,
          Text.quote(name)
              + " is stated twice"
              + where(first, place)
              + "; allowed is once in a list");
    }
  }

  /** Where it is stated first, if that is in another file. */
  private static String where(Place first, Place second) {
    return first.file().equals(second.file())
        ? ""
        : ", first in " + Text.shown(first.file()) + " in line " + first.line();
  }

  private static Place namePlace(Node item) {
    if (item instanceof Node.Mapping mapping) {
      final Node name = mapping.get("name");
      return name == null ? mapping.firstKey() : name.place();
    }
    return item.place();
  }

  private void machines(Node.Mapping item, Where at) {
    final Node stated = item.get(Counted.COUNT);
    final Optional<Integer> count = Counted.countOf(item);
    if (stated != null && count.isEmpty()) {
      binder.problem(
          stated.place(),
          at.key(Counted.COUNT),
          stated.kind() + "; allowed is a whole number from 1 to " + Counted.MAX);
    }
    final List<String> zones = Zones.of(item, at, binder);
    final Object machine =
        binder.structure(item.without(Counted.COUNT).without(Zones.ZONES), Machine.class, at);
    if (machine == null) {
      binder.unreadableMachine(item);
    } else if (bound.size() + count.orElse(1) > Counted.MAX) {
      binder.problem(
          stated == null ? item.firstKey() : stated.place(),
          where,
          "more than " + Counted.MAX + " machines; a scenario has at most as many");
    } else if (machine != null) {
      add((Machine) machine, count, zones, item, at);
    } else {
      binder.unreadable(item);
    }
  }

  private void add(
      Machine machine, Optional<Integer> count, List<String> zones, Node.Mapping item, Where at) {
    if (count.isEmpty()) {
      take(machine.name(), item, at);
      bound.add(machine);
      return;
    }
    if (!ItemNames.isIdentifier(Counted.name(machine.name(), count.get()))) {
      binder.problem(
          namePlace(item),
          at.key("name"),
          Text.quote(machine.name()) + "; with '-" + count.get() + "' it has over 64 characters");
      return;
    }
    for (int number = 1; number <= count.get(); number++) {
      final Machine single = single(machine, Counted.name(machine.name(), number));
      take(single.name(), item, at);
      bound.add(zones.isEmpty() ? single : single.in(zones.get((number - 1) % zones.size())));
    }
  }

  private static Machine single(Machine stated, String name) {
    return stated.named(name, stated.group() == null ? stated.name() : stated.group());
  }
}
