package org.drsim.scenario;

import java.util.List;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * A protected virtual machine. In the file {@code count: 3} makes {@code db-1 … db-3}; here each
 * machine stands by itself.
 *
 * @param group the name under which it was stated, with others or alone; filled in a complete
 *     scenario
 * @param application that it is a part of
 * @param tier of the application
 * @param zone null where it is in none, so that no outage of a zone hits it
 * @param vmSize a size of the catalogue, which says what the next three are; null where they are
 *     stated or do not matter
 * @param cores virtual processors
 * @param memory RAM, which sets how much the agent may hold
 * @param diskThroughput of all disks together, past any cache on the host, without bursting
 * @param network the virtual network it is in
 * @param agent in a file only what differs from the top-level settings; filled in a complete
 *     scenario
 * @param availability the set it is in; null for none
 * @param resourceGroup that it is in; filled in a complete scenario
 * @param consistencyGroup machines with the same one have recovery points in common
 * @param boot from the start of the machine in the target to the start of its application; filled
 *     in a complete scenario
 * @param appStart from then on until the application serves; filled in a complete scenario
 */
public record Machine(
    @Identifier String name,
    @Nullable @Identifier String group,
    @Nullable @Identifier String application,
    @Nullable @Identifier String tier,
    @Identifier String region,
    @Nullable @Identifier String zone,
    @Nullable String vmSize,
    @Default("linux") OperatingSystem os,
    @Nullable @InRange(from = "1", to = "10000") Integer cores,
    @Nullable @InRange(from = "1 MiB") Bytes memory,
    @Nullable @InRange(from = "1 B/s") DataRate diskThroughput,
    @Nullable NetworkPlace network,
    @Nullable Availability availability,
    @Nullable @Identifier String resourceGroup,
    @AtLeastOne List<Disk> disks,
    Protection protection,
    @Nullable Agent agent,
    @Nullable @Identifier String consistencyGroup,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution boot,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution appStart) {

  /** This machine under another name. */
  public Machine named(String newName, @Nullable String newGroup) {
    return new Machine(
        newName,
        newGroup,
        application,
        tier,
        region,
        zone,
        vmSize,
        os,
        cores,
        memory,
        diskThroughput,
        network,
        availability,
        resourceGroup,
        disks,
        protection,
        agent,
        consistencyGroup,
        boot,
        appStart);
  }

  /** This machine in another zone. */
  public Machine in(@Nullable String newZone) {
    return new Machine(
        name,
        group,
        application,
        tier,
        region,
        newZone,
        vmSize,
        os,
        cores,
        memory,
        diskThroughput,
        network,
        availability,
        resourceGroup,
        disks,
        protection,
        agent,
        consistencyGroup,
        boot,
        appStart);
  }

  /** This machine with a size, and what it has of it. */
  Machine sized(String size, Integer newCores, Bytes newMemory, DataRate newDiskThroughput) {
    return new Machine(
        name,
        group,
        application,
        tier,
        region,
        zone,
        size,
        os,
        newCores,
        newMemory,
        newDiskThroughput,
        network,
        availability,
        resourceGroup,
        disks,
        protection,
        agent,
        consistencyGroup,
        boot,
        appStart);
  }
}
