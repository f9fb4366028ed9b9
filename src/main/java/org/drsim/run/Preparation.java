package org.drsim.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.Durations;
import org.drsim.recovery.DiskVolume;
import org.drsim.replication.BatchRule;
import org.drsim.replication.Retention;
import org.drsim.scenario.Agent;
import org.drsim.scenario.CacheAccount;
import org.drsim.scenario.Disk;
import org.drsim.scenario.DiskThroughput;
import org.drsim.scenario.Link;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Network;
import org.drsim.scenario.Obstacle;
import org.drsim.scenario.Policy;
import org.drsim.scenario.Protection;
import org.drsim.scenario.PublishedLimits;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.TraceWorkload;
import org.drsim.scenario.Workload;
import org.drsim.workload.AddressedSource;
import org.drsim.workload.TraceSource;
import org.drsim.workload.WriteSource;
import org.drsim.workload.WriteTrace;
import org.jspecify.annotations.Nullable;

/** Gathers what a complete scenario says about each machine. */
public final class Preparation {

  /**
   * The product's published limits are by I/O size; this one, their first row, holds where a
   * workload has no single writes.
   */
  private static final Bytes SMALLEST_PUBLISHED_IO = new Bytes(8 << 10);

  private final Scenario scenario;
  private final Map<String, WriteSource> sources = new LinkedHashMap<>();
  private final Alignment alignment;
  private final LoadVariations loads;
  private final Map<BatchRule, BatchRule> batchRules = new LinkedHashMap<>();

  private Preparation(Scenario scenario, Function<TraceWorkload, WriteTrace> traces) {
    this.scenario = scenario;
    this.alignment = new Alignment(scenario);
    this.loads = new LoadVariations(scenario, traces);
    for (Workload workload : scenario.workloads()) {
      sources.put(workload.name(), WorkloadSources.of(workload, scenario, traces));
    }
  }

  /**
   * Prepares a scenario.
   *
   * @param scenario complete: every name resolves, nothing is left to default
   * @param traces the decoded trace of each trace workload
   */
  public static PreparedScenario of(Scenario scenario, Function<TraceWorkload, WriteTrace> traces) {
    final Preparation preparation = new Preparation(scenario, traces);
    final List<Set<Obstacle>> obstacles = Obstacle.of(scenario);
    final List<PreparedMachine> machines = new ArrayList<>();
    for (int i = 0; i < obstacles.size(); i++) {
      machines.add(preparation.machine(scenario.machines().get(i), obstacles.get(i)));
    }
    return new PreparedScenario(scenario, machines);
  }

  private PreparedMachine machine(Machine machine, Set<Obstacle> obstacles) {
    final Protection protection = machine.protection();
    final Policy policy = named(scenario.policies(), Policy::name, protection.policy());
    final CacheAccount cache =
        named(scenario.cacheAccounts(), CacheAccount::name, protection.cacheAccount());
    final Link link = named(scenario.links(), Link::name, Link.of(machine).name());
    final Agent agent = machine.agent() == null ? scenario.agent() : machine.agent();
    final List<Disk> replicated = machine.disks().stream().filter(disk -> !disk.exclude()).toList();
    return new PreparedMachine(
        machine.name(),
        machine.group() == null ? machine.name() : machine.group(),
        machine.consistencyGroup(),
        disks(machine, replicated, policy),
        scenario.service().markerPhase(),
        Durations.seconds(policy.crashConsistentEvery()),
        policy.appConsistentEvery() == null
            ? Double.NaN
            : Durations.seconds(policy.appConsistentEvery()),
        batchRule(agent, memoryBytes(machine, agent)),
        memoryBytes(machine, agent),
        new Retention(Durations.seconds(policy.retention())),
        machineUpload(policy, machine),
        bottleneck(machine),
        cache.name(),
        link.name(),
        Objects.requireNonNull(link.latency(), "latency of a link"),
        scenario.service(),
        enabledAt(protection, obstacles),
        obstacles,
        copyBytes(replicated) / agent.compression(),
        copyRate(machine, replicated) / agent.compression(),
        new DiskVolume(
            copyBytes(replicated), throughput(machine, replicated), copyRate(machine, replicated)),
        loads.of(machine));
  }

