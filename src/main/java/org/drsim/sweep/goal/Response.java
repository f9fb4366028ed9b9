package org.drsim.sweep.goal;

/** How objectives fare along an ordered list of candidates, from what chance lets one see. */
public interface Response {

  /** How many candidates there are, at least one. */
  int candidates();

  /**
   * What is seen of a candidate under the random numbers of the search, which are the same for all
   * of them, so that neighbours differ by what they are and not by luck.
   */
  Trial trial(int candidate);

  /**
   * What is seen of a candidate in replications that nothing else was seen of.
   *
   * @param attempt from 1; each has replications of its own
   * @param error probability of a false verdict that is allowed
   */
  Trial confirmation(int candidate, int attempt, double error);
}
