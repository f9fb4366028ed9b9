package org.drsim.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.drsim.flow.FlowNetworks;
import org.drsim.flow.FlowPath;
import org.drsim.flow.Resource;
import org.drsim.scenario.CacheAccount;
import org.drsim.scenario.Link;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Network;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.TargetAccount;

/** What the machines of a run share: networks, cache accounts, links, target accounts. */
final class SharedResources {

  private final FlowNetworks flows;
  private final Map<String, Resource> outbound = new LinkedHashMap<>();
  private final Map<String, Resource> ingress = new LinkedHashMap<>();
  private final Map<String, Resource> egress = new LinkedHashMap<>();
  private final Map<String, Resource> links = new LinkedHashMap<>();
  private final Map<String, Resource> targets = new LinkedHashMap<>();
  private final Map<String, CacheContents> contents = new LinkedHashMap<>();

  SharedResources(Scenario scenario, FlowNetworks flows) {
    this.flows = flows;
    final Set<String> implied = implied(scenario);
    for (Network network : scenario.networks()) {
      if (!implied.contains(network.name())) {
        final double rate = network.outbound().bandwidth().bytesPerSecond();
        outbound.put(network.name(), flows.resource(network.name(), "outbound", rate));
      }
    }
    for (CacheAccount account : scenario.cacheAccounts()) {
      final String name = account.name();
      final double in = Objects.requireNonNull(account.ingress(), "ingress").bytesPerSecond();
      final double out = Objects.requireNonNull(account.egress(), "egress").bytesPerSecond();
      ingress.put(name, flows.resource(name + " ingress", "cacheIngress", in));
      egress.put(name, flows.resource(name + " egress", "cacheEgress", out));
      contents.put(name, new CacheContents());
    }
    for (Link link : scenario.links()) {
      final double rate = link.bandwidth().bytesPerSecond();
      links.put(link.name(), flows.resource(link.name(), "link", rate));
    }
    for (TargetAccount account : scenario.targetAccounts()) {
      final double rate = account.limit().bytesPerSecond();
      targets.put(account.name(), flows.resource(account.name(), "targetAccount", rate));
    }
  }

  /** Networks that only exist as the target of others: nothing leaves them. */
  private static Set<String> implied(Scenario scenario) {
    final Set<String> implied = new LinkedHashSet<>();
    scenario.networks().forEach(network -> implied.add(String.valueOf(network.map())));
    for (final Machine machine : scenario.machines()) {
      if (machine.network() != null) {
        implied.remove(machine.network().name());
      }
    }
    return implied;
  }

  /**
   * The way of a machine into its cache account.
   *
   * @param own resources of the machine itself that come first
   */
  FlowPath upload(PreparedMachine machine, List<Resource> own) {
    return flows.path(uploadResources(machine, own), machine.uploadLimit().bytesPerSecond());
  }

  FlowPath transfer(PreparedMachine machine) {
    return flows.path(transferResources(machine), Double.POSITIVE_INFINITY);
  }

  /** The way of an initial copy from end to end. */
  FlowPath copy(PreparedMachine machine, List<Resource> own) {
    final List<Resource> over = uploadResources(machine, own);
    over.addAll(transferResources(machine));
    return flows.path(over, machine.copyBytesPerSecond());
  }

  /** What the initial copy and the batches of one machine share. */
  Resource ofMachine(PreparedMachine machine) {
    return flows.resource(
        machine.name() + " upload", "machineUpload", machine.uploadLimit().bytesPerSecond());
  }

  FlowPath targetAccount(String account, double diskLimit) {
    return flows.path(List.of(Objects.requireNonNull(targets.get(account), account)), diskLimit);
  }

  /** Where writes enter a cache account. */
  Resource ingress(String account) {
    return Objects.requireNonNull(ingress.get(account), account);
  }

  /** Where the service reads from a cache account. */
  Resource egress(String account) {
    return Objects.requireNonNull(egress.get(account), account);
  }

  /** A link, by its name. */
  Resource link(String name) {
    return Objects.requireNonNull(links.get(name), name);
  }

  /** What is in the cache account of a machine. */
  CacheContents contents(PreparedMachine machine) {
    return Objects.requireNonNull(contents.get(machine.cacheAccount()), machine.cacheAccount());
  }

  private List<Resource> uploadResources(PreparedMachine machine, List<Resource> own) {
    final List<Resource> over = new ArrayList<>(own);
    if (machine.network() != null) {
      over.add(Objects.requireNonNull(outbound.get(machine.network()), machine.network()));
    }
    over.add(ingress(machine.cacheAccount()));
    return over;
  }

  private List<Resource> transferResources(PreparedMachine machine) {
    return List.of(egress(machine.cacheAccount()), link(machine.link()));
  }

  /** Measures contents from a time on. */
  void start(Simulator simulator, double measuredFrom) {
    simulator.schedule(
        measuredFrom,
        EventRoutine.of(
            "cache accounts",
            "measuring begins",
            Order.MEASURE,
            () -> contents.values().forEach(CacheContents::forgetMaximum)));
  }

  /** How each of them was used. */
  List<ResourceUse> uses(double fromSeconds, double now) {
    final List<ResourceUse> uses = new ArrayList<>();
    outbound.values().forEach(r -> uses.add(ResourceUse.of(r, Double.NaN, fromSeconds, now)));
    ingress.values().forEach(r -> uses.add(ResourceUse.of(r, Double.NaN, fromSeconds, now)));
    egress.forEach(
        (name, r) ->
            uses.add(
                ResourceUse.of(
                    r,
                    (double) Objects.requireNonNull(contents.get(name), name).maxBytes(),
                    fromSeconds,
                    now)));
    links.values().forEach(r -> uses.add(ResourceUse.of(r, Double.NaN, fromSeconds, now)));
    targets.values().forEach(r -> uses.add(ResourceUse.of(r, Double.NaN, fromSeconds, now)));
    return uses;
  }
}
