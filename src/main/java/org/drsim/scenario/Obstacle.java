package org.drsim.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What keeps a machine from replicating, or from being seen to. Source: Microsoft Learn, about the
 * networking and the troubleshooting of Azure-to-Azure replication (2020), and the reliability of
 * Site Recovery (2026).
 */
public enum Obstacle {
  /** The agent cannot register: protection never starts. */
  LOGIN("outbound.login: deny", "the agents cannot register"),
  /** The agent cannot register: protection never starts. */
  SERVICE("outbound.service: deny", "the agents cannot register"),
  /** The product has switched replication off. */
  AGENT_VERSION("agent.version over " + Agent.MOST_BEHIND, "replication is switched off"),
  /** Nothing reaches the cache account. */
  STORAGE("outbound.storage: deny", "nothing is uploaded"),
  /** Data flow, and nobody sees how. */
  MONITORING("outbound.monitoring: deny", "the RPO shown is stale");

  private static final Set<Obstacle> AGAINST_PROTECTION = EnumSet.of(LOGIN, SERVICE, AGENT_VERSION);

  private final String words;
  private final String consequence;

  Obstacle(String words, String consequence) {
    this.words = words;
    this.consequence = consequence;
  }

  /** The key of a scenario with its value. */
  public String words() {
    return words;
  }

  /** What it leads to. */
  public String consequence() {
    return consequence;
  }

  /** Whether there is no protection with any of these. */
  public static boolean preventProtection(Set<Obstacle> obstacles) {
    return obstacles.stream().anyMatch(AGAINST_PROTECTION::contains);
  }

  /** Those of each machine of a complete scenario, in its order. */
  public static List<Set<Obstacle>> of(Scenario complete) {
    final Map<String, Outbound> outbound = new LinkedHashMap<>();
    complete.networks().forEach(network -> outbound.put(network.name(), network.outbound()));
    final List<Set<Obstacle>> all = new ArrayList<>(complete.machines().size());
    for (final Machine machine : complete.machines()) {
      final Outbound way =
          machine.network() == null ? null : outbound.get(machine.network().name());
      final Agent agent = machine.agent() == null ? complete.agent() : machine.agent();
      all.add(of(way == null ? Outbound.OPEN : way, agent));
    }
    return all;
  }

  private static Set<Obstacle> of(Outbound way, Agent agent) {
    final Set<Obstacle> found = EnumSet.noneOf(Obstacle.class);
    add(found, LOGIN, way.login() == Outbound.Access.DENY);
    add(found, SERVICE, way.service() == Outbound.Access.DENY);
    add(found, AGENT_VERSION, agent.version().value() > Agent.MOST_BEHIND);
    add(found, STORAGE, way.storage() == Outbound.Access.DENY);
    add(found, MONITORING, way.monitoring() == Outbound.Access.DENY);
    return found;
  }

  private static void add(Set<Obstacle> found, Obstacle obstacle, boolean isThere) {
    if (isThere) {
      found.add(obstacle);
    }
  }
}
