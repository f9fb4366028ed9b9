package org.drsim.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.drsim.fault.Landscape.Account;
import org.drsim.fault.Landscape.Connection;
import org.drsim.fault.Landscape.Site;
import org.drsim.replication.PathPart;
import org.drsim.scenario.Fault;
import org.drsim.scenario.FaultEffects;
import org.drsim.scenario.FaultScope;
import org.drsim.scenario.Location;

/** Finds out what one fault does to what there is. */
final class Impact {

  private final Landscape landscape;
  private final ControlPlanes controlPlanes;
  private final Slowdowns slowdowns;
  private final FaultEffects effects;

  /** Of a link, in seconds. */
  private final double addedLatency;

  private final List<Effect> found = new ArrayList<>();
  private final List<String> stopped = new ArrayList<>();
  private final List<String> stoppedInTarget = new ArrayList<>();

  private Impact(
      Landscape landscape,
      ControlPlanes controlPlanes,
      Slowdowns slowdowns,
      FaultEffects effects,
      double addedLatency) {
    this.landscape = landscape;
    this.controlPlanes = controlPlanes;
    this.slowdowns = slowdowns;
    this.effects = effects;
    this.addedLatency = addedLatency;
  }

  static Impact of(
      Fault fault,
      Landscape landscape,
      ControlPlanes controlPlanes,
      Slowdowns slowdowns,
      double addedLatency) {
    final Impact impact =
        new Impact(landscape, controlPlanes, slowdowns, fault.effects(), addedLatency);
    impact.addAll(fault.scope());
    return impact;
  }

  /** What begins and ends with the fault. */
  List<Effect> effects() {
    return found;
  }

  /** The machines that it stops. */
  List<String> stoppedMachines() {
    return stopped;
  }

  /** The machines that it stops if they have been failed over by then. */
  List<String> stoppedInTarget() {
    return stoppedInTarget;
  }

  private void addAll(FaultScope scope) {
    if (scope instanceof FaultScope.Region region) {
      addRegion(region.region());
    } else if (scope instanceof FaultScope.Zone zone) {
      addZone(zone.zone().region(), zone.zone().zone());
    } else if (scope instanceof FaultScope.Link link) {
      addLinks(connection -> connection.name().equals(link.link().toString()));
    } else if (scope instanceof FaultScope.CacheAccount account) {
      addAccounts(one -> one.name().equals(account.cacheAccount()));
    } else if (scope instanceof FaultScope.Machines machines) {
      addMachines(site -> machines.names().contains(site.name()));
    } else if (effects.controlPlaneDown()) {
      add(now -> controlPlanes.stopVault(), now -> controlPlanes.goOnVault());
    }
  }

  private void addRegion(String region) {
    addMachines(site -> site.region().equals(region));
    addAccounts(account -> account.region().equals(region));
    addTargets(site -> site.target().isIn(region));
    if (effects.storageUnreadable()) {
      stop(PathPart.TARGET, site -> site.target().isIn(region));
    }
    if (effects.networkCut()) {
      addLinks(link -> link.from().isIn(region) || link.to().isIn(region));
    }
    if (effects.controlPlaneDown()) {
      add(now -> controlPlanes.stopRegion(region), now -> controlPlanes.goOnRegion(region));
    }
  }

  private void addZone(String region, String zone) {
    final Location here = new Location(region, zone);
    addMachines(site -> site.isIn(region, zone));
    addAccounts(account -> account.isIn(region, zone));
    addTargets(site -> site.target().equals(here));
    if (effects.computeStops()) {
      add(now -> controlPlanes.stopZone(here), now -> controlPlanes.goOnZone(here));
    }
    if (effects.storageUnreadable()) {
      stop(PathPart.TARGET, site -> site.target().equals(here));
    }
    if (effects.networkCut()) {
      addLinks(link -> link.from().equals(here) || link.to().equals(here));
    }
  }

  private void addMachines(Predicate<Site> hit) {
    if (effects.networkCut()) {
      stop(PathPart.UPLOAD, hit);
    }
    if (effects.agentStops()) {
      stop(PathPart.AGENT, hit);
    }
    if (effects.computeStops()) {
      for (final Site site : landscape.machines()) {
        if (hit.test(site)) {
          stopped.add(site.name());
          add(site.churn()::stop, site.churn()::goOn);
        }
      }
      stop(PathPart.COMPUTE, hit);
    }
    if (effects.factor() != 1) {
      for (final Site site : landscape.machines()) {
        if (hit.test(site)) {
          final double factor = effects.factor();
          add(now -> site.churn().surge(factor, now), now -> site.churn().calm(factor, now));
        }
      }
    }
  }

  private void addTargets(Predicate<Site> hit) {
    if (effects.computeStops()) {
      for (final Site site : landscape.machines()) {
        if (hit.test(site)) {
          stoppedInTarget.add(site.name());
          add(now -> site.inTarget().stop(), now -> site.inTarget().goOn());
        }
      }
    }
  }

  private void addAccounts(Predicate<Account> hit) {
    for (final Account account : landscape.accounts()) {
      if (hit.test(account)) {
        if (effects.storageUnreadable()) {
          stop(PathPart.UPLOAD, site -> site.cacheAccount().equals(account.name()));
          stop(PathPart.CACHE, site -> site.cacheAccount().equals(account.name()));
        }
        if (effects.factor() != 1) {
          found.add(slowdowns.ofCapacity(account.ingress(), effects.factor()));
          found.add(slowdowns.ofCapacity(account.egress(), effects.factor()));
        }
      }
    }
  }

  private void addLinks(Predicate<Connection> hit) {
    for (final Connection link : landscape.links()) {
      if (hit.test(link)) {
        if (effects.networkCut()) {
          stop(PathPart.LINK, site -> site.link().equals(link.name()));
        }
        if (effects.factor() != 1) {
          found.add(slowdowns.ofCapacity(link.resource(), effects.factor()));
        }
        if (addedLatency > 0) {
          landscape.machines().stream()
              .filter(site -> site.link().equals(link.name()))
              .forEach(site -> found.add(slowdowns.ofLatency(site.path(), addedLatency)));
        }
      }
    }
  }

  private void stop(PathPart part, Predicate<Site> hit) {
    final boolean memoryLost =
        effects.agentMemoryLost() && (part == PathPart.COMPUTE || part == PathPart.AGENT);
    for (final Site site : landscape.machines()) {
      if (hit.test(site)) {
        add(
            now -> site.path().stops().stop(part, memoryLost),
            now -> site.path().stops().goOn(part));
      }
    }
  }

  private void add(Effect.Action begin, Effect.Action end) {
    found.add(Effect.of(begin, end));
  }
}
