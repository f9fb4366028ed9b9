package org.drsim.measure;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * A bounded summary of many uniform pieces, from which every quantile of their mixture comes out
 * within {@value #RELATIVE_ERROR} of the true value.
 *
 * <p>The time spent below x is the sum over the pieces of (x − low)⁺ − (x − high)⁺. The number and
 * the sum of the lows less those of the highs, per logarithmic bucket, give this exactly at each
 * bucket boundary, whatever lies between: so the quantile is known to be inside one bucket, whose
 * geometric middle is at most {@code √ratio − 1} away from any of its points. Only buckets into
 * which something falls are kept.
 */
final class AgeDigest {

  /**
   * Proven bound of the relative error of a quantile; ages below {@value #SMALLEST} s count as this
   * age.
   */
  static final double RELATIVE_ERROR = 0.005;

  static final double SMALLEST = 1e-6;

  /** Buckets per factor of two, each 2^(1/70) wide: the middle is 0.4964 % from the ends. */
  private static final int PER_OCTAVE = 70;

  /** The boundaries of the buckets from 1 to 2. */
  private static final double[] BOUNDARIES = boundaries();

  private static final int TABLE_BITS = 7;
  private static final int TABLE_SHIFT = 52 - TABLE_BITS;

  /** The bucket in which each 128th from 1 to 2 begins. */
  private static final int[] TABLE = firstBuckets();

  private final BucketTable table;
  private double seconds;

  AgeDigest() {
    this(new BucketTable());
  }

  private AgeDigest(BucketTable table) {
    this.table = table;
  }

  private static double[] boundaries() {
    final double[] boundaries = new double[PER_OCTAVE + 1];
    for (int i = 0; i <= PER_OCTAVE; i++) {
      boundaries[i] = FastMath.pow(2, (double) i / PER_OCTAVE);
    }
    return boundaries;
  }

  private static int[] firstBuckets() {
    final int[] first = new int[1 << TABLE_BITS];
    for (int i = 0; i < first.length; i++) {
      final double from = 1 + (double) i / first.length;
      while (BOUNDARIES[first[i] + 1] <= from) {
        first[i]++;
      }
    }
    return first;
  }

  /** The bucket of a value; by its boundaries, not by a logarithm that may round across one. */
  static int bucketOf(double value) {
    final long bits = Double.doubleToRawLongBits(value);
    final int octave = (int) (bits >>> 52) - Double.MAX_EXPONENT;
    final double mantissa = Double.longBitsToDouble((bits & (1L << 52) - 1) | 1023L << 52);
    int bucket = TABLE[(int) (bits >>> TABLE_SHIFT) & TABLE.length - 1];
    if (BOUNDARIES[bucket + 1] <= mantissa) {
      bucket++;
    }
    return octave * PER_OCTAVE + bucket;
  }

  /** The lower end of a bucket. */
  static double boundary(int bucket) {
    final int octave = Math.floorDiv(bucket, PER_OCTAVE);
    return BOUNDARIES[bucket - octave * PER_OCTAVE] * StrictMath.scalb(1.0, octave);
  }

  /** The point of a bucket from which both its ends are equally far, relatively. */
  private static double middle(int bucket) {
    return boundary(bucket) * FastMath.pow(2, 0.5 / PER_OCTAVE);
  }

  void add(double low, double high) {
    put(Math.max(low, SMALLEST), 1);
    put(Math.max(high, SMALLEST), -1);
    seconds += high - low;
  }

  private void put(double value, int sign) {
    table.add(bucketOf(value), sign, sign * value);
  }

  void addAll(AgeDigest other) {
    table.addAll(other.table);
    seconds += other.seconds;
  }

  /** All there is to know, for {@link #of}. */
  double[] toNumbers() {
    final double[] buckets = table.toNumbers();
    final double[] numbers = Arrays.copyOf(buckets, buckets.length + 1);
    numbers[buckets.length] = seconds;
    return numbers;
  }

  static AgeDigest of(double[] numbers) {
    final int last = numbers.length - 1;
    final AgeDigest digest = new AgeDigest(BucketTable.of(Arrays.copyOf(numbers, last)));
    digest.seconds = numbers[last];
    return digest;
  }

  double quantile(double share) {
    final double wanted = share * seconds;
    final int[] buckets = table.sortedBuckets();
    double count = 0;
    double sum = 0;
    for (int i = 0; i < buckets.length; i++) {
      count += table.count(buckets[i]);
      sum += table.sum(buckets[i]);
      // Up to the next bucket with something in it, nothing begins or ends.
      final int last = i + 1 < buckets.length ? buckets[i + 1] - 1 : buckets[i];
      if (count * boundary(last + 1) - sum >= wanted) {
        return middle(firstReaching(wanted, count, sum, buckets[i], last));
      }
    }
    return middle(buckets[buckets.length - 1]);
  }

  private static int firstReaching(double wanted, double count, double sum, int from, int last) {
    int bucket = from;
    while (bucket < last && count * boundary(bucket + 1) - sum < wanted) {
      bucket++;
    }
    return bucket;
  }
}
