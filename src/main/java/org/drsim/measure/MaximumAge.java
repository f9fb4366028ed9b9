package org.drsim.measure;

import java.util.Arrays;

/**
 * The largest age of several things at each instant: that of the oldest marker. Those without a
 * marker do not count. The oldest is found by a tournament, so that a change costs the logarithm of
 * their number.
 */
public final class MaximumAge {

  private final AgeMeter age;
  private final int leaves;
  private final double[] oldest;

  /**
   * @param members how many
   * @param fromSeconds when measuring begins
   * @param exactPieces how many pieces of the distribution are kept one by one
   */
  public MaximumAge(int members, double fromSeconds, int exactPieces) {
    this.age = new AgeMeter(fromSeconds, exactPieces);
    this.leaves = Math.max(1, Integer.highestOneBit(Math.max(1, 2 * members - 1)));
    this.oldest = new double[2 * leaves];
    Arrays.fill(oldest, Double.POSITIVE_INFINITY);
  }

  /** The age of one member counts from another marker from now on. */
  public void change(int member, double marker, double now) {
    int node = leaves + member;
    oldest[node] = marker;
    while (node > 1) {
      node /= 2;
      final double winner = Math.min(oldest[2 * node], oldest[2 * node + 1]);
      if (winner == oldest[node]) {
        return;
      }
      oldest[node] = winner;
    }
    age.change(oldest[1], now);
  }

  /** One member does not count from now on. */
  public void leave(int member, double now) {
    change(member, Double.POSITIVE_INFINITY, now);
  }

  /** Closes the books. */
  public AgeDistribution end(double now) {
    return age.end(now);
  }
}
