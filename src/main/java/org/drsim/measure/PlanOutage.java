package org.drsim.measure;

import java.util.List;
import org.drsim.recovery.RecoveryStep;
import org.drsim.recovery.WayBack;
import org.jspecify.annotations.Nullable;

/**
 * What became of the machines that were failed over together.
 *
 * @param name of the recovery plan, or of the fault where machines were failed over one by one
 * @param rtoSeconds from the beginning of the fault until all of them served and users got there;
 *     positive infinity if not all did
 * @param fromDetectionSeconds likewise
 * @param fromDecisionSeconds likewise
 * @param lossSeconds the largest; positive infinity where a machine had no point to go back to; not
 *     a number where the run ended before it was known of all
 * @param lossBytes of all machines together; not a number where one is not known
 * @param consistencySkewSeconds between the newest and the oldest state that was recovered; not a
 *     number where there is none
 * @param withoutPoint how many machines had no such point
 * @param waiting how many had no slot when the run ended, so that what they lose is not known
 * @param blocked how many something in their target kept from being made
 * @param cancelled of how many the failover was cancelled
 * @param allCancelled whether of all, so that none serves elsewhere
 * @param criticalPath the machine that was last, and its phases
 * @param steps all of the response, also those of other plans, in the order in which they ended
 * @param last places of those that the plan ended with
 * @param wayBack what followed; null where nobody wants to go back, or the plan did not end
 */
public record PlanOutage(
    String name,
    double rtoSeconds,
    double fromDetectionSeconds,
    double fromDecisionSeconds,
    double lossSeconds,
    double lossBytes,
    double consistencySkewSeconds,
    int withoutPoint,
    int waiting,
    int blocked,
    int cancelled,
    boolean allCancelled,
    List<String> criticalPath,
    List<RecoveryStep> steps,
    List<Integer> last,
    @Nullable WayBack wayBack) {

  public PlanOutage {
    criticalPath = List.copyOf(criticalPath);
    last = List.copyOf(last);
  }
}
