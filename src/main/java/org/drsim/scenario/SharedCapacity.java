package org.drsim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.drsim.quantity.DataRate;
import org.jspecify.annotations.Nullable;

/**
 * Looks for capacity that machines would have to share. How they share it is not simulated, so it
 * must be enough for all of them together whatever they write: no less than the sum of their upload
 * limits.
 */
public final class SharedCapacity {

  private final Scenario scenario;
  private final List<Finding> findings = new ArrayList<>();

  private SharedCapacity(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Every capacity in a complete scenario that could be contended for. */
  public static List<Finding> check(Scenario complete) {
    final SharedCapacity run = new SharedCapacity(complete);
    run.checkCacheAccounts();
    run.checkLinks();
    return List.copyOf(run.findings);
  }

  private void checkCacheAccounts() {
    final Map<String, Load> loads =
        loads(machine -> String.valueOf(machine.protection().cacheAccount()));
    for (final CacheAccount account : scenario.cacheAccounts()) {
      final Load load = loads.getOrDefault(account.name(), Load.NONE);
      final String path = "cacheAccounts[" + account.name() + "].";
      check(path + "ingress", account.ingress(), load);
      check(path + "egress", account.egress(), load);
    }
  }

  private void checkLinks() {
    final Map<String, Load> loads =
        loads(machine -> Link.name(machine.region(), machine.protection().to()));
    for (final Link link : scenario.links()) {
      check(
          "links[" + link.name() + "].bandwidth",
          link.bandwidth(),
          loads.getOrDefault(link.name(), Load.NONE));
    }
  }

  private Map<String, Load> loads(Function<Machine, String> resource) {
    final Map<String, Load> loads = new LinkedHashMap<>();
    for (final Machine machine : scenario.machines()) {
      loads.merge(resource.apply(machine), new Load(1, upload(machine)), Load::plus);
    }
    return loads;
  }

  private double upload(Machine machine) {
    final DataRate stated = scenario.limits().machineUpload();
    if (stated != null) {
      return stated.bytesPerSecond();
    }
    return scenario.policies().stream()
        .filter(policy -> policy.name().equals(machine.protection().policy()))
        .mapToDouble(
            policy ->
                PublishedLimits.machineUpload(policy.churn(), machine.memory()).bytesPerSecond())
        .findFirst()
        .orElse(0);
  }

  private void check(String path, @Nullable DataRate capacity, Load load) {
    if (capacity != null && load.machines > 1 && load.bytesPerSecond > capacity.bytesPerSecond()) {
      findings.add(
          new Finding(
              path,
              "'"
                  + capacity
                  + "' is shared by "
                  + load.machines
                  + " machines, which together may upload "
                  + new DataRate(load.bytesPerSecond)
                  + "; contention is not simulated yet: allowed is at least that much, or fewer machines"));
    }
  }

  /** What machines may ask of a resource. */
  private record Load(int machines, double bytesPerSecond) {

    static final Load NONE = new Load(0, 0);

    Load plus(Load other) {
      return new Load(machines + other.machines, bytesPerSecond + other.bytesPerSecond);
    }
  }
}
