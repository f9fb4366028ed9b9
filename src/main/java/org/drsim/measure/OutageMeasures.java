package org.drsim.measure;

import java.util.List;

/**
 * What one fault led to in one run.
 *
 * @param endSeconds positive infinity where it stayed to the end
 * @param detectedSeconds when it was noticed; not a number if it was not
 * @param decidedSeconds when it was decided to fail over; not a number if it was not
 * @param startedSeconds when the failover started; not a number if it did not
 * @param machines those that it stopped and those that were failed over
 * @param plans one for each recovery plan that was run, or one for all machines that were failed
 *     over one by one; none where nobody failed over
 */
public record OutageMeasures(
    String fault,
    double startSeconds,
    double endSeconds,
    double detectedSeconds,
    double decidedSeconds,
    double startedSeconds,
    List<MachineOutage> machines,
    List<PlanOutage> plans) {

  public OutageMeasures {
    machines = List.copyOf(machines);
    plans = List.copyOf(plans);
  }
}
