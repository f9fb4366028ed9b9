package org.drsim.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.fault.Churn;
import org.drsim.fault.DataHarm;
import org.drsim.fault.Faults;
import org.drsim.fault.Landscape;
import org.drsim.fault.Surges;
import org.drsim.fault.TargetMachine;
import org.drsim.measure.ApplicationMeasures;
import org.drsim.measure.ApplicationMeter;
import org.drsim.measure.DrillMeasures;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.OutageMeter;
import org.drsim.quantity.Durations;
import org.drsim.recovery.Applications;
import org.drsim.recovery.AtHome;
import org.drsim.recovery.DrillCourse;
import org.drsim.recovery.MachineProtection;
import org.drsim.recovery.RecoverableMachine;
import org.drsim.recovery.Recoveries;
import org.drsim.recovery.RecoveryObserver;
import org.drsim.recovery.ServiceWatch;
import org.drsim.replication.ReversePoints;
import org.drsim.replication.SampledPoints;
import org.drsim.scenario.CacheAccount;
import org.drsim.scenario.Link;
import org.drsim.scenario.LinkName;
import org.drsim.scenario.Location;
import org.drsim.scenario.Machine;
import org.drsim.scenario.MachinePlace;
import org.drsim.scenario.Replica;
import org.drsim.scenario.Replicas;
import org.drsim.scenario.Scenario;

/** The faults and surges of one run, what they hit, and what people do about them. */
final class Outages {

  private final Simulator simulator;
  private final Scenario scenario;
  private final List<ProtectedMachine> machines;
  private final SharedResources shared;
  private final MarkerTimes markers;
  private final List<MachinePlace> homes;
  private final Extras extras;
  private final List<Replica> replicas;
  private final List<Churn> churns = new ArrayList<>();
  private final List<TargetMachine> targets = new ArrayList<>();
  private final List<DataHarm> harms = new ArrayList<>();
  private final Faults faults;
  private final Applications applications;
  private final Recoveries recoveries;
  private final ApplicationMeter services;
  private final Surges surges;
  private final Disturbances disturbances;

  Outages(
      Simulator simulator,
      Scenario scenario,
      RandomNumbers numbers,
      List<ProtectedMachine> machines,
      SharedResources shared,
      MarkerTimes markers,
      Extras extras) {
    this.simulator = simulator;
    this.extras = extras;
    this.scenario = scenario;
    this.machines = machines;
    this.shared = shared;
    this.markers = markers;
    this.homes = MachinePlace.atHome(scenario);
    this.replicas = Replicas.of(scenario);
    machines.forEach(
        machine -> churns.add(new Churn(machine.curves().changeable(), machine.path().agent())));
    machines.forEach(machine -> targets.add(new TargetMachine()));
    machines.forEach(machine -> harms.add(new DataHarm()));
    this.faults = new Faults(simulator, scenario.faults(), scenario.chains(), numbers, landscape());
    this.applications = new Applications(scenario);
    this.recoveries =
        new Recoveries(simulator, scenario, numbers, faults, applications, recoverable());
    this.services =
        new ApplicationMeter(
            simulator, applications, Durations.seconds(scenario.simulation().warmUp()));
    this.disturbances = new Disturbances(simulator, scenario);
    faults.tell(disturbances);
    this.surges = new Surges(simulator, numbers, churnByName(), disturbances::happened);
  }

  private Map<String, Churn> churnByName() {
    final Map<String, Churn> byName = new LinkedHashMap<>();
    for (int i = 0; i < machines.size(); i++) {
      byName.put(scenario.machines().get(i).name(), churns.get(i));
    }
    return byName;
  }

  void start() {
    surges.start(scenario.surges());
    faults.start();
    recoveries.start();
  }

  /** Whether a fault or a surge kept the measured time from showing the usual course. */
  boolean disturb() {
    return disturbances.any();
  }

  List<OutageMeasures> end(double now) {
    return recoveries.end(now).stream()
        .map(outage -> new OutageMeter(outage, now).measures())
        .toList();
  }

