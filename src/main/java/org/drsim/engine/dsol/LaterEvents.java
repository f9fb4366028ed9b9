package org.drsim.engine.dsol;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The events of a long list that are not next: in buckets by their times, as in a calendar queue
 * (Brown 1988), each of which goes into a heap when its turn has come, as in a ladder queue (Tang,
 * Goh and Thng 2005). In a heap of hundreds of thousands every level is memory that is in no cache;
 * a bucket is written and read from end to end.
 *
 * <p>To which bucket an event goes depends on its time alone and never falls with it, so that the
 * order of events is that of the heap. How wide the buckets are follows the first eighth of what
 * waits, which is enough for thousands of them to come. For one thread.
 */
final class LaterEvents {

  /** Buckets in use at once; events behind them wait in no order. */
  private static final int BUCKETS = 4096;

  private static final int HALF = BUCKETS / 2;

  /** So many events are to be in a bucket, which then fits into the first cache as a heap. */
  private static final int WANTED = 64;

  /** How much more or less than that makes it worthwhile to change the width of buckets. */
  private static final int TOLERANCE = 4;

  /** Numbers from here on are not exact as a {@code double}. */
  private static final long FARTHEST = 1L << 52;

  /** The first bucket has no higher number, so that there are numbers for what is to come. */
  private static final double FARTHEST_FIRST = 0x1p40;

  private final EventBucket[] buckets = new EventBucket[BUCKETS];
  private final EventBucket behind = new EventBucket();
  private double bucketsPerSecond;

  /** Number of the bucket that was last taken out; events of lower numbers do not come here. */
  private long current = Long.MIN_VALUE;

  /** Events with numbers from here on are behind; at first these are all. */
  private long end = Long.MIN_VALUE;

  private int inBuckets;

  /** The current bucket when they were last filled from behind, and the events taken since. */
  private long from;

  private long taken;

  LaterEvents() {
    Arrays.setAll(buckets, i -> new EventBucket());
  }

  private long number(double time) {
    return Math.min((long) (time * bucketsPerSecond), FARTHEST);
  }

  /** Takes an event if it is not one of those that are next. */
  boolean takes(double time, int slot) {
    final long number = number(time);
    if (number <= current) {
      return false;
    }
    if (number < end) {
      bucket(number).add(time, slot);
      inBuckets++;
    } else {
      behind.add(time, slot);
    }
    return true;
  }

  private EventBucket bucket(long number) {
    return buckets[(int) number & (BUCKETS - 1)];
  }

  int size() {
    return inBuckets + behind.size();
  }

  /**
   * The next bucket that is not empty, for the caller to take everything out of it; null when there
   * is no event. Nothing that was to come before it may be left.
   */
  @Nullable EventBucket next() {
    while (size() > 0) {
      if (inBuckets == 0) {
        begin();
      } else if (end - current <= HALF) {
        moveOn();
      }
      final EventBucket bucket = bucket(++current);
      if (bucket.size() > 0) {
        inBuckets -= bucket.size();
        taken += bucket.size();
        return bucket;
      }
    }
    return null;
  }

  /** Half of the buckets have been taken out and are used again. */
  private void moveOn() {
    final double mean = (double) taken / (current - from);
    if (mean > TOLERANCE * WANTED || mean < (double) WANTED / TOLERANCE) {
      for (final EventBucket bucket : buckets) {
        bucket.copyTo(behind);
        bucket.clear();
      }
      inBuckets = 0;
      begin();
    } else {
      fill();
    }
  }

  /** With all events behind and none before them. */
  private void begin() {
    final double[] sorted = behind.sortedTimes();
    final double first = sorted[0];
    final int soon = Math.min(Math.max(sorted.length / 8, WANTED), sorted.length - 1);
    bucketsPerSecond =
        Math.min(
            Math.max(soon, 1) / (WANTED * (sorted[soon] - first)),
            FARTHEST_FIRST / Math.max(first, 1));
    current = number(first) - 1;
    fill();
  }

  /** With those of the events behind whose buckets are in use from now on. */
  private void fill() {
    from = current;
    taken = 0;
    end = current + BUCKETS;
    for (int i = behind.size() - 1; i >= 0; i--) {
      final double time = behind.time(i);
      final long number = number(time);
      if (number < end) {
        bucket(number).add(time, behind.slot(i));
        inBuckets++;
        behind.removeAt(i);
      }
    }
  }

  /** Takes an event out; whether it was there. */
  boolean remove(double time, int slot) {
    final long number = number(time);
    if (number <= current) {
      return false;
    }
    if (number >= end) {
      return behind.remove(slot);
    }
    final boolean removed = bucket(number).remove(slot);
    inBuckets -= removed ? 1 : 0;
    return removed;
  }

  /** All of them, in no order. */
  EventBucket all() {
    final EventBucket all = new EventBucket();
    behind.copyTo(all);
    for (final EventBucket bucket : buckets) {
      bucket.copyTo(all);
    }
    return all;
  }
}
