package org.drsim.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drsim.scenario.Obstacle;
import org.drsim.scenario.Replica;
import org.drsim.scenario.Replicas;
import org.drsim.scenario.Scenario;

/** What failovers would make of machines, and what keeps them from replicating, in a summary. */
final class ReplicaJson {

  private final JsonDocument json;
  private final Map<String, Replica> replicas = new LinkedHashMap<>();
  private final Map<String, Set<Obstacle>> obstacles = new LinkedHashMap<>();

  ReplicaJson(JsonDocument json, Scenario scenario) {
    this.json = json;
    final List<Set<Obstacle>> found = Obstacle.of(scenario);
    for (final Replica replica : Replicas.of(scenario)) {
      obstacles.put(replica.machine(), found.get(replicas.size()));
      replicas.put(replica.machine(), replica);
    }
  }

  /** Members of the object of a machine. */
  void add(String machine) {
    final Replica replica = replicas.get(machine);
    if (replica == null) {
      json.nothing("replica");
    } else {
      json.object("replica", () -> addMembers(replica));
    }
    final Set<Obstacle> found = obstacles.getOrDefault(machine, Set.of());
    json.texts("obstacles", found.stream().map(Obstacle::words).toList());
  }

  private void addMembers(Replica replica) {
    json.text("region", replica.region()).text("zone", replica.zone());
    json.text("resourceGroup", replica.resourceGroup());
    json.text("network", replica.network()).text("subnet", replica.subnet());
    json.text("availabilitySet", replica.availabilitySet());
    json.number("faultDomain", replica.faultDomain() < 0 ? Double.NaN : replica.faultDomain());
    json.text("size", replica.size());
    json.text("capacityReservation", replica.capacityReservation());
    json.text("vaultRegion", replica.vaultRegion());
  }
}
