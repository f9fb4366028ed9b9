package org.drsim.scenario.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drsim.scenario.BuiltInPatterns;
import org.drsim.scenario.CacheAccount;
import org.drsim.scenario.Link;
import org.drsim.scenario.Policy;

/**
 * The links, cache accounts, policies, consistency groups, built-in patterns and the workload of
 * system disks that a scenario implies without stating them, so that one of their values can be set
 * by name. The rest of them is filled in after reading.
 */
final class Implied {

  private static final String LINKS = "links";
  private static final String CACHE_ACCOUNTS = "cacheAccounts";
  private static final String POLICIES = "policies";
  private static final String CONSISTENCY_GROUPS = "consistencyGroups";
  private static final String PATTERNS = "patterns";
  private static final String WORKLOADS = "workloads";

  /** What identifies each implied item, by list and name. */
  private final Map<String, Map<String, Map<String, String>>> lists = new TreeMap<>();

  private Implied() {}

  static Implied by(Node.Mapping root) {
    final Implied implied = new Implied();
    final Node.Mapping whole = Expansion.expand(root, new Problems());
    if (whole.get(WORKLOADS) instanceof Node.Items list
        && ItemNames.of(list).find(SystemDisk.WORKLOAD).isPresent()) {
      implied.add(WORKLOADS, SystemDisk.WORKLOAD, Map.of("name", SystemDisk.WORKLOAD));
    }
    if (whole.get("machines") instanceof Node.Items list) {
      // A table of machines names few regions: looking at each pair once keeps this cheap.
      final Set<String> seen = new TreeSet<>();
      list.items().forEach(machine -> implied.machine(machine, seen));
    }
    if (root.get(WORKLOADS) instanceof Node.Items list) {
      list.items().forEach(implied::pattern);
    }
    return implied;
  }

  private void pattern(Node node) {
    if (node instanceof Node.Mapping workload) {
      workload
          .text("pattern")
          .filter(BuiltInPatterns::contains)
          .ifPresent(name -> add(PATTERNS, name, Map.of("name", name)));
    }
  }

  private void machine(Node node, Set<String> seen) {
    if (!(node instanceof Node.Mapping machine)
        || !(machine.get("protection") instanceof Node.Mapping protection)) {
      return;
    }
    machine
        .text("consistencyGroup")
        .filter(ItemNames::isIdentifier)
        .ifPresent(group -> add(CONSISTENCY_GROUPS, group, Map.of("name", group)));
    final Optional<String> region = machine.text("region").filter(ItemNames::isIdentifier);
    final Optional<String> to = protection.text("to").filter(ItemNames::isLocation);
    if (region.isPresent() && to.isPresent()) {
      links(machine, region.get(), to.get(), seen);
    }
    if (isImplied(protection, "policy", Policy.DEFAULT_NAME)) {
      add(POLICIES, Policy.DEFAULT_NAME, Map.of("name", Policy.DEFAULT_NAME));
    }
    final String name = CacheAccount.impliedName(region.orElse(""));
    if (region.isPresent() && isImplied(protection, "cacheAccount", name)) {
      add(CACHE_ACCOUNTS, name, Map.of("name", name, "region", region.get()));
    }
  }

  /** Between regions or, within one, between zones. */
  private void links(Node.Mapping machine, String region, String to, Set<String> seen) {
    if (to.startsWith(region + "/")) {
      Zones.texts(machine).forEach(zone -> link(region + "/" + zone, to, seen));
    } else {
      link(region, to.replaceFirst("/.*", ""), seen);
    }
  }

  private void link(String from, String to, Set<String> seen) {
    if (seen.add(Link.name(from, to))) {
      add(LINKS, Link.name(from, to), Map.of("from", from, "to", to));
    }
  }

  /** Whether nothing is named, or just what is implied then. */
  private static boolean isImplied(Node.Mapping protection, String key, String name) {
    return protection.get(key) == null || protection.text(key).filter(name::equals).isPresent();
  }

  private void add(String list, String name, Map<String, String> keys) {
    lists.computeIfAbsent(list, l -> new TreeMap<>()).put(name, keys);
  }

  List<String> names(String list) {
    return List.copyOf(lists.getOrDefault(list, Map.of()).keySet());
  }

  /** The item of a list that is implied under this name, as far as it must be stated. */
  Optional<Node.Mapping> item(String list, String name, Place place) {
    return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(name))
        .map(keys -> mapping(new TreeMap<>(keys), place));
  }

  private static Node.Mapping mapping(Map<String, String> keys, Place place) {
    return new Node.Mapping(
        keys.entrySet().stream()
            .map(e -> new Node.Entry(e.getKey(), place, text(e.getValue(), place)))
            .toList(),
        place);
  }

  private static Node text(String text, Place place) {
    return new Node.Scalar(text, false, place);
  }
}
