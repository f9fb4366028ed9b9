package org.drsim.scenario;

import java.util.List;
import org.drsim.quantity.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * A protected virtual machine. In the file {@code count: 3} makes {@code db-1 … db-3}; here each
 * machine stands by itself.
 *
 * @param group the name under which it was stated, with others or alone; filled in a complete
 *     scenario
 * @param memory RAM, which sets how much the agent may hold
 * @param network the virtual network it is in
 * @param agent in a file only what differs from the top-level settings; filled in a complete
 *     scenario
 * @param consistencyGroup machines with the same one have recovery points in common
 */
public record Machine(
    @Identifier String name,
    @Nullable @Identifier String group,
    @Identifier String region,
    @Nullable @InRange(from = "1 MiB") Bytes memory,
    @Nullable NetworkPlace network,
    @AtLeastOne List<Disk> disks,
    Protection protection,
    @Nullable Agent agent,
    @Nullable @Identifier String consistencyGroup) {

  /** This machine under another name. */
  public Machine named(String newName, @Nullable String newGroup) {
    return new Machine(
        newName, newGroup, region, memory, network, disks, protection, agent, consistencyGroup);
  }
}
