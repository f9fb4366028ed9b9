package org.drsim.statistics;

/**
 * Tests of a share from observations with known bounds: replication i gives {@code amount_i} of
 * {@code weight_i}, from 0 to {@code most}, and the question is on which side of {@code p} the
 * share E[amount] / E[weight] is.
 *
 * <p>This is testing by betting (G. Shafer and V. Vovk; I. Waudby-Smith and A. Ramdas, "Estimating
 * means of bounded random variables by betting", J. R. Statist. Soc. B 86, 2024). If the share is
 * at most p, a gambler who stakes c of what he may stake on "more" multiplies his wealth by {@code
 * 1 + c (amount − p weight) / (p most)} in each replication: never below zero, and one or less in
 * expectation. So his wealth W is a supermartingale, and the probability that it <em>ever</em> gets
 * to 1/α is at most α (Ville's inequality): min(1, 1/W) is a p-value at any number of replications,
 * also at one chosen by looking at it. W is the mean over several c, half of it on the boldest,
 * which needs no choice and does not depend on the order of replications.
 *
 * <p>Why not Student's t: shares of time are near 1 and often equal, and the rare bad replication
 * that would matter is not among the first. If one replication in fifty has half of its time over
 * the limit, twenty replications show none of it with probability 2/3, without any spread, and t
 * would call a share of 99 % met with certainty. No method without assumptions can say so before
 * there are about ln α / ln p replications, as that many might just have missed it; here it is
 * ln(α/2) / ln p, 368 for 99 % and α = 5 %. Even the sharper form of Hoeffding's inequality (by
 * relative entropy) needs over twice as many where all shares are half-way to 1, as it does not see
 * that the spread is small.
 */
public final class BettingTest {

  /** Stakes are 1, 1/2, 1/4, … of the most that may be staked. */
  private static final int STAKES = 16;

  private static final double[] SHARE_OF_STAKE = sharesOfStakes();
  private static final double SMALL = 1e-150;
  private static final double LARGE = 1e150;
  private static final double MOST_NEEDED = 1e8;
  private static final int BISECTIONS = 32;

  private final double[] amounts;
  private final double[] weights;
  private final double most;

  /**
   * @param amounts from 0 to their weight
   * @param weights from 0 to {@code most}
   */
  public BettingTest(double[] amounts, double[] weights, double most) {
    this.amounts = amounts;
    this.weights = weights;
    this.most = most;
  }

  /** 1/2, 1/6, 1/12 and so on: the bolder the more; the last has what is left of one. */
  private static double[] sharesOfStakes() {
    final double[] shares = new double[STAKES];
    double left = 1;
    for (int j = 0; j < STAKES - 1; j++) {
      shares[j] = 1.0 / ((j + 1.0) * (j + 2.0));
      left -= shares[j];
    }
    shares[STAKES - 1] = left;
    return shares;
  }

  /** The p-value of a share of at most p: small where it is more. */
  public double above(double p) {
    if (p <= 0 || p >= 1) {
      return p <= 0 && sum(amounts) > 0 ? 0 : 1;
    }
    return Math.min(1, StrictMath.exp(-logOfMean(logWealths(p, true), 1)));
  }

  /** The p-value of a share of at least p: small where it is less. */
  public double below(double p) {
    if (p <= 0 || p >= 1) {
      return p > 1 || (p == 1 && sum(amounts) < sum(weights)) ? 0 : 1;
    }
    return Math.min(1, StrictMath.exp(-logOfMean(logWealths(p, false), 1)));
  }

  /** The largest share that is too small at a level; 0 where none is. */
  public double lowerBound(double level) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < BISECTIONS; i++) {
      final double middle = (low + high) / 2;
      if (above(middle) <= level) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The smallest share that is too large at a level; 1 where none is. */
  public double upperBound(double level) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < BISECTIONS; i++) {
      final double middle = (low + high) / 2;
      if (below(middle) <= level) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** The smallest p-value of a share of at most p that n replications can have: all is within. */
  public static double least(double p, int n) {
    if (p <= 0 || p >= 1) {
      return p <= 0 ? 0 : 1;
    }
    final double[] one = {1};
    return Math.min(
        1, StrictMath.exp(-logOfMean(new BettingTest(one, one, 1).logWealths(p, true), n)));
  }

  /** How many replications like these would tell on which side of p it is; 0 where none would. */
  public long needed(double p, double level) {
    if (p <= 0 || p >= 1) {
      return 0;
    }
    final double share = sum(amounts) / sum(weights);
    final double[] logs = logWealths(p, share > p);
    final double wanted = -StrictMath.log(level);
    final int n = amounts.length;
    if (!(logOfMean(logs, MOST_NEEDED / n) >= wanted)) {
      return 0;
    }
    double low = 1;
    double high = MOST_NEEDED / n;
    for (int i = 0; i < BISECTIONS; i++) {
      final double middle = StrictMath.sqrt(low * high);
      if (logOfMean(logs, middle) >= wanted) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return Math.max(n + 1L, (long) StrictMath.ceil(high * n));
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (final double value : values) {
      sum += value;
    }
    return sum;
  }

  /** The logarithm of what is made of each stake. */
  private double[] logWealths(double p, boolean onMore) {
    final double scale = onMore ? p * most : (p - 1) * most;
    final double[] logs = new double[STAKES];
    for (int j = 0; j < STAKES; j++) {
      logs[j] = logWealth(p, StrictMath.scalb(1.0, -j) / scale);
    }
    return logs;
  }

  /** Of a product, taken now and then so that it neither vanishes nor overflows. */
  private double logWealth(double p, double stake) {
    double log = 0;
    double product = 1;
    for (int i = 0; i < amounts.length; i++) {
      // Rounding may take a total loss below zero.
      product *= Math.max(0, 1 + stake * (amounts[i] - p * weights[i]));
      if (product < SMALL || product > LARGE) {
        log += StrictMath.log(product);
        product = 1;
      }
    }
    return log + StrictMath.log(product);
  }

  /** Of the wealth after so many times the replications there are. */
  private static double logOfMean(double[] logs, double times) {
    double largest = Double.NEGATIVE_INFINITY;
    for (final double log : logs) {
      largest = Math.max(largest, times * log);
    }
    if (Double.isInfinite(largest)) {
      return largest;
    }
    double sum = 0;
    for (int j = 0; j < STAKES; j++) {
      sum += SHARE_OF_STAKE[j] * StrictMath.exp(times * logs[j] - largest);
    }
    return largest + StrictMath.log(sum);
  }
}
