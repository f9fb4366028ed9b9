package org.drsim.recovery;

import java.util.ArrayList;
import java.util.List;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Replica;
import org.drsim.scenario.Replicas;
import org.drsim.scenario.Scenario;

/** A machine as it is to be made in its target. */
record Arrival(Machine machine, Replica replica) {

  /** All machines, in the order of the scenario. */
  static List<Arrival> of(Scenario complete) {
    final List<Replica> replicas = Replicas.of(complete);
    final List<Arrival> all = new ArrayList<>();
    for (int i = 0; i < replicas.size(); i++) {
      all.add(new Arrival(complete.machines().get(i), replicas.get(i)));
    }
    return all;
  }

  /** None where nothing says how many it has. */
  long cores() {
    return machine.cores() == null ? 0 : machine.cores();
  }

  /** As sold; empty where it is not stated. */
  String size() {
    final String size = replica.size() == null ? machine.vmSize() : replica.size();
    return size == null ? "" : size;
  }
}
