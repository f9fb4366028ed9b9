package org.drsim.measure;

import java.util.Arrays;
import java.util.List;

/**
 * Leaves steps of functions of markers out where there are too many, those first that tell least. A
 * loss that counts from the step before one that was left out is overstated by the difference of
 * their markers; it is never understated, as no step back is left out.
 */
public final class StepThinning {

  /** How far the tolerance may be from the smallest that does, relatively. */
  private static final double PRECISION = 0.02;

  private StepThinning() {}

  /**
   * The next step that is kept.
   *
   * @param markers of all steps of a function, in seconds
   * @param place of a step that is kept
   * @param tolerance by how much a loss may be overstated, in seconds
   * @return the number of steps where none follows
   */
  public static int next(double[] markers, int place, double tolerance) {
    int next = place + 1;
    while (next < markers.length
        && markers[next] >= markers[place]
        && markers[next] - markers[place] <= tolerance) {
      next++;
    }
    return next;
  }

  /**
   * By how much losses have to be overstated.
   *
   * @param functions the markers of each, in seconds
   * @param most steps of all of them together
   * @return 0 where all fit; in seconds, close to the least with which no more are kept, unless
   *     steps back alone are more
   */
  public static double tolerance(List<double[]> functions, int most) {
    double low = 0;
    if (kept(functions, low) <= most) {
      return low;
    }
    double high = functions.stream().mapToDouble(StepThinning::range).max().orElse(0);
    while (high - low > PRECISION * high) {
      final double middle = low + (high - low) / 2;
      if (kept(functions, middle) <= most) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private static double range(double[] markers) {
    return markers.length == 0
        ? 0
        : Arrays.stream(markers).max().orElseThrow() - Arrays.stream(markers).min().orElseThrow();
  }

  private static long kept(List<double[]> functions, double tolerance) {
    long kept = 0;
    for (final double[] markers : functions) {
      for (int place = 0; place < markers.length; place = next(markers, place, tolerance)) {
        kept++;
      }
    }
    return kept;
  }
}