  /** A machine that cannot be protected has not been, either. */
  private static double enabledAt(Protection protection, Set<Obstacle> obstacles) {
    if (protection.enabled() != null) {
      return Durations.seconds(protection.enabled().at());
    }
    return Obstacle.preventProtection(obstacles) ? 0 : Double.NaN;
  }

  private static long memoryBytes(Machine machine, Agent agent) {
    return agent.memoryFallback() == Agent.MemoryFallback.OFF
        ? Long.MAX_VALUE
        : agent.memory().bytes(machine.memory());
  }

  /** The name of the machine's network, where the way out of it is narrow. */
  private @Nullable String bottleneck(Machine machine) {
    if (machine.network() == null) {
      return null;
    }
    final Network network = named(scenario.networks(), Network::name, machine.network().name());
    return network.outbound().serviceEndpoint() || network.outbound().bandwidth().isUnlimited()
        ? null
        : network.name();
  }

  private static double copyBytes(List<Disk> disks) {
    return disks.stream()
        .map(disk -> disk.used() == null ? disk.size() : disk.used())
        .mapToDouble(Bytes::count)
        .sum();
  }

  private double copyRate(Machine machine, List<Disk> disks) {
    return scenario.service().initialCopyRate().bytesPerSecond(throughput(machine, disks));
  }

  /** A machine reads no faster than its size lets it, however many disks it has. */
  private static double throughput(Machine machine, List<Disk> disks) {
    final double ofDisks =
        disks.stream()
            .mapToDouble(disk -> DiskThroughput.bytesPerSecond(disk.type(), disk.size()))
            .sum();
    final DataRate ofMachine = machine.diskThroughput();
    return ofMachine == null ? ofDisks : Math.min(ofDisks, ofMachine.bytesPerSecond());
  }

  private static <T> T named(List<T> things, Function<T, String> name, @Nullable String wanted) {
    return things.stream()
        .filter(thing -> name.apply(thing).equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing is named " + wanted));
  }

  /** An agent that may hold little closes its batches when they are half as large. */
  private BatchRule batchRule(Agent agent, long memoryBytes) {
    final BatchRule rule =
        new BatchRule(
            Durations.seconds(agent.batchInterval()),
            memoryBytes == Long.MAX_VALUE
                ? agent.batchSize().count()
                : Math.min(agent.batchSize().count(), Math.max(1, memoryBytes / 2)),
            agent.compression());
    // Machines with the same one share it: one object less of each to be fetched at every close.
    return batchRules.computeIfAbsent(rule, same -> rule);
  }

  private List<PreparedMachine.PreparedDisk> disks(
      Machine machine, List<Disk> replicated, Policy policy) {
    final List<PreparedMachine.PreparedDisk> disks = new ArrayList<>();
    for (Disk disk : replicated) {
      final Workload workload = named(scenario.workloads(), Workload::name, disk.workload());
      final WriteSource source =
          alignment.next(
              workload, Objects.requireNonNull(sources.get(workload.name()), workload.name()));
      disks.add(
          new PreparedMachine.PreparedDisk(
              disk.name(),
              machine.name() + "/" + disk.name(),
              disk.size().count(),
              coalescing(workload, source),
              diskApply(disk, policy, source),
              disk.managed() ? null : disk.account(),
              1 - workload.overwrites().fraction()));
    }
    return disks;
  }

  private static WriteSource coalescing(Workload workload, WriteSource source) {
    return workload instanceof TraceWorkload trace
            && trace.coalesce()
            && source instanceof TraceSource replay
        ? new AddressedSource(replay)
        : source;
  }

  private DataRate machineUpload(Policy policy, Machine machine) {
    final DataRate stated = scenario.limits().machineUpload();
    return stated == null
        ? PublishedLimits.machineUpload(policy.churn(), machine.memory())
        : stated;
  }

  private DataRate diskApply(Disk disk, Policy policy, WriteSource source) {
    final DataRate stated = scenario.limits().diskApply();
    return stated == null
        ? PublishedLimits.diskApply(policy.churn(), disk.type(), disk.size(), ioSize(disk, source))
        : stated;
  }

  private static Bytes ioSize(Disk disk, WriteSource source) {
    if (disk.ioSize() != null) {
      return disk.ioSize();
    }
    final double mean = source.meanWriteBytes();
    return mean >= 1 ? new Bytes((long) mean) : SMALLEST_PUBLISHED_IO;
  }
}
