package org.drsim.scenario.readiness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Network;
import org.drsim.scenario.Obstacle;
import org.drsim.scenario.Policy;
import org.drsim.scenario.Replica;
import org.drsim.scenario.Replicas;
import org.drsim.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** A complete scenario as the checks look at it. */
final class Estate {

  /** A machine with what would be made of it, and what keeps it from replicating. */
  record Member(Machine machine, Replica replica, Set<Obstacle> obstacles) {

    /** Of a key of the machine. */
    String path(String key) {
      return "machines[" + machine.name() + "]." + key;
    }
  }

  private final Scenario scenario;
  private final Churns churns;
  private final List<Member> members = new ArrayList<>();
  private final Map<String, Network> networks;
  private final Map<String, Policy> policies;

  Estate(Scenario scenario, Churns churns) {
    this.scenario = scenario;
    this.churns = churns;
    this.networks = byName(scenario.networks(), Network::name);
    this.policies = byName(scenario.policies(), Policy::name);
    final List<Replica> replicas = Replicas.of(scenario);
    final List<Set<Obstacle>> obstacles = Obstacle.of(scenario);
    for (int i = 0; i < replicas.size(); i++) {
      members.add(new Member(scenario.machines().get(i), replicas.get(i), obstacles.get(i)));
    }
  }

  private static <T> Map<String, T> byName(List<T> things, Function<T, String> name) {
    final Map<String, T> named = new LinkedHashMap<>();
    things.forEach(thing -> named.put(name.apply(thing), thing));
    return named;
  }

  Scenario scenario() {
    return scenario;
  }

  Churns churns() {
    return churns;
  }

  /** In the order of the scenario. */
  List<Member> members() {
    return members;
  }

  @Nullable Network network(@Nullable String name) {
    return name == null ? null : networks.get(name);
  }

  /** Of a machine. */
  @Nullable Policy policy(Machine machine) {
    final String name = machine.protection().policy();
    return name == null ? null : policies.get(name);
  }
}
