package org.drsim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.drsim.scenario.Link;
import org.drsim.scenario.Location;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Scenario;

/**
 * A region, or a zone of one where machines replicate between zones, with what is in it.
 *
 * @param location a region, or a zone of one
 * @param lines what stands in it, in order
 */
record Place(Location location, List<Line> lines) {

  private static final int MOST_LINES = 14;

  /**
   * One line in the box of a place.
   *
   * @param kind machines, network, account or more
   * @param name what it is
   * @param remark at the right side
   */
  record Line(String kind, String name, String remark) {}

  /** All places that machines are in or replicate to, sources first. */
  static List<Place> of(Scenario scenario) {
    final Map<Location, List<Machine>> machines = new LinkedHashMap<>();
    final Map<Location, List<Machine>> replicas = new LinkedHashMap<>();
    for (final Machine machine : scenario.machines()) {
      final Link link = Link.of(machine);
      machines.computeIfAbsent(link.from(), l -> new ArrayList<>()).add(machine);
      replicas.computeIfAbsent(link.to(), l -> new ArrayList<>()).add(machine);
    }
    final Map<Location, Place> places = new LinkedHashMap<>();
    machines.keySet().forEach(at -> places.put(at, new Place(at, new ArrayList<>())));
    replicas.keySet().forEach(at -> places.putIfAbsent(at, new Place(at, new ArrayList<>())));
    places.forEach(
        (at, place) -> {
          place.addMachines(machines.getOrDefault(at, List.of()));
          place.addAccounts(scenario, !machines.containsKey(at));
          place.addReplicas(replicas.getOrDefault(at, List.of()), scenario);
        });
    return List.copyOf(places.values());
  }

  private void addMachines(List<Machine> all) {
    Map<String, List<Machine>> groups = grouped(all, Place::key);
    final boolean byApplication = groups.size() > MOST_LINES;
    if (byApplication) {
      groups =
          grouped(all, one -> network(one) + "\n" + Objects.toString(one.application(), name(one)));
    }
    String network = "";
    int shown = 0;
    int left = 0;
    for (final List<Machine> group : groups.values()) {
      final Machine first = group.get(0);
      final String own = network(first);
      if (shown >= MOST_LINES) {
        left += group.size();
        continue;
      }
      if (!own.equals(network)) {
        lines.add(new Line("network", own, "network"));
        network = own;
      }
      final String application = first.application();
      lines.add(
          byApplication && application != null
              ? new Line("machines", application + " × " + group.size(), tiers(group))
              : new Line("machines", name(first) + " × " + group.size(), remark(group)));
      shown++;
    }
    if (left > 0) {
      lines.add(new Line("more", "and " + Figures.count(left, "machine") + " more", ""));
    }
  }

  private static Map<String, List<Machine>> grouped(
      List<Machine> all, Function<Machine, String> key) {
    final Map<String, List<Machine>> groups = new LinkedHashMap<>();
    all.forEach(one -> groups.computeIfAbsent(key.apply(one), k -> new ArrayList<>()).add(one));
    return groups;
  }

  /** Tiers of applications where there are any, else the names under which they are stated. */
  private static String key(Machine one) {
    return String.join(
        "\n",
        network(one),
        String.valueOf(one.application()),
        String.valueOf(one.tier()),
        one.tier() == null ? name(one) : "");
  }

  private static String network(Machine one) {
    return one.network() == null ? "" : one.network().name();
  }

  /** How many of each tier. */
  private static String tiers(List<Machine> group) {
    final Map<String, List<Machine>> tiers =
        grouped(group, one -> one.tier() == null ? name(one) : one.tier());
    return String.join(
        ", ", tiers.entrySet().stream().map(e -> e.getValue().size() + " " + e.getKey()).toList());
  }

  private static String name(Machine one) {
    if (one.tier() != null) {
      return (one.application() == null ? "" : one.application() + " ") + one.tier();
    }
    return one.group() == null ? one.name() : one.group();
  }

  private static String remark(List<Machine> group) {
    final Machine first = group.get(0);
    final List<String> remarks = new ArrayList<>();
    if (first.application() != null && first.tier() == null) {
      remarks.add(first.application());
    }
    if (first.consistencyGroup() != null) {
      remarks.add("group " + first.consistencyGroup());
    }
    final List<String> zones =
        group.stream().map(Machine::zone).filter(Objects::nonNull).distinct().sorted().toList();
    if (!zones.isEmpty()) {
      remarks.add((zones.size() == 1 ? "zone " : "zones ") + String.join(" ", zones));
    }
    return String.join(", ", remarks);
  }

  private void addAccounts(Scenario scenario, boolean targetOnly) {
    if (!targetOnly) {
      scenario.cacheAccounts().stream()
          .filter(account -> location.isIn(account.region()))
          .limit(MOST_LINES)
          .forEach(account -> lines.add(new Line("account", account.name(), "cache account")));
    }
    scenario.targetAccounts().stream()
        .filter(account -> location.isIn(account.region()))
        .limit(MOST_LINES)
        .forEach(account -> lines.add(new Line("account", account.name(), "target account")));
  }

  private void addReplicas(List<Machine> replicas, Scenario scenario) {
    if (!replicas.isEmpty()) {
      final int disks = replicas.stream().mapToInt(machine -> machine.disks().size()).sum();
      lines.add(
          new Line(
              "replicas",
              "replicas of " + Figures.count(replicas.size(), "machine"),
              Figures.count(disks, "disk")));
      final String vault = scenario.vault().region();
      if (vault == null || location.isIn(vault)) {
        lines.add(new Line("account", "vault", ""));
      }
    }
  }
}
