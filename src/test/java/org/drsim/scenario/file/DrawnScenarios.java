package org.drsim.scenario.file;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.drsim.quantity.Count;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Frequency;
import org.drsim.scenario.AddressRange;
import org.drsim.scenario.Agent;
import org.drsim.scenario.AgentMemory;
import org.drsim.scenario.Alert;
import org.drsim.scenario.Application;
import org.drsim.scenario.Assumption;
import org.drsim.scenario.CacheAccount;
import org.drsim.scenario.ConsistencyGroup;
import org.drsim.scenario.CopyRate;
import org.drsim.scenario.Default;
import org.drsim.scenario.Enabling;
import org.drsim.scenario.EnablingStep;
import org.drsim.scenario.Fault;
import org.drsim.scenario.Limits;
import org.drsim.scenario.Link;
import org.drsim.scenario.Location;
import org.drsim.scenario.Machine;
import org.drsim.scenario.MarkerPhase;
import org.drsim.scenario.Metric;
import org.drsim.scenario.Network;
import org.drsim.scenario.Objective;
import org.drsim.scenario.OnOff;
import org.drsim.scenario.Outbound;
import org.drsim.scenario.Pattern;
import org.drsim.scenario.Policy;
import org.drsim.scenario.ProductRules;
import org.drsim.scenario.Qualifier;
import org.drsim.scenario.Quota;
import org.drsim.scenario.RandomWorkload;
import org.drsim.scenario.Recovery;
import org.drsim.scenario.Region;
import org.drsim.scenario.Repairs;
import org.drsim.scenario.Replications;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.Service;
import org.drsim.scenario.SimulationSettings;
import org.drsim.scenario.SteadyWorkload;
import org.drsim.scenario.Subnet;
import org.drsim.scenario.TargetAccount;
import org.drsim.scenario.TimeZone;
import org.drsim.scenario.TraceWorkload;
import org.drsim.scenario.Vault;
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
  private final DrawnValues values;

  DrawnScenarios(long seed) {
    this.random = new Random(seed);
    this.values = new DrawnValues(random);
  }

  Scenario next() {
    final List<String> regions = List.of("home", "north.1", "west-2");
    final String product = ProductRules.PRODUCTS.get(random.nextInt(3));
    final Alert alert =
        new Alert(
            Duration.ofMillis(1000 + random.nextInt(10_000_000)),
            Alert.Counts.values()[random.nextInt(2)]);
    final Policy policy = policy("a");
    final List<Policy> policies = List.of(policy, twin(policy), policy("default"));
    final List<CacheAccount> accounts = new ArrayList<>();
    regions.forEach(region -> accounts.add(account(region)));
    final List<Link> links = links(regions);
    final SimulationSettings simulation = simulation();
    final List<Workload> workloads = workloads();
    final List<Machine> machines = new DrawnMachines(random, regions, workloads).next(this::agent);
    final DrawnRecovery drawn = new DrawnRecovery(random, machines);
    final DrawnFaults drawnFaults = new DrawnFaults(random, machines, links, accounts);
    final List<Fault> faults = drawnFaults.faults();
    return new Scenario(
        1,
        TITLES.get(random.nextInt(TITLES.size())),
        product,
        false,
        simulation,
        regions.stream()
            .map(region -> new Region(region, zones(), quota(), List.of("Standard_E2s_v5")))
            .toList(),
        regions.stream().map(this::network).toList(),
        links,
        accounts,
        regions.stream().map(r -> new TargetAccount("t-" + r, r, values.rate())).toList(),
        policies,
        agent(),
        service(),
        enabling(),
        recovery(drawn),
        new Limits(limit(product), limit(product)),
        alert,
        Duration.ofMillis(1000 + random.nextInt(10_000_000)),
        new Vault("home"),
        List.of(
            new ConsistencyGroup("g", ConsistencyGroup.Port.values()[random.nextInt(2)]),
            new ConsistencyGroup("unused", ConsistencyGroup.Port.OPEN)),
        List.of(application("shop", List.of()), application("desk", List.of("shop"))),
        List.of(pattern()),
        workloads,
        machines,
        drawn.surges(),
        drawn.plans(),
        faults,
        drawnFaults.chains(faults),
        drawn.responses(faults, simulation.start()),
        drawn.drills(),
        List.of(
            objective(Metric.RPO, Objective.Kind.MACHINE, machines.get(0).name()),
            objective(Metric.LAG, Objective.Kind.MACHINE, machines.get(0).name()),
            objective(
                Metric.UNPROTECTED,
                Objective.Kind.GROUP,
                Objects.requireNonNull(machines.get(0).group()))),
        assumed(alert, product));
  }

  /** Some of what the scenario states, in any order. */
  private List<Assumption> assumed(Alert alert, String product) {
    final Default.Grade grade =
        product.equals(ProductRules.AZURE_SITE_RECOVERY)
            ? Default.Grade.PUBLISHED
            : Default.Grade.MEASURED;
    final Assumption counts =
        new Assumption(
            "alert.counts", Scalars.print(alert.counts()), Default.Grade.ASSUMED, "a: \"b\"");
    final Assumption after =
        new Assumption("alert.after", Scalars.print(alert.after()), grade, "somebody");
    return List.of(List.<Assumption>of(), List.of(counts), List.of(after, counts))
        .get(random.nextInt(3));
  }

  /** Of machines that are in none of its subnets, mapped to nothing. */
  private Network network(String region) {
    final Outbound outbound =
        new Outbound(access(), access(), access(), access(), values.rate(), random.nextBoolean());
    return new Network(
        "n-" + region,
        region,
        random.nextBoolean()
            ? List.of()
            : List.of(AddressRange.parse("10.1.0.0/16"), AddressRange.parse("192.168.7.0/24")),
        List.of(
            new Subnet("null", random.nextBoolean() ? null : AddressRange.parse("10.1.128.0/17")),
            new Subnet("app", null)),
        outbound,
        Network.NO_MAP);
  }

  private Outbound.Access access() {
    return Outbound.Access.values()[random.nextInt(2)];
  }

  private @Nullable Quota quota() {
    return random.nextBoolean()
        ? null
        : new Quota(
            new Count(random.nextInt(99)), random.nextBoolean() ? Count.UNLIMITED : new Count(7));
  }

  /** The machines of the first item belong to both. */
  private Application application(String name, List<String> after) {
    return new Application(
        name,
        random.nextBoolean() ? List.of() : List.of("null", "data"),
        List.of(new Application.Need("m0", 1)),
        after,
        random.nextBoolean() ? null : random.nextDouble() * 1e6);
  }

  private CacheAccount account(String region) {
    final boolean spread = random.nextBoolean();
    return new CacheAccount(
        "c-" + region,
        region,
        spread || random.nextBoolean() ? null : "2",
        spread ? CacheAccount.Redundancy.ZRS : CacheAccount.Redundancy.LRS,
        values.rate(),
        values.rate());
  }

  private @Nullable List<Region.Zone> zones() {
    return random.nextBoolean()
        ? null
        : List.of(
            new Region.Zone("3"),
            new Region.Zone("null"),
            new Region.Zone("1"),
            new Region.Zone("2"));
  }

  private Recovery recovery(DrawnRecovery drawn) {
    return new Recovery(
        values.times(),
        values.times(),
        random.nextBoolean() ? Count.UNLIMITED : new Count(1 + random.nextInt(99)),
        Duration.ofMillis(1000 + random.nextInt(10_000_000)),
        new Recovery.Boot(values.times(), values.times()),
        values.times(),
        values.times(),
        random.nextBoolean() ? null : new Frequency(random.nextInt(1, 100)),
        random.nextBoolean() ? Count.UNLIMITED : new Count(random.nextInt(1, 5)),
        drawn.afterBoot(),
        false,
        new Repairs(repair(), repair(), repair(), repair(), repair()));
  }

  private @Nullable Distribution repair() {
    return random.nextBoolean() ? null : values.times();
  }

  private Objective objective(Metric metric, Objective.Kind kind, String name) {
    final Qualifier.Form form =
        metric == Metric.UNPROTECTED || random.nextBoolean()
            ? Qualifier.Form.MEAN
            : Qualifier.Form.TIME;
    return new Objective(
        metric,
        kind == Objective.Kind.GROUP && random.nextBoolean(),
        kind,
        name,
        Objective.Comparison.values()[random.nextInt(4)],
        random.nextDouble() * 1e6,
        new Qualifier(form, form == Qualifier.Form.MEAN ? 1 : random.nextDouble()));
  }

  /** Other products than the reference product have one in any case. */
  private @Nullable DataRate limit(String product) {
    return product.equals(ProductRules.AZURE_SITE_RECOVERY) && random.nextBoolean()
        ? null
        : values.rate();
  }

  private SimulationSettings simulation() {
    return new SimulationSettings(
        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
        Duration.ofNanos(random.nextInt()).abs(),
        Duration.ofHours(1 + random.nextInt(1000)).plusNanos(random.nextInt(1000)),
        Replications.of(1 + random.nextInt(1000)),
        random.nextLong(),
        SimulationSettings.Writes.values()[random.nextInt(2)],
        random.nextBoolean() ? null : SimulationSettings.ReplicationDetail.FULL,
        Duration.ofHours(24 + random.nextInt(1000)));
  }

  private List<Link> links(List<String> regions) {
    final List<Link> links = new ArrayList<>();
    for (final String from : regions) {
      for (final String to : regions) {
        if (!from.equals(to)) {
          links.add(new Link(Location.of(from), Location.of(to), values.rate(), values.times()));
        }
      }
    }
    return links;
  }

  private Policy policy(String name) {
    final int app = 60 + random.nextInt(600);
    final int more = 1 + random.nextInt(14 * 24 * 60);
    return new Policy(
        name,
        Duration.ofSeconds(60 + random.nextInt(600)),
        random.nextBoolean() ? Duration.ofMinutes(app) : null,
        random.nextInt(4) == 0 ? Duration.ZERO : Duration.ofMinutes(app + more),
        Policy.Churn.values()[random.nextInt(3)]);
  }

  /** Another policy with the same markers. */
  private Policy twin(Policy policy) {
    return new Policy(
        "twin",
        policy.crashConsistentEvery(),
        policy.appConsistentEvery(),
        Duration.ofDays(15),
        Policy.Churn.values()[random.nextInt(3)]);
  }

  private Agent agent() {
    return new Agent(
        Duration.ofMillis(1 + random.nextInt(100_000)),
        values.size(),
        1 + random.nextDouble() * 10,
        AgentMemory.parse(List.of("off", "6 %", "12.5 %", "3 GiB").get(random.nextInt(4))),
        Agent.MemoryFallback.values()[random.nextInt(2)],
        new Count(random.nextInt(9)),
        values.times());
  }

  private Service service() {
    final MarkerPhase phase =
        random.nextBoolean()
            ? MarkerPhase.DRAWN
            : new MarkerPhase(Optional.of(Duration.ofMillis(random.nextInt(60_000))));
    final Count inFlight =
        random.nextInt(5) == 0 ? Count.UNLIMITED : new Count(1 + random.nextInt(9));
    return new Service(
        values.times(),
        values.times(),
        values.times(),
        values.share(),
        inFlight,
        CopyRate.parse(List.of("16 %", "50 MB/s", "unlimited").get(random.nextInt(3))),
        random.nextBoolean(),
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
    return new EnablingStep(values.times(), values.share());
  }

  private List<Workload> workloads() {
    return List.of(
        new SteadyWorkload(
            "steady",
            new DataRate(random.nextDouble() * 1e10),
            random.nextBoolean() ? "awkward" : null,
            onOff(),
            values.share()),
        new RandomWorkload(
            "7",
            new Frequency(random.nextDouble() * 1000),
            values.sizes(),
            RandomWorkload.Arrivals.values()[random.nextInt(2)],
            onOff(),
            Duration.ofMillis(1 + random.nextInt(10_000)),
            random.nextBoolean(),
            random.nextBoolean() ? "awkward" : null,
            values.share()),
        new TraceWorkload(
            "null",
            "trace.csv",
            random.nextBoolean() ? "msr" : null,
            random.nextBoolean() ? "0 [a]" : null,
            random.nextBoolean() ? TraceWorkload.TimeUnit.values()[random.nextInt(4)] : null,
            random.nextBoolean() ? Duration.ofMillis(1 + random.nextInt(10_000)) : null,
            true,
            TraceWorkload.Align.values()[random.nextInt(3)],
            0.000001 + random.nextDouble(),
            random.nextBoolean(),
            values.share()));
  }

  private @Nullable OnOff onOff() {
    return random.nextBoolean() ? new OnOff(values.sizes(), values.sizes()) : null;
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
}
