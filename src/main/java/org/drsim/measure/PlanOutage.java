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
 * @param lossSeconds the largest; positive infinity where a machine had no point to go back to
 * @param lossBytes of all machines together; not a number where one is not known
 * @param consistencySkewSeconds between the newest and the oldest state that was recovered; not a
 *     number where there is none
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
    List<String> criticalPath) {

  public PlanOutage {
    criticalPath = List.copyOf(criticalPath);
  }
}
