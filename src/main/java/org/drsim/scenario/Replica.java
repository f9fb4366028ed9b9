package org.drsim.scenario;

import org.jspecify.annotations.Nullable;

/**
 * What a failover of a machine makes, and where.
 *
 * @param zone null for none
 * @param network null where there is none to make it in
 * @param subnet null where none is known
 * @param availabilitySet null for none
 * @param faultDomain of the set, from 0; -1 for none
 * @param size null where none is stated
 * @param capacityReservation null for none
 * @param vaultRegion where the settings of the replication are kept
 */
public record Replica(
    String machine,
    String region,
    @Nullable String zone,
    String resourceGroup,
    @Nullable String network,
    @Nullable String subnet,
    @Nullable String availabilitySet,
    int faultDomain,
    @Nullable String size,
    @Nullable String capacityReservation,
    String vaultRegion) {

  /** Where it is made. */
  public Location location() {
    return new Location(region, zone);
  }
}
