package org.drsim.scenario;

import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * How long it takes to mend what keeps a failover from making a machine, once it is found on the
 * day. Where nothing is stated it is not mended, and the machine does not come.
 *
 * @param resourceGroup another resource group, where that of the target cannot be reached
 * @param network a mapping, where the machine's network has none
 * @param addresses a larger subnet, where that of the target is full
 * @param size another size of machine, where the region lacks that of the target
 * @param quota a larger quota of cores or network interfaces
 */
public record Repairs(
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution resourceGroup,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution network,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution addresses,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution size,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution quota) {

  /** Nothing is mended. */
  public static final Repairs NONE = new Repairs(null, null, null, null, null);
}
