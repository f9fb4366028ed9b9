package org.drsim.engine.dsol;

import java.util.Arrays;

/**
 * A 4-ary heap of events by time, then rank. Sifting moves a {@code double} and an {@code int} per
 * level and never a reference: the garbage collector's write barriers cost more than the
 * comparisons. An event itself is never looked at before it happens, as it is hardly ever in the
 * processor's caches, and its rank only where times are equal.
 */
final class EventHeap {

  private static final int FIRST_CAPACITY = 64;

  private final EventEntries entries;

  /** The time of each, in seconds. */
  private double[] times = new double[FIRST_CAPACITY];

  /** Which of the entries each is. */
  private int[] slots = new int[FIRST_CAPACITY];

  private int size;

  EventHeap(EventEntries entries) {
    this.entries = entries;
  }

  int size() {
    return size;
  }

  /** The time of one, of which that with index 0 is the first. */
  double time(int index) {
    return times[index];
  }

  /** Which of the entries one is. */
  int slot(int index) {
    return slots[index];
  }

  void add(double time, int slot) {
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      slots = Arrays.copyOf(slots, 2 * size);
    }
    siftUp(size++, time, slot);
  }

  /** Takes the first one out, which there is; which of the entries it was. */
  int removeFirst() {
    final int first = slots[0];
    final int last = --size;
    if (last > 0) {
      siftDown(0, times[last], slots[last]);
    }
    return first;
  }

  private void removeAt(int index) {
    final int last = --size;
    final double time = times[last];
    final int slot = slots[last];
    if (index < last) {
      if (index > 0 && before(time, slot, parent(index))) {
        siftUp(index, time, slot);
      } else {
        siftDown(index, time, slot);
      }
    }
  }

  /** Takes one out that is here. */
  void remove(int slot) {
    int index = 0;
    while (slots[index] != slot) {
      index++;
    }
    removeAt(index);
  }

  private void siftUp(int from, double time, int slot) {
    int hole = from;
    while (hole > 0) {
      final int parent = parent(hole);
      if (!before(time, slot, parent)) {
        break;
      }
      times[hole] = times[parent];
      slots[hole] = slots[parent];
      hole = parent;
    }
    times[hole] = time;
    slots[hole] = slot;
  }

  private void siftDown(int from, double time, int slot) {
    int hole = from;
    for (int child = firstChild(hole); child < size; child = firstChild(hole)) {
      final int least = leastOf(child, Math.min(child + 4, size));
      if (before(time, slot, least)) {
        break;
      }
      times[hole] = times[least];
      slots[hole] = slots[least];
      hole = least;
    }
    times[hole] = time;
    slots[hole] = slot;
  }

  /** Where the first among those from {@code from} up to {@code end} is. */
  private int leastOf(int from, int end) {
    int least = from;
    double leastTime = times[from];
    for (int i = from + 1; i < end; i++) {
      final double time = times[i];
      if (time < leastTime
          || (time == leastTime && entries.rank(slots[i]) < entries.rank(slots[least]))) {
        least = i;
        leastTime = time;
      }
    }
    return least;
  }

  private boolean before(double time, int slot, int index) {
    final double other = times[index];
    return time < other || (time == other && entries.rank(slot) < entries.rank(slots[index]));
  }

  private static int parent(int index) {
    return (index - 1) >> 2;
  }

  private static int firstChild(int index) {
    return (index << 2) + 1;
  }
}
