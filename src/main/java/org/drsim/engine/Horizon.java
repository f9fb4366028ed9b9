package org.drsim.engine;

/**
 * The stretch of simulated time of one run. Events exactly at the end still happen.
 *
 * @param startSeconds when the clock starts
 * @param warmUpSeconds how long after the start measuring begins; shorter than the whole
 * @param endSeconds when the run ends
 */
public record Horizon(double startSeconds, double warmUpSeconds, double endSeconds) {

  public Horizon {
    if (!(startSeconds > Double.NEGATIVE_INFINITY
        && warmUpSeconds >= 0
        && startSeconds + warmUpSeconds < endSeconds
        && endSeconds < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "horizon from "
              + startSeconds
              + " s to "
              + endSeconds
              + " s with a warm-up of "
              + warmUpSeconds
              + " s: the warm-up must be shorter than the run");
    }
  }
}
