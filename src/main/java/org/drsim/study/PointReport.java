package org.drsim.study;

/**
 * Recovery points that became available, and those kept at the end; means over replications.
 *
 * @param appFailed requests for an app-consistent point that gave none
 * @param multiVm that all members of the consistency group have
 */
public record PointReport(
    double crashConsistent,
    double appConsistent,
    double appFailed,
    double multiVm,
    double multiVmAppConsistent,
    double retainedAtEnd,
    double retainedAppConsistentAtEnd) {

  /** Of what is not measured. */
  static final PointReport UNKNOWN =
      new PointReport(
          Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
