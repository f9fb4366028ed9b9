package org.drsim.scenario;

import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * People may cancel a failover that is under way. A machine that the service had begun to fail over
 * is not replicated any more then, and has no recovery points: replication has to be enabled again,
 * with an initial copy (Microsoft Learn, about failing over: cancelling a failover that has started
 * stops replication). Machines that serve in the target by then stay there.
 *
 * @param after from the start of the failover; null where that is no reason
 * @param onFaultEnd whether people cancel when the fault ends
 * @param enableAgainAfter from when the machine runs where it was to when replication is enabled;
 *     null where nobody thinks of it
 */
public record CancelFailover(
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution after,
    @Default("false") boolean onFaultEnd,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution enableAgainAfter) {}
