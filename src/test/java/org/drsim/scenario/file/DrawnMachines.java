package org.drsim.scenario.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.Agent;
import org.drsim.scenario.Availability;
import org.drsim.scenario.Disk;
import org.drsim.scenario.DiskType;
import org.drsim.scenario.Enabled;
import org.drsim.scenario.Location;
import org.drsim.scenario.Machine;
import org.drsim.scenario.NetworkPlace;
import org.drsim.scenario.OperatingSystem;
import org.drsim.scenario.Protection;
import org.drsim.scenario.ResourceGroup;
import org.drsim.scenario.Target;
import org.drsim.scenario.TargetAvailability;
import org.drsim.scenario.Workload;
import org.jspecify.annotations.Nullable;

/**
 * Machines drawn at random that contradict nothing: each region r has a network n-r, a cache
 * account c-r and a target account t-r.
 */
final class DrawnMachines {

  private static final int ITEMS = 5;

  private final Random random;
  private final DrawnValues values;
  private final List<String> regions;
  private final List<Workload> workloads;

  DrawnMachines(Random random, List<String> regions, List<Workload> workloads) {
    this.random = random;
    this.values = new DrawnValues(random);
    this.regions = regions;
    this.workloads = workloads;
  }

  /** The first and sometimes the second group of machines have recovery points in common. */
  List<Machine> next(Supplier<Agent> agents) {
    final List<Machine> machines = new ArrayList<>();
    final String region = region();
    final String to = otherThan(region);
    final int grouped = 1 + random.nextInt(2);
    for (int item = 0; item < ITEMS; item++) {
      machines.addAll(
          item < grouped
              ? item(item, region, to, random.nextBoolean() ? "a" : "twin", "g", agents.get())
              : ungrouped(item, agents.get()));
    }
    return machines;
  }

  private List<Machine> ungrouped(int item, Agent agent) {
    final String region = region();
    final String policy = List.of("a", "twin", "default").get(random.nextInt(3));
    return item(item, region, otherThan(region), policy, null, agent);
  }

  private String region() {
    return regions.get(random.nextInt(regions.size()));
  }

  private String otherThan(String region) {
    final int step = 1 + random.nextInt(regions.size() - 1);
    return regions.get((regions.indexOf(region) + step) % regions.size());
  }

  private List<Machine> item(
      int item, String region, String to, String policy, @Nullable String group, Agent agent) {
    final Protection protection =
        new Protection(Location.of(to), policy, "c-" + region, enabled(), target(to));
    final List<Disk> disks = disks(to);
    // An agent may hold up to 3 GiB.
    final Bytes memory =
        random.nextBoolean() ? new Bytes((3072L + random.nextInt(9999)) << 20) : null;
    final NetworkPlace network =
        random.nextBoolean()
            ? new NetworkPlace("n-" + region, random.nextBoolean() ? null : "app")
            : null;
    final int zones = random.nextInt(5);
    final Availability set =
        random.nextBoolean() ? null : new Availability("null", 1 + random.nextInt(3));
    final String resourceGroup = random.nextBoolean() ? "rg-" + region : "rg.1";
    final String tier = random.nextBoolean() ? null : "data";
    final Integer cores = random.nextBoolean() ? null : Integer.valueOf(1 + random.nextInt(99));
    final String application = random.nextBoolean() ? null : "shop";
    final OperatingSystem os = OperatingSystem.values()[random.nextInt(2)];
    // What a machine states is not taken from its size.
    final String size = random.nextBoolean() ? "Standard_D8s_v5" : null;
    final Distribution boot = values.times();
    final Distribution appStart = values.times();
    final List<Machine> machines = new ArrayList<>();
    final int first = random.nextInt(3);
    for (int number = first; number < first + 1 + random.nextInt(4); number++) {
      // From 1 on, these can be written with a count; from 0 or 2 on they cannot.
      machines.add(
          new Machine(
              "m" + item + "-" + number,
              "m" + item,
              application,
              application == null ? null : tier,
              region,
              zone(zones, number),
              size,
              os,
              size == null ? cores : Integer.valueOf(4),
              size == null ? memory : new Bytes(5L << 30),
              size == null && random.nextBoolean() ? null : new DataRate(1e6),
              network,
              set,
              resourceGroup,
              disks,
              protection,
              agent,
              group,
              boot,
              appStart));
    }
    return machines;
  }

  private Target target(String to) {
    return new Target(
        new ResourceGroup("rg-" + random.nextInt(9), random.nextBoolean() ? to : region()),
        random.nextBoolean() ? null : "n-" + to,
        TargetAvailability.parse(
            List.of("like-source", "single", "set null", "zone 2").get(random.nextInt(4))),
        random.nextBoolean() ? null : "t-" + to,
        random.nextBoolean() ? null : "Standard_E16s_v5",
        random.nextBoolean() ? null : "reserved");
  }

  /** In none, in one, in turn, or anyhow. */
  private @Nullable String zone(int zones, int number) {
    return switch (zones) {
      case 0 -> null;
      case 1 -> "2";
      case 2 -> Integer.toString(1 + number % 2);
      case 3 -> random.nextBoolean() ? "1" : null;
      default -> Integer.toString(1 + random.nextInt(3));
    };
  }

  private @Nullable Enabled enabled() {
    return random.nextBoolean() ? new Enabled(Duration.ofMillis(random.nextInt(1_000_000))) : null;
  }

  private List<Disk> disks(String to) {
    final List<Disk> disks = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      final Bytes size = values.size();
      final boolean managed = random.nextInt(3) > 0;
      disks.add(
          new Disk(
              "d" + i,
              size,
              DiskType.values()[random.nextInt(3)],
              workloads.get(random.nextInt(workloads.size())).name(),
              random.nextBoolean() ? values.size() : null,
              managed,
              managed ? null : "t-" + to,
              // Not all of them.
              i > 0 && random.nextInt(3) == 0,
              random.nextBoolean() ? new Bytes(size.count() >>> random.nextInt(60)) : null));
    }
    return disks;
  }
}
