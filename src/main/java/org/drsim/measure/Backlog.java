package org.drsim.measure;

/**
 * Bytes written and not applied, in all and by where they are.
 *
 * @param agent in the open batch, waiting for their upload or being uploaded, those in a map of
 *     changed blocks included
 * @param cache in the cache account, in processing or waiting for their transfer
 * @param transfer on their way to the target region
 * @param apply in the target region
 */
public record Backlog(
    MeanAndMax total, MeanAndMax agent, MeanAndMax cache, MeanAndMax transfer, MeanAndMax apply) {

  /** Of what is not measured. */
  public static final Backlog UNKNOWN =
      new Backlog(
          MeanAndMax.UNKNOWN,
          MeanAndMax.UNKNOWN,
          MeanAndMax.UNKNOWN,
          MeanAndMax.UNKNOWN,
          MeanAndMax.UNKNOWN);

  /** Of a machine that is never protected. */
  static final Backlog NONE =
      new Backlog(
          MeanAndMax.ZERO, MeanAndMax.ZERO, MeanAndMax.ZERO, MeanAndMax.ZERO, MeanAndMax.ZERO);
}
