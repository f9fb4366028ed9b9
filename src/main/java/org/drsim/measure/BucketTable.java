package org.drsim.measure;

import java.util.Arrays;

/**
 * A number and a sum for each of some buckets: a hash table with open addressing over primitive
 * arrays, as there is one for every machine and most buckets are never used.
 */
final class BucketTable {

  private static final int EMPTY = Integer.MIN_VALUE;
  private static final int FIRST_SIZE = 8;

  /** So full it may be; then it grows by half. */
  private static final double FULL = 0.85;

  private int[] keys = new int[0];

  /** Number and sum in turn. A double counts exactly up to 2^53. */
  private double[] values = new double[0];

  private int size;

  void add(int bucket, double count, double sum) {
    if (size >= FULL * keys.length) {
      grow();
    }
    final int place = place(bucket);
    if (keys[place] == EMPTY) {
      keys[place] = bucket;
      size++;
    }
    values[2 * place] += count;
    values[2 * place + 1] += sum;
  }

  void addAll(BucketTable other) {
    // In the order of the buckets, so that the sums do not depend on how the table grew.
    for (final int bucket : other.sortedBuckets()) {
      add(bucket, other.count(bucket), other.sum(bucket));
    }
  }

  /** Of a bucket that is there. */
  double count(int bucket) {
    return values[2 * place(bucket)];
  }

  /** Of a bucket that is there. */
  double sum(int bucket) {
    return values[2 * place(bucket) + 1];
  }

  int[] sortedBuckets() {
    return Arrays.stream(keys).filter(key -> key != EMPTY).sorted().toArray();
  }

  /** Where a bucket is, or would be. */
  private int place(int bucket) {
    // Fibonacci hashing, scaled to a length that need not be a power of two.
    final long hash = (bucket * 0x9E3779B9L) & 0xFFFFFFFFL;
    int place = (int) ((hash * keys.length) >>> Integer.SIZE);
    while (keys[place] != bucket && keys[place] != EMPTY) {
      place = place + 1 == keys.length ? 0 : place + 1;
    }
    return place;
  }

  /** Bucket, number and sum in turn, for {@link #of}. */
  double[] toNumbers() {
    final int[] buckets = sortedBuckets();
    final double[] numbers = new double[3 * buckets.length];
    for (int i = 0; i < buckets.length; i++) {
      numbers[3 * i] = buckets[i];
      numbers[3 * i + 1] = count(buckets[i]);
      numbers[3 * i + 2] = sum(buckets[i]);
    }
    return numbers;
  }

  static BucketTable of(double[] numbers) {
    final BucketTable table = new BucketTable();
    for (int i = 0; i < numbers.length; i += 3) {
      table.add((int) numbers[i], numbers[i + 1], numbers[i + 2]);
    }
    return table;
  }

  private void grow() {
    final int[] oldKeys = keys;
    final double[] oldValues = values;
    keys = new int[Math.max(FIRST_SIZE, oldKeys.length + oldKeys.length / 2)];
    values = new double[2 * keys.length];
    Arrays.fill(keys, EMPTY);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY) {
        final int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        values[2 * place] = oldValues[2 * i];
        values[2 * place + 1] = oldValues[2 * i + 1];
      }
    }
  }
}
