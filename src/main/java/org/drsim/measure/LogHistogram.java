package org.drsim.measure;

import org.apache.commons.math3.util.FastMath;

/**
 * Number and sum of values per logarithmic bucket; bucket i holds the values from {@code ratio^i}
 * to {@code ratio^(i+1)}.
 */
final class LogHistogram {

  private static final double RATIO = 1.01;
  private static final double LOG_RATIO = FastMath.log(RATIO);

  private long[] counts = new long[0];
  private double[] sums = new double[0];
  private int offset;

  void add(double value) {
    final double counted = Math.max(value, AgeDigest.SMALLEST);
    final int bucket = bucketOf(counted);
    cover(bucket, bucket);
    counts[bucket - offset]++;
    sums[bucket - offset] += counted;
  }

  void addAll(LogHistogram other) {
    if (other.counts.length > 0) {
      cover(other.first(), other.last());
      for (int i = 0; i < other.counts.length; i++) {
        counts[i + other.offset - offset] += other.counts[i];
        sums[i + other.offset - offset] += other.sums[i];
      }
    }
  }

  int first() {
    return offset;
  }

  int last() {
    return offset + counts.length - 1;
  }

  static double boundary(int bucket) {
    return FastMath.exp(bucket * LOG_RATIO);
  }

  /** The point of a bucket from which both its ends are equally far, relatively. */
  static double middle(int bucket) {
    return FastMath.exp((bucket + 0.5) * LOG_RATIO);
  }

  /**
   * The bucket by the boundaries themselves, not by a logarithm that may round to the other side of
   * one.
   */
  private static int bucketOf(double value) {
    int bucket = (int) FastMath.floor(FastMath.log(value) / LOG_RATIO);
    while (boundary(bucket) > value) {
      bucket--;
    }
    while (boundary(bucket + 1) <= value) {
      bucket++;
    }
    return bucket;
  }

  private void cover(int from, int to) {
    if (counts.length == 0) {
      offset = from;
    }
    final int newFirst = Math.min(offset, from);
    final int newLength = Math.max(last(), to) - newFirst + 1;
    if (newFirst < offset || newLength > counts.length) {
      final long[] newCounts = new long[newLength];
      final double[] newSums = new double[newLength];
      System.arraycopy(counts, 0, newCounts, offset - newFirst, counts.length);
      System.arraycopy(sums, 0, newSums, offset - newFirst, sums.length);
      counts = newCounts;
      sums = newSums;
      offset = newFirst;
    }
  }

  Sweep sweep(int fromBucket) {
    return new Sweep(fromBucket);
  }

  /** Goes up the boundaries one by one. */
  final class Sweep {

    private int next;
    private long count;
    private double sum;

    private Sweep(int fromBucket) {
      this.next = fromBucket;
    }

    /** The sum of (boundary − value) over all values below the next boundary. */
    double excessBelow(double boundary) {
      final int index = next++ - offset;
      if (index >= 0 && index < counts.length) {
        count += counts[index];
        sum += sums[index];
      }
      return count * boundary - sum;
    }
  }
}
