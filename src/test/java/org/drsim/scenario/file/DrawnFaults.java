package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.Count;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Share;
import org.drsim.scenario.AgentSlow;
import org.drsim.scenario.AgentStopped;
import org.drsim.scenario.AgentTooOld;
import org.drsim.scenario.CacheAccount;
import org.drsim.scenario.CacheKeyRotated;
import org.drsim.scenario.CacheThrottled;
import org.drsim.scenario.CacheUnreachable;
import org.drsim.scenario.CapacityShort;
import org.drsim.scenario.Chain;
import org.drsim.scenario.ChurnSurge;
import org.drsim.scenario.ControlPlaneDown;
import org.drsim.scenario.ControlPlaneSlow;
import org.drsim.scenario.Corruption;
import org.drsim.scenario.Disk;
import org.drsim.scenario.DiskAdded;
import org.drsim.scenario.DiskOfMachine;
import org.drsim.scenario.DiskRemoved;
import org.drsim.scenario.DnsDown;
import org.drsim.scenario.Endpoint;
import org.drsim.scenario.EndpointBlocked;
import org.drsim.scenario.EndpointOfNetwork;
import org.drsim.scenario.FailoverRush;
import org.drsim.scenario.Fault;
import org.drsim.scenario.FaultEffects.AgentState;
import org.drsim.scenario.FaultEffects.Compute;
import org.drsim.scenario.FaultEffects.ControlPlane;
import org.drsim.scenario.FaultEffects.Memory;
import org.drsim.scenario.FaultEffects.Passage;
import org.drsim.scenario.FaultEffects.Storage;
import org.drsim.scenario.FaultScope;
import org.drsim.scenario.Harm;
import org.drsim.scenario.Link;
import org.drsim.scenario.LinkDegraded;
import org.drsim.scenario.LinkDown;
import org.drsim.scenario.LinkName;
import org.drsim.scenario.Machine;
import org.drsim.scenario.NewDisk;
import org.drsim.scenario.OtherFault;
import org.drsim.scenario.RegionOutage;
import org.drsim.scenario.ShareBack;
import org.drsim.scenario.StatedEffects;
import org.drsim.scenario.VaultDown;
import org.drsim.scenario.ZoneName;
import org.drsim.scenario.ZoneOutage;
import org.jspecify.annotations.Nullable;

/** Faults drawn at random that contradict nothing. */
final class DrawnFaults extends DrawnOfMachines {

  private final List<Link> links;
  private final List<CacheAccount> accounts;
  private boolean comesAgain;

  DrawnFaults(
      Random random, List<Machine> machines, List<Link> links, List<CacheAccount> accounts) {
    super(random, machines);
    this.links = links;
    this.accounts = accounts;
  }

  /** One of each kind, the outage of a zone as often as a machine that is drawn is in one. */
  List<Fault> faults() {
    final Machine machine = one();
    final Link link = link(machine);
    final LinkName path = new LinkName(link.from().toString(), link.to().toString());
    final CacheAccount account = account(machine);
    final Double capacity = account.ingress().isUnlimited() ? null : factor(0.001);
    final Double width = link.bandwidth().isUnlimited() ? null : factor(0.001);
    final List<Fault> faults = new ArrayList<>();
    faults.add(region("null", machine.region()));
    faults.add(
        new LinkDown("down", path, at(), every(), lasts(), Passage.CUT, width, maybe(times())));
    faults.add(
        new LinkDegraded(
            "slow", path, at(), every(), lasts(), width, times(), maybe(of(Passage.class))));
    faults.add(
        new CacheUnreachable(
            "7", account.name(), at(), every(), lasts(), of(Storage.class), capacity));
    if (capacity != null) {
      faults.add(
          new CacheThrottled("less", account.name(), at(), every(), lasts(), capacity, null));
    }
    faults.add(stopped());
    faults.add(surge());
    faults.add(plane(machine.protection().region()));
    faults.add(new VaultDown("vault", true, at(), every(), lasts(), of(ControlPlane.class)));
    faults.add(new OtherFault("other", onMachines(), at(), every(), lasts()));
    faults.add(
        new OtherFault(
            "lost-link",
            new StatedEffects(
                new FaultScope.Link(path), null, null, Passage.CUT, null, null, null, null, null),
            at(),
            every(),
            lasts()));
    faults.addAll(ofReplication(machine));
    faults.addAll(ofTarget(machine));
    if (machine.zone() != null) {
      faults.add(zone(new ZoneName(machine.region(), machine.zone())));
    }
    Collections.shuffle(faults, random);
    return faults;
  }

  /** One at most, from any fault to another one that does not come by itself again and again. */
  List<Chain> chains(List<Fault> faults) {
    final Fault cause = faults.get(random.nextInt(faults.size()));
    return faults.stream()
        .filter(fault -> fault.every() == null && fault != cause)
        .limit(1)
        .map(
            caused ->
                new Chain(
                    cause.name(),
                    caused.name(),
                    new Share(random.nextInt(101) / 100.0),
                    values.times()))
        .toList();
  }

