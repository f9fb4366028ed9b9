package org.drsim.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.fault.Landscape.Site;
import org.drsim.quantity.Bytes;
import org.drsim.replication.AppMarkers;
import org.drsim.replication.GroupPort;
import org.drsim.replication.PathPart;
import org.drsim.scenario.Endpoint;
import org.drsim.scenario.Fault;
import org.drsim.scenario.Harm;

/** Finds out what one occurrence of a fault does that no other kind of fault does. */
final class HarmEffects implements Harm.Listener {

  private final Simulator simulator;
  private final RandomNumbers numbers;
  private final Slowdowns slowdowns;
  private final Operations operations;
  private final Fault fault;
  private final long number;
  private final List<Site> hit;
  private final List<Effect> found = new ArrayList<>();

  /**
   * @param number of the occurrence
   */
  HarmEffects(
      Simulator simulator,
      RandomNumbers numbers,
      Slowdowns slowdowns,
      Operations operations,
      Landscape landscape,
      Fault fault,
      long number) {
    this.simulator = simulator;
    this.numbers = numbers;
    this.slowdowns = slowdowns;
    this.operations = operations;
    this.fault = fault;
    this.number = number;
    final Harm harm = fault.effects().harm();
    this.hit =
        harm.equals(Harm.NONE)
            ? List.of()
            : landscape.machines().stream()
                .filter(site -> fault.scope().concerns(site.home(), site.cacheAccount()))
                .toList();
    harm.tell(this);
  }

  /** Whether it is not the same each time. */
  static boolean isDrawn(Fault fault) {
    return fault.effects().harm() instanceof Harm.Blocked blocked
        && blocked.endpoints().contains(Endpoint.LOGIN);
  }

  List<Effect> found() {
    return found;
  }

  @Override
  public void blocked(List<Endpoint> endpoints) {
    for (final Endpoint endpoint : endpoints) {
      switch (endpoint) {
        case LOGIN -> hit.forEach(site -> found.add(loginBlocked(site)));
        case SERVICE -> stop(PathPart.SERVICE, false);
        case STORAGE -> stop(PathPart.UPLOAD, false);
        case MONITORING -> stop(PathPart.MONITORING, false);
      }
    }
  }

  /** When it last logged in is not known, so that any share of the lifetime may be left. */
  private Effect loginBlocked(Site site) {
    final String purpose = " of the token at " + fault.name();
    final double lifetime =
        numbers.stream(site.name(), "lifetime" + purpose).draw(site.tokenLifetime(), number);
    final double left = numbers.stream(site.name(), "rest" + purpose).uniform(number);
    return new TokenEnds(simulator, site.name(), site.path().stops(), left * lifetime);
  }

  @Override
  public void portClosed() {
    final GroupPort port = hit.isEmpty() ? null : hit.get(0).port();
    if (port != null) {
      found.add(Effect.of(now -> port.close(), now -> port.open()));
    }
  }

  @Override
  public void uploadsSlow(double factor) {
    for (final Site site : hit) {
      found.add(slowdowns.ofCapacity(Objects.requireNonNull(site.upload(), site.name()), factor));
    }
  }

  @Override
  public void appPointsFail(double probability) {
    for (final Site site : hit) {
      final AppMarkers markers = site.path().appMarkers();
      if (markers != null) {
        found.add(Effect.of(now -> markers.fail(probability), now -> markers.recover(probability)));
      }
    }
  }

  @Override
  public void replicationOff(Harm.Resync then) {
    stop(PathPart.PROTECTION, then == Harm.Resync.COPY);
  }

  @Override
  public void operationsSlow(double factor, double refused) {
    found.add(operations.slow(region(), factor, refused));
  }

  @Override
  public void capacityShort(long cores, long machines) {
    found.add(operations.shortOf(region(), cores, machines));
  }

  private String region() {
    return Objects.requireNonNull(fault.scope().location(), fault.name()).region();
  }

  @Override
  public void corrupts() {
    for (final Site site : hit) {
      found.add(Effect.of(site.data()::corrupt, site.data()::repair));
    }
  }

  @Override
  public void diskUnprotected(Bytes size) {
    for (final Site site : hit) {
      found.add(
          Effect.of(
              now -> site.data().addDisk(size.count()),
              now -> site.data().protectDisk(size.count())));
    }
  }

  private void stop(PathPart part, boolean copyAgain) {
    for (final Site site : hit) {
      found.add(
          Effect.of(
              now -> site.path().stops().stop(part, copyAgain),
              now -> site.path().stops().goOn(part)));
    }
  }
}
