package org.drsim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the machines that selectors pick. */
final class Selection {

  private final List<Machine> machines;
  private final Map<String, Machine> byName = new LinkedHashMap<>();
  private final Map<String, List<Machine>> groups = new LinkedHashMap<>();

  /**
   * Among these.
   *
   * @param machines with their groups filled in
   */
  Selection(List<Machine> machines) {
    this.machines = machines;
    for (final Machine machine : machines) {
      byName.put(machine.name(), machine);
      groups.computeIfAbsent(String.valueOf(machine.group()), g -> new ArrayList<>()).add(machine);
    }
  }

  /** The names of machines that the selectors of a complete scenario are. */
  static List<String> names(List<Selector> selectors) {
    return selectors.stream().map(Selector::name).filter(Objects::nonNull).toList();
  }

  /** The machines that selectors are the names of. */
  List<Machine> machines(List<Selector> selectors) {
    return names(selectors).stream().map(byName::get).filter(Objects::nonNull).toList();
  }

  /** The names of all machines, and of all groups. */
  Set<String> known() {
    final Set<String> known = new LinkedHashSet<>(byName.keySet());
    known.addAll(groups.keySet());
    return known;
  }

  /** Whether it is the name of a machine. */
  boolean isMachine(Selector selector) {
    final String name = selector.name();
    return name != null && byName.containsKey(name) && selector.equals(Selector.ofMachine(name));
  }

  /**
   * One selector for each machine that is picked, in the order in which they are; a selector that
   * picks none stays as it is.
   */
  List<Selector> resolved(List<Selector> selectors) {
    final Set<Selector> resolved = new LinkedHashSet<>();
    for (final Selector selector : selectors) {
      final List<Machine> picked = isMachine(selector) ? List.of() : picked(selector);
      picked.forEach(machine -> resolved.add(Selector.ofMachine(machine.name())));
      if (picked.isEmpty()) {
        resolved.add(selector);
      }
    }
    return List.copyOf(resolved);
  }

  private List<Machine> picked(Selector selector) {
    return selector.equals(Selector.NOTHING)
        ? List.of()
        : called(selector).stream()
            .filter(machine -> fits(selector.application(), machine.application()))
            .filter(machine -> fits(selector.tier(), machine.tier()))
            .filter(machine -> fits(selector.group(), machine.group()))
            .filter(machine -> fits(selector.region(), machine.region()))
            .filter(machine -> fits(selector.zone(), machine.zone()))
            .toList();
  }

  /** The machines that fit a selector by their name; a machine's own name counts first. */
  private List<Machine> called(Selector selector) {
    final String name = selector.name();
    if (name == null) {
      return machines;
    }
    if (selector.isPattern()) {
      return machines.stream().filter(machine -> isLike(machine.name(), name)).toList();
    }
    final Machine machine = byName.get(name);
    return machine == null ? groups.getOrDefault(name, List.of()) : List.of(machine);
  }

  /** In time proportional to the product of the lengths, whatever the pattern. */
  private static boolean isLike(String name, String pattern) {
    int at = 0;
    int mark = -1;
    int resume = 0;
    int p = 0;
    while (at < name.length()) {
      final char wanted = p < pattern.length() ? pattern.charAt(p) : 0;
      if (wanted == '*') {
        mark = p++;
        resume = at;
      } else if (wanted == '?' || wanted == name.charAt(at)) {
        p++;
        at++;
      } else if (mark >= 0) {
        p = mark + 1;
        at = ++resume;
      } else {
        return false;
      }
    }
    return pattern.substring(p).chars().allMatch(c -> c == '*');
  }

  private static boolean fits(@Nullable String wanted, @Nullable String found) {
    return wanted == null || wanted.equals(found);
  }
}
