package org.drsim.measure;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * A bounded summary of many uniform pieces, from which every quantile of their mixture comes out
 * within {@value #RELATIVE_ERROR} of the true value.
 *
 * <p>The time spent below x is the sum over the pieces of (x − low)⁺ − (x − high)⁺. The number and
 * the sum of the lows less those of the highs, per logarithmic bucket, give this exactly at each
 * bucket boundary, whatever lies between: so the quantile is known to be inside one bucket, whose
 * geometric middle is at most {@code √ratio − 1} away from any of its points. Buckets are kept in
 * pages, made when something falls into them.
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

  private static final int PAGE = 16;

  /** The boundaries of the buckets from 1 to 2. */
  private static final double[] BOUNDARIES = boundaries();

  private static final int TABLE_BITS = 7;
  private static final int TABLE_SHIFT = 52 - TABLE_BITS;

  /** The bucket in which each 128th from 1 to 2 begins. */
  private static final int[] TABLE = table();

  private @Nullable Page[] pages = new Page[0];
  private int firstPage;
  private double seconds;

  private static double[] boundaries() {
    final double[] boundaries = new double[PER_OCTAVE + 1];
    for (int i = 0; i <= PER_OCTAVE; i++) {
      boundaries[i] = FastMath.pow(2, (double) i / PER_OCTAVE);
    }
    return boundaries;
  }

  private static int[] table() {
    final int[] table = new int[1 << TABLE_BITS];
    for (int i = 0; i < table.length; i++) {
      final double from = 1 + (double) i / table.length;
      while (BOUNDARIES[table[i] + 1] <= from) {
        table[i]++;
      }
    }
    return table;
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
    final int bucket = bucketOf(value);
    page(Math.floorDiv(bucket, PAGE)).add(Math.floorMod(bucket, PAGE), sign, sign * value);
  }

  private Page page(int number) {
    cover(number);
    final Page known = pages[number - firstPage];
    if (known != null) {
      return known;
    }
    final Page made = new Page();
    pages[number - firstPage] = made;
    return made;
  }

  private void cover(int number) {
    if (pages.length == 0) {
      pages = new Page[1];
      firstPage = number;
    } else if (number < firstPage) {
      final @Nullable Page[] longer = new Page[pages.length + firstPage - number];
      System.arraycopy(pages, 0, longer, firstPage - number, pages.length);
      pages = longer;
      firstPage = number;
    } else if (number - firstPage >= pages.length) {
      pages = Arrays.copyOf(pages, number - firstPage + 1);
    }
  }

  void addAll(AgeDigest other) {
    for (int i = 0; i < other.pages.length; i++) {
      final Page page = other.pages[i];
      if (page != null) {
        page(other.firstPage + i).addAll(page);
      }
    }
    seconds += other.seconds;
  }

  double quantile(double share) {
    final double wanted = share * seconds;
    long count = 0;
    double sum = 0;
    int last = 0;
    for (int i = 0; i < pages.length; i++) {
      final Page page = pages[i];
      for (int j = 0; j < PAGE; j++) {
        final int bucket = (firstPage + i) * PAGE + j;
        if (page != null && (page.counts[j] != 0 || page.sums[j] != 0)) {
          count += page.counts[j];
          sum += page.sums[j];
          last = bucket;
        }
        if (count * boundary(bucket + 1) - sum >= wanted) {
          return middle(bucket);
        }
      }
    }
    return middle(last);
  }

  /** Some buckets in a row: the number and sum of the lows less those of the highs. */
  private static final class Page {

    private final long[] counts = new long[PAGE];
    private final double[] sums = new double[PAGE];

    void add(int bucket, int count, double sum) {
      counts[bucket] += count;
      sums[bucket] += sum;
    }

    void addAll(Page other) {
      for (int i = 0; i < PAGE; i++) {
        counts[i] += other.counts[i];
        sums[i] += other.sums[i];
      }
    }
  }
}
