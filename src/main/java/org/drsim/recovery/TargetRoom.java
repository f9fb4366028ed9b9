package org.drsim.recovery;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drsim.scenario.AddressRange;
import org.drsim.scenario.Network;
import org.drsim.scenario.Quota;
import org.drsim.scenario.Region;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.Subnet;

/** What is left of addresses and quotas in targets, as machines come. Each has one NIC. */
final class TargetRoom {

  private final Map<String, Long> addresses = new LinkedHashMap<>();
  private final Map<String, Quota> quotas = new LinkedHashMap<>();
  private final Map<String, Set<String>> lacking = new LinkedHashMap<>();
  private final Map<String, Long> cores = new LinkedHashMap<>();
  private final Map<String, Long> nics = new LinkedHashMap<>();
  private final List<Arrival> arrivals;

  /** How many members of each set that is allocated have come. */
  private final Map<String, Integer> allocatedSets = new LinkedHashMap<>();

  /**
   * @param arrivals all machines
   */
  TargetRoom(Scenario complete, List<Arrival> arrivals) {
    this.arrivals = arrivals;
    for (final Network network : complete.networks()) {
      for (final Subnet subnet : network.subnets()) {
        final AddressRange range = subnet.addressPrefix();
        if (range != null) {
          addresses.put(network.name() + "/" + subnet.name(), range.usable());
        }
      }
    }
    for (final Region region : complete.regions()) {
      quotas.put(region.name(), region.quota() == null ? Quota.UNLIMITED : region.quota());
      lacking.put(region.name(), new LinkedHashSet<>(region.withoutSizes()));
    }
  }

  String subnet(Arrival arrival) {
    return arrival.replica().network() + "/" + arrival.replica().subnet();
  }

  boolean hasRange(Arrival arrival) {
    return addresses.containsKey(subnet(arrival));
  }

  boolean hasAddress(Arrival arrival) {
    return addresses.getOrDefault(subnet(arrival), 0L) > 0;
  }

  void takeAddress(Arrival arrival) {
    addresses.merge(subnet(arrival), -1L, Long::sum);
  }

  void giveAddress(Arrival arrival) {
    addresses.merge(subnet(arrival), 1L, Long::sum);
  }

  boolean hasSize(Arrival arrival) {
    return !lacking.getOrDefault(arrival.replica().region(), Set.of()).contains(arrival.size());
  }

  private Quota quota(Arrival arrival) {
    return quotas.getOrDefault(arrival.replica().region(), Quota.UNLIMITED);
  }

  boolean hasQuota(Arrival arrival) {
    return !quota(arrival).cores().isUnlimited() || !quota(arrival).nics().isUnlimited();
  }

  /** Whether there is room for one. Members of a set that has been allocated have theirs. */
  boolean fits(Arrival arrival) {
    return isAllocated(arrival) || fit(arrival, arrival.cores(), 1);
  }

  /** Whether there is room for all machines of its set, which are allocated as a batch. */
  boolean fitsWithSet(Arrival arrival) {
    return isAllocated(arrival) || fit(arrival, setCores(arrival), setSize(arrival));
  }

  private boolean fit(Arrival arrival, long neededCores, long neededNics) {
    final String region = arrival.replica().region();
    return cores.getOrDefault(region, 0L) + neededCores <= quota(arrival).cores().value()
        && nics.getOrDefault(region, 0L) + neededNics <= quota(arrival).nics().value();
  }

  /** Takes it for one, or for all of its set where it is the first of them. */
  void takeQuota(Arrival arrival) {
    if (!isAllocated(arrival)) {
      book(arrival, 1);
    }
    if (!isAlone(arrival)) {
      allocatedSets.merge(set(arrival), 1, Integer::sum);
    }
  }

  /** A set is there until its last member leaves. */
  void giveQuota(Arrival arrival) {
    if (isAlone(arrival)) {
      book(arrival, -1);
    } else if (allocatedSets.merge(set(arrival), -1, Integer::sum) == 0) {
      allocatedSets.remove(set(arrival));
      book(arrival, -1);
    }
  }

  private static boolean isAlone(Arrival arrival) {
    return arrival.replica().availabilitySet() == null;
  }

  private void book(Arrival arrival, int sign) {
    final String region = arrival.replica().region();
    final boolean alone = isAlone(arrival);
    cores.merge(region, sign * (alone ? arrival.cores() : setCores(arrival)), Long::sum);
    nics.merge(region, sign * (alone ? 1L : setSize(arrival)), Long::sum);
  }

  private boolean isAllocated(Arrival arrival) {
    return allocatedSets.containsKey(set(arrival));
  }

  private static String set(Arrival arrival) {
    return arrival.replica().region() + "/" + arrival.replica().availabilitySet();
  }

  private long setCores(Arrival arrival) {
    return arrivals.stream()
        .filter(other -> set(other).equals(set(arrival)))
        .mapToLong(Arrival::cores)
        .sum();
  }

  private long setSize(Arrival arrival) {
    return arrivals.stream().filter(other -> set(other).equals(set(arrival))).count();
  }
}
