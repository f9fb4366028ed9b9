package org.drsim.measure;

import java.util.List;

/**
 * What machines lose together by going back to recovery points.
 *
 * @param machines how many have such a point; the figures are theirs
 * @param seconds of the one that loses most
 * @param bytes of all of them; not a number where one is not known
 * @param skewSeconds between the newest and the oldest of the states that remain
 */
public record GroupLoss(int machines, double seconds, double bytes, double skewSeconds) {

  /** Not a number all through where there are none. */
  static GroupLoss of(List<Loss> losses) {
    if (losses.isEmpty()) {
      return new GroupLoss(0, Double.NaN, Double.NaN, Double.NaN);
    }
    double worst = 0;
    double bytes = 0;
    double newest = Double.NEGATIVE_INFINITY;
    double oldest = Double.POSITIVE_INFINITY;
    for (final Loss loss : losses) {
      worst = Math.max(worst, loss.seconds());
      bytes += loss.bytes();
      newest = Math.max(newest, loss.markerSeconds());
      oldest = Math.min(oldest, loss.markerSeconds());
    }
    return new GroupLoss(losses.size(), worst, bytes, newest - oldest);
  }
}
