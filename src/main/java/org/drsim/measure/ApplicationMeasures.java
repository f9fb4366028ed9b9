package org.drsim.measure;

import java.util.List;

/**
 * How one application served in one run.
 *
 * @param downSeconds for how long it did not, without the warm-up
 * @param outages times in which it did not, in their order, the warm-up included
 * @param fromSeconds the end of the warm-up
 */
public record ApplicationMeasures(
    String name, double downSeconds, List<Down> outages, double fromSeconds) {

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

  /** Those that began after the warm-up, which have a time to recover. */
  public List<Down> counted() {
    return outages.stream().filter(down -> down.startSeconds() >= fromSeconds).toList();
  }
}
