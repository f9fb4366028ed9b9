package org.drsim.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * The smallest rate at which the age of the oldest byte not yet sent, plus a fixed delay, is within
 * an RPO for a share of the time.
 *
 * @param rpoSeconds age and delay together
 * @param share of the time, 1 for all of it
 * @param bytesPerSecond at least the mean rate; infinite where the delay alone is too long
 */
public record BandwidthNeed(double rpoSeconds, double share, double bytesPerSecond) {

  /** The RPOs that are reported, in seconds. */
  public static final List<Double> RPOS = List.of(300.0, 900.0, 1800.0, 3600.0);

  /** The shares of the time that are reported. */
  public static final List<Double> SHARES = List.of(1.0, 0.99, 0.9);

  /**
   * For all of them, by RPO and then by share; never below the mean rate, with which a link would
   * fall behind more and more if writes went on like this.
   */
  static List<BandwidthNeed> of(FluidQueue queue, double meanRate, double delaySeconds) {
    final List<BandwidthNeed> needs = new ArrayList<>();
    double most = Double.NaN;
    for (final double rpo : RPOS) {
      double rate = most;
      for (final double share : SHARES) {
        final double age = rpo - delaySeconds;
        if (age > 0) {
          // A longer age, or a smaller share of the time, never needs more.
          rate = Double.isNaN(rate) ? queue.rateFor(age, share) : queue.rateFor(age, share, rate);
          most = share == 1 ? rate : most;
        }
        needs.add(
            new BandwidthNeed(
                rpo, share, age > 0 ? Math.max(rate, meanRate) : Double.POSITIVE_INFINITY));
      }
    }
    return needs;
  }
}
