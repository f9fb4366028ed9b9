package org.drsim.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the mapping of networks, and adds the networks that the product would make for those
 * that are not mapped to any.
 */
final class Networks {

  /** What the product appends to the names of what it makes in the target. */
  static final String SUFFIX = "-asr";

  private final Map<String, Network> networks = new LinkedHashMap<>();

  private Networks() {}

  /** The complete networks. */
  static List<Network> complete(List<Network> stated, List<Machine> machines) {
    final Networks run = new Networks();
    stated.forEach(network -> run.networks.put(network.name(), network));
    final Map<String, String> back = new LinkedHashMap<>();
    for (final Network network : stated) {
      run.target(network, machines).ifPresent(region -> run.map(network, region));
    }
    run.networks.values().stream()
        .filter(Network::isMapped)
        .forEach(network -> back.putIfAbsent(String.valueOf(network.map()), network.name()));
    return run.networks.values().stream()
        .map(network -> network.map() == null ? mapped(network, back.get(network.name())) : network)
        .toList();
  }

  /** The region in which the product would make a network for this one. */
  private Optional<String> target(Network network, List<Machine> machines) {
    if (network.map() != null) {
      return Optional.empty();
    }
    final Set<String> regions = new TreeSet<>();
    for (final Machine machine : machines) {
      final Protection protection = machine.protection();
      if (machine.network() != null
          && machine.network().name().equals(network.name())
          && protection.target().network() == null
          && !protection.region().equals(network.region())) {
        regions.add(protection.region());
      }
    }
    return regions.stream().findFirst();
  }

  private void map(Network network, String region) {
    final String name = network.name() + SUFFIX;
    networks.put(network.name(), mapped(network, name));
    networks.putIfAbsent(
        name,
        new Network(
            name,
            region,
            network.addressSpace(),
            network.subnets(),
            Outbound.OPEN,
            network.name()));
  }

  private static Network mapped(Network network, @Nullable String map) {
    return new Network(
        network.name(),
        network.region(),
        network.addressSpace(),
        network.subnets(),
        network.outbound(),
        map);
  }
}
