package org.drsim.study;

/** Decides when a study of any number of replications has enough of them. */
@FunctionalInterface
public interface StoppingRule {

  /** All replications that are allowed. */
  StoppingRule NEVER = (soFar, look) -> false;

  /**
   * Asked a few times only, each time about the replications 0 … n − 1 for a larger n, so that the
   * answer and with it the number of replications does not depend on threads or interruptions.
   *
   * @param soFar what they say on the objectives
   * @param look how many times it has been asked, this time included
   */
  boolean isEnough(ObjectiveObservations soFar, int look);
}
