package org.drsim.engine.dsol;

/**
 * The events of a long list that are not next: in buckets by their times, as in a calendar queue
 * (Brown 1988), each of which goes into a heap when its turn has come, as in a ladder queue (Tang,
 * Goh and Thng 2005). What every level of a large heap costs, a branch that is not foreseen and
 * memory that is in no cache, is paid in a small one.
 *
 * <p>To which bucket an event goes depends on its time alone and never falls with it, so that the
 * order of events is that of the heap. How wide the buckets are follows the first eighth of what
 * waits, which is enough for thousands of them to come. For one thread.
 */
final class LaterEvents {

  /** Most buckets in use at once; events behind them wait in no order. */
  private static final int MOST = 1 << 14;

  /** Fewest buckets in use at once. */
  private static final int FEWEST = 32;

  /** Times as many buckets as the events would fill. */
  private static final int SPARE = 2;

  /** So many events are to be in a bucket. */
  private static final int WANTED = 16;

  /** How much more or less than that makes it worthwhile to change the width of buckets. */
  private static final int TOLERANCE = 4;

  /** So many events are told of at once, if there are. */
  private static final int DOZENS = 64;

  /** Numbers from here on are not exact as a {@code double}. */
  private static final long FARTHEST = 1L << 52;

  /** The first bucket has no higher number, so that there are numbers for what is to come. */
  private static final double FARTHEST_FIRST = 0x1p40;

  private final EventBucket behind = new EventBucket();
  private BucketRing buckets = new BucketRing(FEWEST);
  private double bucketsPerSecond;

  /** Number of the bucket that was last taken out; events of lower numbers do not come here. */
  private long current = Long.MIN_VALUE;

  /** Events with numbers from here on are behind; at first these are all. */
  private long end = Long.MIN_VALUE;

  private int inBuckets;

  /** The last bucket of which {@link #ahead} has told. */
  private long told;

  /** The current bucket when they were last filled from behind, and the events taken since. */
  private long from;

  private long taken;

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
      buckets.add(number, time, slot);
      inBuckets++;
    } else {
      behind.add(time, slot);
    }
    return true;
  }

  int size() {
    return inBuckets + behind.size();
  }

  /**
   * Goes on to the next bucket that is not empty, to be taken by {@link #takeInto}. Nothing that
   * was to come before it may be left.
   *
   * @return whether there is an event
   */
  boolean goOn() {
    while (size() > 0) {
      if (inBuckets == 0) {
        begin();
      } else if (end - current <= buckets.buckets() / 2) {
        moveOn();
      }
      if (buckets.size(++current) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells which events come next, some dozens of them, when it has not told of the bucket to which
   * it has gone on.
   *
   * @param slots for their places
   * @return how many they are
   */
  int ahead(int[] slots) {
    int count = 0;
    if (told < current) {
      told = current - 1;
      while (count < DOZENS && told + 1 < end) {
        count = buckets.slots(++told, slots, count);
      }
    }
    return count;
  }

  /** Takes everything out of the bucket to which it has gone on. */
  void takeInto(EventHeap heap) {
    final int events = buckets.size(current);
    inBuckets -= events;
    taken += events;
    buckets.moveTo(heap, current);
  }

  /** Half of the buckets have been taken out and are used again. */
  private void moveOn() {
    final double mean = (double) taken / (current - from);
    if (mean > TOLERANCE * WANTED
        || mean < (double) WANTED / TOLERANCE
        || buckets.buckets() < buckets(size()) / SPARE) {
      buckets.moveAllTo(behind);
      inBuckets = 0;
      begin();
    } else {
      fill();
    }
  }

  /** How many of them are good for so many events: a power of two. */
  private static int buckets(int events) {
    final int wanted = SPARE * (events / WANTED);
    return Integer.highestOneBit(Math.min(Math.max(wanted, FEWEST), MOST));
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
    if (buckets.buckets() < buckets(sorted.length)) {
      buckets = new BucketRing(buckets(sorted.length));
    }
    current = number(first) - 1;
    told = current;
    fill();
  }

  /** With those of the events behind whose buckets are in use from now on. */
  private void fill() {
    from = current;
    taken = 0;
    end = current + buckets.buckets();
    for (int i = behind.size() - 1; i >= 0; i--) {
      final double time = behind.time(i);
      final long number = number(time);
      if (number < end) {
        buckets.add(number, time, behind.slot(i));
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
    final boolean removed = buckets.remove(number, slot);
    inBuckets -= removed ? 1 : 0;
    return removed;
  }

  /** All of them, in no order. */
  EventBucket all() {
    final EventBucket all = new EventBucket();
    behind.copyTo(all);
    buckets.copyAllTo(all);
    return all;
  }
}
