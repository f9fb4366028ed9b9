package org.drsim.scenario;

import org.drsim.quantity.DataRate;
import org.jspecify.annotations.Nullable;

/**
 * Throughput limits; those not stated come from the product's published tables. Stating them is not
 * the real service.
 *
 * @param machineUpload of all disks of one machine together, into the cache account
 * @param diskApply of one replica disk
 */
public record Limits(
    @InRange(from = "1 B/s") @Nullable DataRate machineUpload,
    @InRange(from = "1 B/s") @Nullable DataRate diskApply) {}