  private List<Fault> ofReplication(Machine machine) {
    final String disk =
        machine.disks().stream()
            .filter(one -> !one.exclude())
            .map(Disk::name)
            .findFirst()
            .orElse("");
    final List<Fault> faults = new ArrayList<>();
    faults.add(new DnsDown("dns", new FaultScope.Region(machine.region()), at(), every(), lasts()));
    faults.add(new AgentSlow("slower", some(), at(), every(), lasts(), 0.5));
    faults.add(new AgentTooOld("old", some(), at(), every(), lasts(), of(Harm.Resync.class)));
    faults.add(
        new CacheKeyRotated(
            "key", account(machine).name(), at(), every(), lasts(), of(Harm.Resync.class)));
    if (!disk.isEmpty()) {
      faults.add(
          new DiskRemoved(
              "gone",
              new DiskOfMachine(machine.name(), disk),
              at(),
              every(),
              lasts(),
              of(Harm.Resync.class)));
    }
    faults.add(
        new DiskAdded(
            "new", new NewDisk(machine.name(), new Bytes(1 << 30)), at(), every(), lasts()));
    faults.add(new Corruption("bad", some(), at(), every(), lasts()));
    if (machine.network() != null) {
      faults.add(
          new EndpointBlocked(
              "blocked",
              new EndpointOfNetwork(machine.network().name(), of(Endpoint.class)),
              at(),
              every(),
              lasts()));
    }
    return faults;
  }

  private List<Fault> ofTarget(Machine machine) {
    final String region = machine.protection().region();
    final Share share = new Share(random.nextInt(101) / 100.0);
    return List.of(
        new ControlPlaneSlow("operations", region, at(), every(), lasts(), 2.5, share),
        new FailoverRush("rush", region, at(), every(), lasts(), 2.5, share),
        new CapacityShort(
            "short", region, at(), every(), lasts(), null, maybe(new Count(random.nextInt(9)))));
  }

  private Fault region(String name, String region) {
    final Distribution begins = at();
    final Distribution again = every();
    final Distribution lasts = lasts();
    final Compute compute = of(Compute.class);
    return new RegionOutage(
        name,
        region,
        begins,
        again,
        lasts,
        compute,
        of(Storage.class),
        of(Passage.class),
        of(ControlPlane.class),
        maybe(of(AgentState.class)),
        of(Memory.class),
        machinesBack(compute, lasts));
  }

  /** Only of what stops machines, and ends. */
  private List<ShareBack> machinesBack(Compute compute, @Nullable Distribution lasts) {
    final List<ShareBack> shares = new ArrayList<>();
    for (int i = 0; compute == Compute.STOPS && lasts != null && i < random.nextInt(3); i++) {
      shares.add(new ShareBack(new Share(random.nextInt(50) / 100.0), times()));
    }
    return shares;
  }

  private Fault zone(ZoneName zone) {
    final Distribution begins = at();
    final Distribution again = every();
    final Distribution lasts = lasts();
    final Compute compute = of(Compute.class);
    return new ZoneOutage(
        "zone",
        zone,
        begins,
        again,
        lasts,
        compute,
        of(Storage.class),
        maybe(of(Passage.class)),
        maybe(of(AgentState.class)),
        of(Memory.class),
        machinesBack(compute, lasts));
  }

  private Fault stopped() {
    return new AgentStopped(
        "stopped",
        some(),
        at(),
        every(),
        lasts(),
        of(AgentState.class),
        of(Memory.class),
        maybe(of(Compute.class)),
        maybe(of(Passage.class)),
        maybe(factor(0)));
  }

  private Fault surge() {
    return new ChurnSurge(
        "surge",
        some(),
        at(),
        every(),
        lasts(),
        factor(0),
        maybe(of(AgentState.class)),
        maybe(of(Memory.class)),
        maybe(of(Compute.class)),
        maybe(of(Passage.class)));
  }

  private Fault plane(String region) {
    return new ControlPlaneDown(
        "plane",
        region,
        at(),
        every(),
        lasts(),
        ControlPlane.DOWN,
        maybe(of(Compute.class)),
        maybe(of(Storage.class)),
        maybe(of(Passage.class)),
        maybe(of(AgentState.class)),
        maybe(of(Memory.class)));
  }

  private StatedEffects onMachines() {
    return new StatedEffects(
        new FaultScope.Machines(some()),
        of(Compute.class),
        null,
        maybe(of(Passage.class)),
        null,
        maybe(of(AgentState.class)),
        maybe(of(Memory.class)),
        maybe(factor(0)),
        null);
  }

  private Link link(Machine machine) {
    return links.stream()
        .filter(
            link -> link.name().equals(Link.name(machine.region(), machine.protection().region())))
        .findFirst()
        .orElseThrow();
  }

  private CacheAccount account(Machine machine) {
    return accounts.stream()
        .filter(account -> account.name().equals(machine.protection().cacheAccount()))
        .findFirst()
        .orElseThrow();
  }

  /** Drawn before the other two: a fault that comes again has no single beginning. */
  private @Nullable Distribution at() {
    comesAgain = random.nextInt(3) == 0;
    if (comesAgain) {
      return null;
    }
    return random.nextBoolean()
        ? Distribution.constant(random.nextInt(3_600_000) / 1000.0)
        : times();
  }

  private @Nullable Distribution every() {
    return comesAgain ? times() : null;
  }

  private @Nullable Distribution lasts() {
    final Distribution sizes = values.sizes();
    return comesAgain ? sizes : maybe(sizes);
  }
}
