package org.drsim.fault;

import java.util.List;
import org.drsim.flow.Resource;
import org.drsim.replication.ReplicationPath;
import org.drsim.scenario.Location;
import org.jspecify.annotations.Nullable;

/**
 * Everything that faults can hit, and where it is.
 *
 * @param machines in the order of the scenario
 */
public record Landscape(List<Site> machines, List<Account> accounts, List<Connection> links) {

  public Landscape {
    machines = List.copyOf(machines);
    accounts = List.copyOf(accounts);
    links = List.copyOf(links);
  }

  /**
   * A machine.
   *
   * @param zone null where it is in none
   * @param target to which it is replicated
   * @param link over which
   * @param inTarget the machine as it is there after a failover
   */
  public record Site(
      String name,
      String region,
      @Nullable String zone,
      Location target,
      String cacheAccount,
      String link,
      ReplicationPath path,
      Churn churn,
      TargetMachine inTarget) {

    boolean isIn(String wantedRegion, String wantedZone) {
      return region.equals(wantedRegion) && wantedZone.equals(zone);
    }
  }

  /**
   * A cache account.
   *
   * @param zone in which all of it is; null where it is spread or nobody knows
   */
  public record Account(
      String name, String region, @Nullable String zone, Resource ingress, Resource egress) {

    boolean isIn(String wantedRegion, String wantedZone) {
      return region.equals(wantedRegion) && wantedZone.equals(zone);
    }
  }

  /** A link in one direction. */
  public record Connection(String name, Location from, Location to, Resource resource) {}
}
