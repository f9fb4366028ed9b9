package org.drsim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a machine is, for faults to hit it: at home, or where it is failed over to.
 *
 * @param machine its name; null of the place to which it is failed over, which no fault of the
 *     machine itself hits
 * @param set the availability set; null for none
 * @param faultDomain of the set, from 0; -1 for none
 * @param network null for none
 * @param consistencyGroup null for none
 */
public record MachinePlace(
    @Nullable String machine,
    Location location,
    @Nullable String set,
    int faultDomain,
    @Nullable String network,
    @Nullable String consistencyGroup) {

  /** Of the machines of a complete scenario, in its order. */
  public static List<MachinePlace> atHome(Scenario complete) {
    final Map<String, Integer> members = new LinkedHashMap<>();
    final List<MachinePlace> places = new ArrayList<>(complete.machines().size());
    for (final Machine machine : complete.machines()) {
      final Availability own = machine.availability();
      places.add(
          new MachinePlace(
              machine.name(),
              new Location(machine.region(), machine.zone()),
              own == null ? null : own.set(),
              own == null
                  ? -1
                  : (members.merge(own.set(), 1, Integer::sum) - 1) % own.faultDomains(),
              machine.network() == null ? null : machine.network().name(),
              machine.consistencyGroup()));
    }
    return List.copyOf(places);
  }

  /** Where a replica is. */
  public static MachinePlace of(Replica replica) {
    return new MachinePlace(
        null, replica.location(), replica.availabilitySet(), replica.faultDomain(), null, null);
  }
}
