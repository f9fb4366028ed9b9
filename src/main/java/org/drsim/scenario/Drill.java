package org.drsim.scenario;

import java.util.List;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * A test failover: recovery plans make their machines in an isolated network, while replication and
 * production go on. It takes up slots, quota and the control plane like any failover; afterwards
 * the machines are removed again. A failover of a machine that is being tested has it removed
 * first.
 *
 * @param plan the recovery plans
 * @param at when it begins, in seconds from the start of the simulation; null where it comes again
 * @param every from the start, and from the end of each, to the next one, in seconds
 * @param recoveryPoint which the machines are made from
 * @param keepFor how long people look at the machines, from when the plans are over
 * @param cleanUp how long it takes to remove them
 * @param costPerMachineHour of a machine that runs for it, in the user's currency
 */
public record Drill(
    @Identifier String name,
    @OrSingle @AtLeastOne @Identifier List<String> plan,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "1 h") Distribution every,
    @Default("latest-processed") RecoveryPointChoice recoveryPoint,
    @Default(
            value = "2 h",
            grade = Default.Grade.ASSUMED,
            source = "no figure published: how long your people look at what was made")
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution keepFor,
    @Default(
            value = "10 min",
            grade = Default.Grade.ASSUMED,
            source = "no figure published: see the jobs of your drills")
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution cleanUp,
    @Nullable @InRange(from = "0", to = "1000000000") Double costPerMachineHour) {

  /** How often one may come in one run. */
  public static final int MOST_OCCURRENCES = 1000;
}
