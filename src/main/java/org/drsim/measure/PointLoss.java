package org.drsim.measure;

import org.drsim.replication.RecoveryPoint;

/**
 * A recovery point that there was at an outage, and what going back to it would lose.
 *
 * @param clean whether it is without the damage of a corruption
 */
public record PointLoss(RecoveryPoint point, Loss loss, boolean clean) {}
