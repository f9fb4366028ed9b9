package org.drsim.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How unevenly writes come.
 *
 * @param dispersion by window, from short to long
 * @param autocorrelation of the rate by lag, from short to long
 * @param hurst whether bursts last over all times; null where the series is too short to tell
 */
public record Burstiness(
    List<Dispersion> dispersion, List<Lag> autocorrelation, @Nullable Hurst hurst) {

  public Burstiness {
    dispersion = List.copyOf(dispersion);
    autocorrelation = List.copyOf(autocorrelation);
  }

  /**
   * Spread between windows of one length.
   *
   * @param ofWrites index of dispersion: variance of the number of writes in a window over its
   *     mean; 1 for a Poisson process; not a number where writes are not known
   * @param ofBytes coefficient of variation of the bytes in a window
   */
  public record Dispersion(double windowSeconds, int windows, double ofWrites, double ofBytes) {}

  /**
   * Likeness of the rate to itself some time before.
   *
   * @param windowSeconds over which rates are taken
   * @param coefficient from −1 to 1
   */
  public record Lag(double windowSeconds, double lagSeconds, double coefficient) {}
}
