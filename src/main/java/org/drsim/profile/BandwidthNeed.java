package org.drsim.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * The smallest rate at which the age of the oldest byte not yet sent, plus a fixed delay, is within
 * an RPO for a share of the time.
 *
 * @param rpoSeconds age and delay together
 * @param share of the time, 1 for all of it
 * @param bytesPerSecond infinite where the delay alone is too long
 */
public record BandwidthNeed(double rpoSeconds, double share, double bytesPerSecond) {

  /** The RPOs that are reported, in seconds. */
  public static final List<Double> RPOS = List.of(300.0, 900.0, 1800.0, 3600.0);

  /** The shares of the time that are reported. */
  public static final List<Double> SHARES = List.of(1.0, 0.99, 0.9);

  /** For all of them, by RPO and then by share. */
  static List<BandwidthNeed> of(FluidQueue queue, double delaySeconds) {
    final List<BandwidthNeed> needs = new ArrayList<>();
    for (final double rpo : RPOS) {
      for (final double share : SHARES) {
        final double age = rpo - delaySeconds;
        needs.add(
            new BandwidthNeed(
                rpo, share, age > 0 ? queue.rateFor(age, share) : Double.POSITIVE_INFINITY));
      }
    }
    return needs;
  }
}
