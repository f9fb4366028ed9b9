package org.drsim.statistics;

/** Where observations of several designs come from. */
public interface Observations {

  /** How many designs there are. */
  int designs();

  /**
   * The observations {@code from … to − 1} of a design; none where these are equal. Those of one
   * number belong to the same random numbers, whatever the design.
   */
  double[] of(int design, int from, int to);
}
