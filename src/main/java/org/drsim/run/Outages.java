package org.drsim.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.fault.Churn;
import org.drsim.fault.Faults;
import org.drsim.fault.Landscape;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.OutageMeter;
import org.drsim.recovery.RecoverableMachine;
import org.drsim.recovery.Recoveries;
import org.drsim.scenario.CacheAccount;
import org.drsim.scenario.Link;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Replica;
import org.drsim.scenario.Replicas;
import org.drsim.scenario.Scenario;

/** The faults of one run, what they hit, and what people do about them. */
final class Outages {

  private final Scenario scenario;
  private final List<ProtectedMachine> machines;
  private final SharedResources shared;
  private final List<Replica> replicas;
  private final List<Churn> churns = new ArrayList<>();
  private final Faults faults;
  private final Recoveries recoveries;

  Outages(
      Simulator simulator,
      Scenario scenario,
      RandomNumbers numbers,
      List<ProtectedMachine> machines,
      SharedResources shared) {
    this.scenario = scenario;
    this.machines = machines;
    this.shared = shared;
    this.replicas = Replicas.of(scenario);
    machines.forEach(
        machine -> churns.add(new Churn(machine.curves().changeable(), machine.path().agent())));
    this.faults = new Faults(simulator, scenario.faults(), numbers, landscape());
    this.recoveries = new Recoveries(simulator, scenario, numbers, faults, recoverable());
  }

  void start() {
    faults.start();
  }

  List<OutageMeasures> end(double now) {
    return recoveries.end(now).stream()
        .map(outage -> new OutageMeter(outage, now).measures())
        .toList();
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
    return new Landscape.Site(
        machine.name(),
        machine.region(),
        machine.zone(),
        replicas.get(place).location(),
        one.settings().cacheAccount(),
        one.settings().link(),
        one.path(),
        churns.get(place));
  }

  private Landscape.Account account(CacheAccount account) {
    return new Landscape.Account(
        account.name(),
        account.region(),
        account.redundancy() == CacheAccount.Redundancy.ZRS ? null : account.zone(),
        shared.ingress(account.name()),
        shared.egress(account.name()));
  }

  private Landscape.Connection connection(Link link) {
    return new Landscape.Connection(link.name(), link.from(), link.to(), shared.link(link.name()));
  }

  private List<RecoverableMachine> recoverable() {
    final List<RecoverableMachine> recoverable = new ArrayList<>();
    for (int i = 0; i < machines.size(); i++) {
      final Machine machine = scenario.machines().get(i);
      final ProtectedMachine one = machines.get(i);
      recoverable.add(
          new RecoverableMachine(
              machine.name(),
              replicas.get(i).location(),
              replicas.get(i).vaultRegion(),
              machine.consistencyGroup() != null,
              scenario.service().latestCutsApplied(),
              one.settings().disks().stream().map(PreparedMachine.PreparedDisk::name).toList(),
              Objects.requireNonNull(machine.boot(), "boot of a complete scenario"),
              Objects.requireNonNull(machine.appStart(), "appStart of a complete scenario"),
              one.path(),
              one.store(),
              churns.get(i),
              one.meter()));
    }
    return recoverable;
  }
}
