package org.drsim.measure;

import java.util.List;

/**
 * What became of the machines that were failed over together.
 *
 * @param name of the recovery plan, or of the fault where machines were failed over one by one
 * @param rtoSeconds from the beginning of the fault until the last of them served; positive
 *     infinity if not all did
 * @param fromDetectionSeconds likewise
 * @param fromDecisionSeconds likewise
 * @param lossSeconds the largest; positive infinity where a machine had no point to go back to; not
 *     a number where the run ended before it was known of all
 * @param lossBytes of all machines together; not a number where one is not known
 * @param consistencySkewSeconds between the newest and the oldest state that was recovered; not a
 *     number where there is none
 * @param withoutPoint how many machines had no such point
 * @param waiting how many had no slot when the run ended, so that what they lose is not known
 * @param criticalPath the machine that was last, and its phases
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
    List<String> criticalPath) {

  public PlanOutage {
    criticalPath = List.copyOf(criticalPath);
  }
}
