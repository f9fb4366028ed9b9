package org.drsim.study;

import org.drsim.measure.MeanAndMax;

/**
 * What people were shown of the RPO of a machine; means over replications.
 *
 * @param seconds the RPO, mean and largest
 * @param staleSeconds for how long it was an old one
 * @param alerts times in which the newest recovery point was too old, as far as that was shown
 * @param alertSeconds how long they lasted together
 * @param firstAlertSeconds when the first began in the first replication with one; not a number
 *     where there was none
 */
public record ShownReport(
    MeanAndMax seconds,
    double staleSeconds,
    double alerts,
    double alertSeconds,
    double firstAlertSeconds) {

  /** Of what is not measured. */
  static final ShownReport UNKNOWN =
      new ShownReport(MeanAndMax.UNKNOWN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
