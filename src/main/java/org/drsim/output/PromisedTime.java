package org.drsim.output;

import org.drsim.measure.MachineOutage;
import org.drsim.measure.OutageMeasures;
import org.drsim.recovery.Phase;

/**
 * The part of a recovery that the product's promise is about: from the start of the failover until
 * the machine runs, without the work of people on the machine itself. What a plan waits for before
 * it, scripts and manual actions, is in it.
 */
final class PromisedTime {

  private static final String LAST_PHASE = "machine";
  private static final String OF_PEOPLE = "handsOn";

  private PromisedTime() {}

  /** In seconds; not a number where the machine was not failed over, or does not run yet. */
  static double of(OutageMeasures outage, MachineOutage machine) {
    double runs = Double.NaN;
    double byHand = 0;
    for (final Phase phase : machine.phases()) {
      // A machine that people have made again ran before.
      if (phase.name().equals(LAST_PHASE) && Double.isNaN(runs)) {
        runs = phase.endSeconds();
      } else if (Double.isNaN(runs) && phase.name().equals(OF_PEOPLE)) {
        byHand += phase.endSeconds() - phase.startSeconds();
      }
    }
    return runs - outage.startedSeconds() - byHand;
  }
}
