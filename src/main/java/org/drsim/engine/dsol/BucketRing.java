package org.drsim.engine.dsol;

import org.jspecify.annotations.Nullable;

/**
 * Buckets of events with numbers that follow each other; those that have been emptied are used
 * again for the numbers that come. Time and place of an event lie beside each other in one array
 * for all buckets, so that adding one, to a bucket that was not looked at for long, only writes.
 */
final class BucketRing {

  /** Room of each bucket; what comes beyond is rare and in a list of its own. */
  private static final int ROOM = 32;

  /** A time and a place. */
  private static final int EACH = 2;

  private final int[] sizes;
  private final long[] events;
  private final @Nullable EventBucket[] beyond;

  /**
   * @param buckets a power of two
   */
  BucketRing(int buckets) {
    this.sizes = new int[buckets];
    this.events = new long[buckets * ROOM * EACH];
    this.beyond = new EventBucket[buckets];
  }

  int buckets() {
    return sizes.length;
  }

  private int index(long number) {
    return (int) number & (sizes.length - 1);
  }

  int size(long number) {
    return sizes[index(number)];
  }

  void add(long number, double time, int slot) {
    final int bucket = index(number);
    final int size = sizes[bucket]++;
    if (size < ROOM) {
      final int at = at(bucket, size);
      events[at] = Double.doubleToRawLongBits(time);
      events[at + 1] = slot;
    } else {
      addBeyond(bucket, time, slot);
    }
  }

  private static int at(int bucket, int event) {
    return (bucket * ROOM + event) * EACH;
  }

  private void addBeyond(int bucket, double time, int slot) {
    EventBucket more = beyond[bucket];
    if (more == null) {
      more = new EventBucket();
      beyond[bucket] = more;
    }
    more.add(time, slot);
  }

  private double time(int bucket, int event) {
    final EventBucket more = event < ROOM ? null : beyond[bucket];
    return more == null
        ? Double.longBitsToDouble(events[at(bucket, event)])
        : more.time(event - ROOM);
  }

  private int slot(int bucket, int event) {
    final EventBucket more = event < ROOM ? null : beyond[bucket];
    return more == null ? (int) events[at(bucket, event) + 1] : more.slot(event - ROOM);
  }

  /** Empties a bucket into a heap. */
  void moveTo(EventHeap heap, long number) {
    final int bucket = index(number);
    for (int event = 0; event < sizes[bucket]; event++) {
      heap.add(time(bucket, event), slot(bucket, event));
    }
    clear(bucket);
  }

  private void clear(int bucket) {
    final EventBucket more = sizes[bucket] > ROOM ? beyond[bucket] : null;
    if (more != null) {
      more.clear();
    }
    sizes[bucket] = 0;
  }

  /** Empties all buckets into a list. */
  void moveAllTo(EventBucket list) {
    copyAllTo(list);
    for (int bucket = 0; bucket < sizes.length; bucket++) {
      clear(bucket);
    }
  }

  void copyAllTo(EventBucket list) {
    for (int bucket = 0; bucket < sizes.length; bucket++) {
      copyTo(list, bucket);
    }
  }

  private void copyTo(EventBucket list, int bucket) {
    for (int event = 0; event < sizes[bucket]; event++) {
      list.add(time(bucket, event), slot(bucket, event));
    }
  }

  /**
   * Writes down the places of the events in a bucket for which there is room.
   *
   * @param from where to begin
   * @return where it ended
   */
  int slots(long number, int[] into, int from) {
    final int bucket = index(number);
    final int count = Math.min(sizes[bucket], into.length - from);
    for (int event = 0; event < count; event++) {
      into[from + event] = slot(bucket, event);
    }
    return from + count;
  }

  /** Takes an event out of a bucket; whether it was there. */
  boolean remove(long number, int slot) {
    final int bucket = index(number);
    final EventBucket others = new EventBucket();
    copyTo(others, bucket);
    if (!others.remove(slot)) {
      return false;
    }
    clear(bucket);
    for (int event = 0; event < others.size(); event++) {
      add(number, others.time(event), others.slot(event));
    }
    return true;
  }
}
