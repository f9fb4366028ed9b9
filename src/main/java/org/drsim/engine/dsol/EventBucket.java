package org.drsim.engine.dsol;

import java.util.Arrays;

/** Events in no order: the time of each, and the place by which the list knows it. */
final class EventBucket {

  private static final int FIRST_CAPACITY = 16;

  private double[] times = new double[FIRST_CAPACITY];
  private int[] slots = new int[FIRST_CAPACITY];
  private int size;

  void add(double time, int slot) {
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      slots = Arrays.copyOf(slots, 2 * size);
    }
    times[size] = time;
    slots[size++] = slot;
  }

  int size() {
    return size;
  }

  double time(int index) {
    return times[index];
  }

  int slot(int index) {
    return slots[index];
  }

  /** Takes one out; whether it was there. */
  boolean remove(int slot) {
    for (int i = 0; i < size; i++) {
      if (slots[i] == slot) {
        removeAt(i);
        return true;
      }
    }
    return false;
  }

  /** Takes one out, in the place of which the last one comes. */
  void removeAt(int index) {
    size--;
    times[index] = times[size];
    slots[index] = slots[size];
  }

  void clear() {
    size = 0;
  }

  void copyTo(EventBucket other) {
    for (int i = 0; i < size; i++) {
      other.add(times[i], slots[i]);
    }
  }

  /** The times in their order, in seconds. */
  double[] sortedTimes() {
    final double[] sorted = Arrays.copyOf(times, size);
    Arrays.sort(sorted);
    return sorted;
  }
}
