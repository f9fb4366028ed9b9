package org.drsim.scenario;

import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * What people do about a fault.
 *
 * @param to the name of the fault
 * @param detect from the beginning of the fault to its being noticed
 * @param decide how long the decision to fail over takes
 * @param waitFirst before it is taken up, in case the fault goes away by itself
 * @param shutdown whether each machine is shut down before it is failed over; where it cannot be,
 *     the failover goes on after the time that a shutdown takes
 * @param recoveryPoint which all machines fail over to
 * @param pointAtOrBefore for the custom choice, and only for it
 */
public record Response(
    @Identifier String to,
    @Default(
            value = "10 min",
            grade = Default.Grade.ASSUMED,
            source = "no figure found: replace it by your monitoring's")
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution detect,
    @Default(
            value = "{lognormal: {median: 30 min, sigma: 0.8}}",
            grade = Default.Grade.ASSUMED,
            source = "no figure found: replace it by how long your people take")
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution decide,
    @Default("0 s") @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution waitFirst,
    FailOver failOver,
    @Default("false") boolean shutdown,
    @Default("latest-processed") RecoveryPointChoice recoveryPoint,
    @Nullable Moment pointAtOrBefore) {

  /** The same response with another failover. */
  Response of(FailOver other) {
    return new Response(
        to, detect, decide, waitFirst, other, shutdown, recoveryPoint, pointAtOrBefore);
  }
}
