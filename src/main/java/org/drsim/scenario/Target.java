package org.drsim.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Where and as what a machine would be made by a failover. What is left out is as the product makes
 * it when replication is enabled: called like its source, with {@code -asr}.
 *
 * @param resourceGroup in which; filled in a complete scenario
 * @param network in which; that to which the machine's network is mapped. Null where there is none
 * @param availability set or zone
 * @param account for the replicas of its unmanaged disks that state none
 * @param size of the machine; null for that of the source
 * @param capacityReservation that guarantees there is room for it; null for none
 */
public record Target(
    @Nullable ResourceGroup resourceGroup,
    @Nullable @Identifier String network,
    @Default("like-source") TargetAvailability availability,
    @Nullable @Identifier String account,
    @Nullable @Identifier String size,
    @Nullable @Identifier String capacityReservation) {}
