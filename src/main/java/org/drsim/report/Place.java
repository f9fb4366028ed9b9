package org.drsim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static final int MOST_LINES = 12;

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
    places.forEach((at, place) -> {
      place.addMachines(machines.getOrDefault(at, List.of()));
      place.addAccounts(scenario, !machines.containsKey(at));
      place.addReplicas(replicas.getOrDefault(at, List.of()), scenario);
    });
    return List.copyOf(places.values());
  }

  private void addMachines(List<Machine> all) {
    final Map<String, List<Machine>> groups = new LinkedHashMap<>();
    all.forEach(one -> groups.computeIfAbsent(key(one), k -> new ArrayList<>()).add(one));
    String network = "";
    int shown = 0;
    int left = 0;
    for (final List<Machine> group : groups.values()) {
      final Machine first = group.get(0);
      final String own = first.network() == null ? "" : first.network().name();
      if (shown >= MOST_LINES) {
        left += group.size();
        continue;
      }
      if (!own.equals(network)) {
        lines.add(new Line("network", own, "network"));
        network = own;
      }
      lines.add(new Line("machines", name(first) + " × " + group.size(), remark(first)));
      shown++;
    }
    if (left > 0) {
      lines.add(new Line("more", "and " + Figures.count(left, "machine") + " more", ""));
    }
  }

  /** Tiers of applications where there are any, else the names under which they are stated. */
  private static String key(Machine one) {
    return String.join(
        "\n",
        one.network() == null ? "" : one.network().name(),
        String.valueOf(one.application()),
        String.valueOf(one.tier()),
        one.tier() == null ? name(one) : "",
        String.valueOf(one.zone()));
  }

  private static String name(Machine one) {
    if (one.tier() != null) {
      return (one.application() == null ? "" : one.application() + " ") + one.tier();
    }
    return one.group() == null ? one.name() : one.group();
  }

  private static String remark(Machine one) {
    final List<String> remarks = new ArrayList<>();
    if (one.application() != null && one.tier() == null) {
      remarks.add(one.application());
    }
    if (one.consistencyGroup() != null) {
      remarks.add("group " + one.consistencyGroup());
    }
    if (one.zone() != null) {
      remarks.add("zone " + one.zone());
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
