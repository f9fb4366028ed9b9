package org.drsim.scenario.file;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.Count;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.Discrete;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Frequency;
import org.drsim.quantity.Share;
import org.drsim.scenario.Agent;
import org.drsim.scenario.AgentMemory;
import org.drsim.scenario.Alert;
import org.drsim.scenario.CacheAccount;
import org.drsim.scenario.ConsistencyGroup;
import org.drsim.scenario.CopyRate;
import org.drsim.scenario.Disk;
import org.drsim.scenario.DiskType;
import org.drsim.scenario.Enabled;
import org.drsim.scenario.Enabling;
import org.drsim.scenario.EnablingStep;
import org.drsim.scenario.Limits;
import org.drsim.scenario.Link;
import org.drsim.scenario.Machine;
import org.drsim.scenario.MarkerPhase;
import org.drsim.scenario.Network;
import org.drsim.scenario.OnOff;
import org.drsim.scenario.Outbound;
import org.drsim.scenario.Pattern;
import org.drsim.scenario.Policy;
import org.drsim.scenario.Protection;
import org.drsim.scenario.RandomWorkload;
import org.drsim.scenario.Region;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.Service;
import org.drsim.scenario.SimulationSettings;
import org.drsim.scenario.SteadyWorkload;
import org.drsim.scenario.TargetAccount;
import org.drsim.scenario.TimeZone;
import org.drsim.scenario.TraceWorkload;
import org.drsim.scenario.Workload;
import org.jspecify.annotations.Nullable;

/** Complete scenarios drawn at random, with awkward values in all places. */
final class DrawnScenarios {

  private static final List<String> TITLES =
      List.of(
          "plain",
          "with blank",
          "a: b",
          "# no comment",
          "null",
          "~",
          "\"quoted\"",
          "back\\slash",
          "{brace}",
          "é ü 漢 😀",
          "- item",
          "1e3",
          "true",
          "trailing:",
          "*alias",
          "%TAG",
          "a, b",
          "'");

  private final Random random;

  DrawnScenarios(long seed) {
    this.random = new Random(seed);
  }

  Scenario next() {
    final List<String> regions = List.of("home", "north.1", "west-2");
    final List<Policy> policies = List.of(policy("a"), policy("default"));
    final List<CacheAccount> accounts = new ArrayList<>();
    regions.forEach(r -> accounts.add(new CacheAccount("c-" + r, r, rate(), rate())));
    final List<Workload> workloads = workloads();
    return new Scenario(
        1,
        TITLES.get(random.nextInt(TITLES.size())),
        "azure-site-recovery",
        false,
        simulation(),
        regions.stream().map(Region::new).toList(),
        List.of(new Network("n", "home", new Outbound(rate(), random.nextBoolean()))),
        links(regions),
        accounts,
        List.of(new TargetAccount("t", "home", rate())),
        policies,
        agent(),
        service(),
        enabling(),
        new Limits(random.nextBoolean() ? rate() : null, random.nextBoolean() ? rate() : null),
        new Alert(
            Duration.ofMillis(1 + random.nextInt(10_000_000)),
            Alert.Counts.values()[random.nextInt(2)]),
        List.of(new ConsistencyGroup("g", ConsistencyGroup.Port.values()[random.nextInt(2)])),
        List.of(pattern()),
        workloads,
        machines(regions, workloads));
  }

  private SimulationSettings simulation() {
    return new SimulationSettings(
        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
        Duration.ofNanos(random.nextInt()).abs(),
        Duration.ofHours(1 + random.nextInt(1000)).plusNanos(random.nextInt(1000)),
        1 + random.nextInt(1000),
        random.nextLong(),
        SimulationSettings.Writes.values()[random.nextInt(2)]);
  }

  private List<Link> links(List<String> regions) {
    final List<Link> links = new ArrayList<>();
    for (final String from : regions) {
      for (final String to : regions) {
        if (!from.equals(to)) {
          links.add(new Link(from, to, rate(), times()));
        }
      }
    }
    return links;
  }

  private Policy policy(String name) {
    return new Policy(
        name,
        Duration.ofSeconds(60 + random.nextInt(600)),
        random.nextBoolean() ? Duration.ofMinutes(60 + random.nextInt(600)) : null,
        Duration.ofMinutes(random.nextInt(15 * 24 * 60)),
        Policy.Churn.values()[random.nextInt(3)]);
  }

  private Agent agent() {
    return new Agent(
        Duration.ofMillis(1 + random.nextInt(100_000)),
        size(),
        1 + random.nextDouble() * 10,
        AgentMemory.parse(List.of("off", "6 %", "12.5 %", "3 GiB").get(random.nextInt(4))),
        Agent.MemoryFallback.values()[random.nextInt(2)]);
  }

  private Service service() {
    final MarkerPhase phase =
        random.nextBoolean()
            ? MarkerPhase.DRAWN
            : new MarkerPhase(Optional.of(Duration.ofMillis(random.nextInt(60_000))));
    final Count inFlight =
        random.nextInt(5) == 0 ? Count.UNLIMITED : new Count(1 + random.nextInt(9));
    return new Service(
        times(),
        times(),
        times(),
        share(),
        inFlight,
        CopyRate.parse(List.of("16 %", "50 MB/s", "unlimited").get(random.nextInt(3))),
        phase);
  }

