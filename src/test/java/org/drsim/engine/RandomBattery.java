package org.drsim.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;

/**
 * A small battery of tests of a sequence of 64-bit words, after Knuth (The Art of Computer
 * Programming 2, 3.3) and Marsaglia's birthday spacings. Each gives a probability that random words
 * would look at least as regular; a generator fails where one lies very near 0 or 1.
 */
final class RandomBattery {

  private static final int LAGS = 16;
  private static final int BIRTHDAYS = 1 << 12;
  private static final double DAYS = 0x1p32;

  private final LongUnaryOperator words;
  private final long count;

  RandomBattery(LongUnaryOperator words, long count) {
    this.words = words;
    this.count = count;
  }

  /** The probability of each test by its name. */
  Map<String, Double> run() {
    Map<String, Double> results = new LinkedHashMap<>();
    results.put("bytes", bytes());
    results.put("bits", bits());
    results.put("pairs of high bytes", pairs(56));
    results.put("pairs of low bytes", pairs(0));
    results.put("ones per word", ones());
    results.put("runs above and below one half", runs());
    results.put("serial correlation", correlation());
    results.put("birthday spacings, high half", birthdays(32));
    results.put("birthday spacings, low half", birthdays(0));
    return results;
  }

  private double bytes() {
    long[][] counts = new long[Long.BYTES][256];
    for (long i = 0; i < count; i++) {
      long word = words.applyAsLong(i);
      for (int position = 0; position < Long.BYTES; position++) {
        counts[position][(int) (word >>> (8 * position)) & 255]++;
      }
    }
    double sum = Arrays.stream(counts).mapToDouble(c -> chiSquare(c, count / 256.0)).sum();
    return upper(sum, Long.BYTES * 255);
  }

  private double bits() {
    long[] ones = new long[Long.SIZE];
    for (long i = 0; i < count; i++) {
      long word = words.applyAsLong(i);
      for (int bit = 0; bit < Long.SIZE; bit++) {
        ones[bit] += word >>> bit & 1;
      }
    }
    return upper(chiSquare(ones, count / 2.0) * 2, Long.SIZE);
  }

  private double pairs(int shift) {
    long[] counts = new long[1 << 16];
    for (long i = 0; i + 1 < count; i += 2) {
      long first = words.applyAsLong(i) >>> shift & 255;
      long second = words.applyAsLong(i + 1) >>> shift & 255;
      counts[(int) (first << 8 | second)]++;
    }
    return upper(chiSquare(counts, (count / 2) / 65_536.0), 65_535);
  }

  private double ones() {
    long[] counts = new long[Long.SIZE + 1];
    for (long i = 0; i < count; i++) {
      counts[Long.bitCount(words.applyAsLong(i))]++;
    }
    BinomialDistribution binomial = new BinomialDistribution(null, Long.SIZE, 0.5);
    double sum = 0;
    int cells = 0;
    for (int k = 0; k <= Long.SIZE; k++) {
      double expected = binomial.probability(k) * count;
      if (expected >= 10) {
        sum += (counts[k] - expected) * (counts[k] - expected) / expected;
        cells++;
      }
    }
    return upper(sum, cells - 1);
  }

  private double runs() {
    long changes = 0;
    boolean previous = words.applyAsLong(0) < 0;
    for (long i = 1; i < count; i++) {
      boolean above = words.applyAsLong(i) < 0;
      changes += above == previous ? 0 : 1;
      previous = above;
    }
    return normal((changes - (count - 1) / 2.0) / StrictMath.sqrt((count - 1) / 4.0));
  }

  private double correlation() {
    double[] last = new double[LAGS];
    double[] sums = new double[LAGS];
    for (long i = 0; i < count; i++) {
      double value = (words.applyAsLong(i) >>> 11) * 0x1p-53 - 0.5;
      for (int lag = 1; lag <= LAGS && lag <= i; lag++) {
        sums[lag - 1] += value * last[(int) ((i - lag) % LAGS)];
      }
      last[(int) (i % LAGS)] = value;
    }
    double sum = 0;
    for (int lag = 1; lag <= LAGS; lag++) {
      double z = sums[lag - 1] * 12 / StrictMath.sqrt(count - lag);
      sum += z * z;
    }
    return upper(sum, LAGS);
  }

  private double birthdays(int shift) {
    long rounds = Math.min(count / BIRTHDAYS, 4_096);
    long repeated = 0;
    for (long round = 0; round < rounds; round++) {
      repeated += repeatedSpacings(round * BIRTHDAYS, shift);
    }
    double mean = rounds * (double) BIRTHDAYS * BIRTHDAYS * BIRTHDAYS / (4 * DAYS);
    PoissonDistribution poisson =
        new PoissonDistribution(null, mean, PoissonDistribution.DEFAULT_EPSILON, Integer.MAX_VALUE);
    return poisson.cumulativeProbability((int) repeated) - poisson.probability((int) repeated) / 2;
  }

  private long repeatedSpacings(long start, int shift) {
    long[] days = new long[BIRTHDAYS];
    for (int i = 0; i < BIRTHDAYS; i++) {
      days[i] = words.applyAsLong(start + i) >>> shift & 0xffff_ffffL;
    }
    Arrays.sort(days);
    long[] spacings = new long[BIRTHDAYS];
    spacings[0] = days[0] + (1L << 32) - days[BIRTHDAYS - 1];
    for (int i = 1; i < BIRTHDAYS; i++) {
      spacings[i] = days[i] - days[i - 1];
    }
    Arrays.sort(spacings);
    long repeated = 0;
    for (int i = 1; i < BIRTHDAYS; i++) {
      repeated += spacings[i] == spacings[i - 1] ? 1 : 0;
    }
    return repeated;
  }

  static double chiSquare(long[] counts, double expected) {
    double sum = 0;
    for (long seen : counts) {
      sum += (seen - expected) * (seen - expected) / expected;
    }
    return sum;
  }

  static double upper(double chiSquare, int degrees) {
    return 1 - new ChiSquaredDistribution(null, degrees).cumulativeProbability(chiSquare);
  }

  private static double normal(double z) {
    return new NormalDistribution(null, 0, 1).cumulativeProbability(z);
  }
}
