package org.drsim.fault;

import java.util.List;
import org.drsim.flow.Resource;
import org.drsim.quantity.Distribution;
import org.drsim.replication.GroupPort;
import org.drsim.replication.ReplicationPath;
import org.drsim.scenario.LinkName;
import org.drsim.scenario.Location;
import org.drsim.scenario.MachinePlace;
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
   * @param home where it is
   * @param target where it is after a failover
   * @param link over which it is replicated
   * @param upload what only it has of the way; null where nothing can make that slower
   * @param port between the members of its consistency group; null where it has no points in common
   * @param tokenLifetime for how long an agent that has logged in needs not do so again, in seconds
   * @param data what became of its data
   * @param inTarget the machine as it is there after a failover
   */
  public record Site(
      String name,
      MachinePlace home,
      MachinePlace target,
      String cacheAccount,
      String link,
      @Nullable Resource upload,
      @Nullable GroupPort port,
      Distribution tokenLifetime,
      DataHarm data,
      ReplicationPath path,
      Churn churn,
      TargetMachine inTarget) {}

  /**
   * A cache account.
   *
   * @param where with the zone in which all of it is, if it is in one
   */
  public record Account(String name, Location where, Resource ingress, Resource egress) {}

  /** A link in one direction. */
  public record Connection(LinkName link, Resource resource) {

    String name() {
      return link.toString();
    }
  }
}
