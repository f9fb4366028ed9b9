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
  private final FaultScope scope;
  private final FaultEffects effects;
  private final LateMachines late;

  /** Of a link, in seconds. */
  private final double addedLatency;

  private final List<Effect> found = new ArrayList<>();
  private final List<String> stopped = new ArrayList<>();
  private final List<String> stoppedInTarget = new ArrayList<>();

  private Impact(
      Landscape landscape,
      ControlPlanes controlPlanes,
      Slowdowns slowdowns,
      Fault fault,
      double addedLatency,
      LateMachines late) {
    this.late = late;
    this.landscape = landscape;
    this.controlPlanes = controlPlanes;
    this.slowdowns = slowdowns;
    this.scope = fault.scope();
    this.effects = fault.effects();
    this.addedLatency = addedLatency;
  }

  static Impact of(
      Fault fault,
      Landscape landscape,
      ControlPlanes controlPlanes,
      Slowdowns slowdowns,
      double addedLatency,
      LateMachines late,
      HarmEffects harm) {
    final Impact impact =
        new Impact(landscape, controlPlanes, slowdowns, fault, addedLatency, late);
    impact.addMachines();
    impact.addAccounts();
    impact.addTargets();
    impact.addLinks();
    impact.addControlPlanes();
    impact.found.addAll(harm.found());
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

  private void addMachines() {
    final Predicate<Site> hit = site -> scope.holds(site.home());
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
          found.add(late.until(site.name(), Effect.of(site.churn()::stop, site.churn()::goOn)));
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

  private void addTargets() {
    if (effects.computeStops()) {
      for (final Site site : landscape.machines()) {
        if (scope.holds(site.target())) {
          stoppedInTarget.add(site.name());
          found.add(
              late.until(
                  site.name(),
                  Effect.of(now -> site.inTarget().stop(), now -> site.inTarget().goOn())));
        }
      }
    }
    if (effects.storageUnreadable()) {
      stop(PathPart.TARGET, site -> scope.holds(site.target()));
    }
  }

  private void addAccounts() {
    for (final Account account : landscape.accounts()) {
      if (scope.holdsAccount(account.name(), account.where())) {
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

  private void addLinks() {
    for (final Connection link : landscape.links()) {
      if (scope.holdsLink(link.link())) {
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

  /** A zone that stops takes no new machines. */
  private void addControlPlanes() {
    final Location where = scope.location();
    if (where == null) {
      if (effects.controlPlaneDown()) {
        add(now -> controlPlanes.stopVault(), now -> controlPlanes.goOnVault());
      }
    } else if (where.zone() == null ? effects.controlPlaneDown() : effects.computeStops()) {
      add(now -> controlPlanes.stop(where), now -> controlPlanes.goOn(where));
    }
  }

  private void stop(PathPart part, Predicate<Site> hit) {
    final boolean memoryLost =
        effects.agentMemoryLost() && (part == PathPart.COMPUTE || part == PathPart.AGENT);
    for (final Site site : landscape.machines()) {
      if (hit.test(site)) {
        final Effect stop =
            Effect.of(
                now -> site.path().stops().stop(part, memoryLost),
                now -> site.path().stops().goOn(part));
        found.add(part == PathPart.COMPUTE ? late.until(site.name(), stop) : stop);
      }
    }
  }

  private void add(Effect.Action begin, Effect.Action end) {
    found.add(Effect.of(begin, end));
  }
}