  /** What drills gave that began since then; a plan whose machines had all moved is left out. */
  List<DrillMeasures> endDrills(double from, double now) {
    final List<DrillMeasures> all = new ArrayList<>();
    for (final DrillCourse drill : recoveries.drills()) {
      drill.runs().stream()
          .filter(run -> drill.beginsSeconds() >= from && !run.failovers().isEmpty())
          .forEach(run -> all.add(DrillMeasures.of(drill, run, now)));
    }
    return all;
  }

  /** When each application served. */
  List<ApplicationMeasures> endApplications(double now) {
    return services.end(now);
  }

  private Landscape landscape() {
    final List<Landscape.Site> sites = new ArrayList<>();
    for (int i = 0; i < machines.size(); i++) {
      sites.add(site(scenario.machines().get(i), i));
    }
    return new Landscape(
        sites,
        scenario.cacheAccounts().stream().map(this::account).toList(),
        scenario.links().stream().map(this::connection).toList());
  }

  private Landscape.Site site(Machine machine, int place) {
    final ProtectedMachine one = machines.get(place);
    final CommonMarkers common = markers.common(one.settings());
    return new Landscape.Site(
        machine.name(),
        homes.get(place),
        MachinePlace.of(replicas.get(place)),
        one.settings().cacheAccount(),
        one.settings().link(),
        one.upload(),
        common == null ? null : common.port(),
        Objects.requireNonNull(machine.agent(), "agent of a complete scenario").tokenLifetime(),
        harms.get(place),
        one.path(),
        churns.get(place),
        targets.get(place));
  }

  private Landscape.Account account(CacheAccount account) {
    return new Landscape.Account(
        account.name(),
        new Location(
            account.region(),
            account.redundancy() == CacheAccount.Redundancy.ZRS ? null : account.zone()),
        shared.ingress(account.name()),
        shared.egress(account.name()));
  }

  private Landscape.Connection connection(Link link) {
    return new Landscape.Connection(
        new LinkName(link.from().toString(), link.to().toString()), shared.link(link.name()));
  }

  private List<RecoverableMachine> recoverable() {
    final List<RecoverableMachine> recoverable = new ArrayList<>();
    for (int i = 0; i < machines.size(); i++) {
      final Machine machine = scenario.machines().get(i);
      final ProtectedMachine one = machines.get(i);
      final RecoveryObserver observer = recovery(i);
      recoverable.add(
          new RecoverableMachine(
              machine.name(),
              machine.region(),
              replicas.get(i).location(),
              replicas.get(i).vaultRegion(),
              machine.consistencyGroup() == null ? "" : machine.consistencyGroup(),
              scenario.service().latestCutsApplied(),
              one.settings().disks().stream().map(PreparedMachine.PreparedDisk::name).toList(),
              one.settings().volume(),
              machine.cores() == null ? 0 : machine.cores(),
              replicas.get(i).capacityReservation() != null,
              harms.get(i),
              Objects.requireNonNull(machine.boot(), "boot of a complete scenario"),
              Objects.requireNonNull(machine.appStart(), "appStart of a complete scenario"),
              one.path(),
              one.store(),
              churns.get(i),
              targets.get(i),
              new AtHome(one.path().stops(), observer),
              reverse(one),
              new MachineProtection(),
              observer));
    }
    return recoverable;
  }

  private ReversePoints reverse(ProtectedMachine one) {
    final SampledPoints sampled = one.sampled();
    return new ReversePoints(
        markers.grid(one.settings()),
        sampled == null ? one.meter()::usualPassageSeconds : sampled::usualPassageSeconds);
  }

  /** Who hears of the recovery of a machine. */
  private RecoveryObserver recovery(int place) {
    final ProtectedMachine one = machines.get(place);
    final SampledPoints sampled = one.sampled();
    final RecoveryObserver meter =
        sampled == null
            ? one.meter()
            : new SampledReturn(simulator, one.settings().name(), sampled, one.meter());
    final RecoveryObserver watched =
        extras.overTime() == null ? meter : extras.overTime().machine(place).recovery(meter);
    return ServiceWatch.of(
        scenario.machines().get(place).name(),
        applications,
        machines.get(place).path().stops(),
        watched);
  }
}
