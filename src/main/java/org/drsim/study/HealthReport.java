package org.drsim.study;

/**
 * What the product would report about a machine; means over replications.
 *
 * @param alerts times without a recent crash-consistent recovery point, how many
 * @param alertSeconds how long they lasted together
 * @param firstAlertSeconds when the first began in the first replication with one; not a number
 *     where there was none
 * @param slowUploads batches that were uploaded slower than the product accepts, how many
 * @param firstSlowUploadSeconds like {@code firstAlertSeconds}
 */
public record HealthReport(
    double alerts,
    double alertSeconds,
    double firstAlertSeconds,
    double slowUploads,
    double slowUploadSeconds,
    double firstSlowUploadSeconds) {

  /** Of what is not measured. */
  static final HealthReport UNKNOWN =
      new HealthReport(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