  private Enabling enabling() {
    return new Enabling(
        step(),
        step(),
        step(),
        Duration.ofMillis(random.nextInt(10_000_000)),
        random.nextBoolean() ? Count.UNLIMITED : new Count(1 + random.nextInt(9)));
  }

  private EnablingStep step() {
    return new EnablingStep(times(), share());
  }

  private Share share() {
    return new Share(random.nextInt(99) / 100.0);
  }

  private List<Workload> workloads() {
    return List.of(
        new SteadyWorkload(
            "steady",
            new DataRate(random.nextDouble() * 1e10),
            random.nextBoolean() ? "awkward" : null,
            onOff(),
            share()),
        new RandomWorkload(
            "7",
            new Frequency(random.nextDouble() * 1000),
            sizes(),
            RandomWorkload.Arrivals.values()[random.nextInt(2)],
            onOff(),
            Duration.ofMillis(1 + random.nextInt(10_000)),
            random.nextBoolean(),
            random.nextBoolean() ? "awkward" : null,
            share()),
        new TraceWorkload(
            "null",
            "trace.csv",
            random.nextBoolean() ? "msr" : null,
            random.nextBoolean() ? "0 [a]" : null,
            random.nextBoolean(),
            0.000001 + random.nextDouble(),
            share()));
  }

  private @Nullable OnOff onOff() {
    return random.nextBoolean() ? new OnOff(sizes(), sizes()) : null;
  }

  private Pattern pattern() {
    return new Pattern(
        "awkward",
        random.nextBoolean() ? factors(24) : null,
        random.nextBoolean() ? factors(7) : null,
        TimeZone.parse(List.of("UTC", "Europe/Amsterdam", "Etc/GMT+5").get(random.nextInt(3))));
  }

  private List<Double> factors(int count) {
    return random
        .doubles(count, 0, 1e6)
        .mapToObj(factor -> factor < 3e5 ? factor * 1e-12 : factor)
        .toList();
  }

  private List<Machine> machines(List<String> regions, List<Workload> workloads) {
    final List<Machine> machines = new ArrayList<>();
    for (int item = 0; item < 4; item++) {
      final String region = regions.get(random.nextInt(3));
      final String to = regions.get((regions.indexOf(region) + 1 + random.nextInt(2)) % 3);
      final Protection protection =
          new Protection(to, random.nextBoolean() ? "a" : "default", "c-" + region, enabled());
      final List<Disk> disks = disks(workloads);
      final Agent agent = agent();
      final Bytes memory = random.nextBoolean() ? new Bytes((1 + random.nextInt(999)) << 20) : null;
      final int first = random.nextInt(3);
      for (int number = first; number < first + 1 + random.nextInt(4); number++) {
        // From 1 on, these can be written with a count; from 0 or 2 on they cannot.
        machines.add(
            new Machine(
                "m" + item + "-" + number,
                "m" + item,
                region,
                memory,
                null,
                disks,
                protection,
                agent,
                item == 0 ? "g" : null));
      }
    }
    return machines;
  }

  private @Nullable Enabled enabled() {
    return random.nextBoolean() ? new Enabled(Duration.ofMillis(random.nextInt(1_000_000))) : null;
  }

  private List<Disk> disks(List<Workload> workloads) {
    final List<Disk> disks = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      disks.add(
          new Disk(
              "d" + i,
              size(),
              DiskType.values()[random.nextInt(3)],
              workloads.get(random.nextInt(workloads.size())).name(),
              random.nextBoolean() ? size() : null,
              true,
              null,
              random.nextInt(4) == 0,
              random.nextBoolean() ? size() : null));
    }
    return disks;
  }

  private DataRate rate() {
    return random.nextInt(5) == 0
        ? DataRate.UNLIMITED
        : new DataRate(1 + random.nextDouble() * 1e10);
  }

  private Bytes size() {
    return new Bytes(1 + (random.nextLong() >>> (1 + random.nextInt(60))));
  }

  private Distribution times() {
    return distribution(random.nextDouble() * 100 + 1e-6);
  }

  private Distribution sizes() {
    return distribution(1 + random.nextDouble() * 1e6);
  }

  private Distribution distribution(double scale) {
    final double shape = 0.5 + random.nextDouble();
    return switch (random.nextInt(11)) {
      case 0 -> Distribution.lognormalOfMedian(scale, shape);
      case 1 -> Distribution.lognormalOfMean(scale, shape);
      case 2 -> Distribution.exponential(scale);
      case 3 -> Distribution.weibull(shape, scale * 2);
      case 4 -> Distribution.gamma(shape, scale);
      case 5 -> Distribution.uniform(scale, scale * 2);
      case 6 -> Distribution.triangular(scale, scale * 1.5, scale * 3);
      case 7 -> Distribution.triangular(scale, scale, scale * 3).truncated(scale * 1.1, scale * 2);
      case 8 -> Distribution.exponential(scale).truncated(scale / 2, scale * 4);
      case 9 ->
          Distribution.discrete(
              List.of(new Discrete.Outcome(scale, shape), new Discrete.Outcome(scale * 2, 1)));
      default -> Distribution.empirical(List.of(scale, scale * 2, scale * 2));
    };
  }
}
