package org.drsim.report;

import java.util.Locale;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.Fault;
import org.drsim.scenario.FaultScope;
import org.drsim.scenario.Location;
import org.jspecify.annotations.Nullable;

/** Faults in words. */
final class FaultWords {

  private FaultWords() {}

  /** Such as {@code region outage}. */
  static String kind(Fault fault) {
    return spaced(fault.getClass().getSimpleName());
  }

  /** Words of a name that is written without blanks. */
  static String spaced(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z0-9])", " ").toLowerCase(Locale.ROOT);
  }

  /** What it hits. */
  static String scope(FaultScope scope) {
    final Location location = scope.location();
    if (location != null) {
      return location.toString();
    }
    if (scope instanceof FaultScope.Link link) {
      return link.link().toString();
    }
    if (scope instanceof FaultScope.CacheAccount account) {
      return account.cacheAccount();
    }
    if (scope instanceof FaultScope.Network network) {
      return "network " + network.network();
    }
    if (scope instanceof FaultScope.ConsistencyGroup group) {
      return "group " + group.consistencyGroup();
    }
    if (scope instanceof FaultScope.Machines machines) {
      return Remarks.listed(machines.names());
    }
    if (scope instanceof FaultScope.Rack rack) {
      return "set " + rack.rack().set() + ", fault domain " + rack.rack().faultDomain();
    }
    return scope instanceof FaultScope.Vault ? "the vault" : "";
  }

  /** When it comes and how long it lasts. */
  static String when(Fault fault) {
    final Distribution at = fault.at();
    final String begins =
        at == null ? "again every " + printed(fault.every()) : "after " + printed(at);
    return begins + (fault.lasts() == null ? ", to the end" : ", for " + printed(fault.lasts()));
  }

  private static String printed(@Nullable Distribution distribution) {
    return distribution == null
        ? Figures.NOTHING
        : Figures.drawn(distribution.print(Dimension.DURATION));
  }
}
