package org.drsim.measure;

import java.util.List;

/**
 * How one application served in one run.
 *
 * @param downSeconds for how long it did not, without the warm-up
 * @param outages times in which it did not, in their order, the warm-up included
 */
public record ApplicationMeasures(String name, double downSeconds, List<Down> outages) {

  /**
   * A time in which it did not serve.
   *
   * @param endSeconds positive infinity where the run ended before it did again
   */
  public record Down(double startSeconds, double endSeconds) {

    /** How long users waited; positive infinity where they still do. */
    public double rtoSeconds() {
      return endSeconds - startSeconds;
    }
  }

  public ApplicationMeasures {
    outages = List.copyOf(outages);
  }
}
