package org.drsim.trace;

import java.util.Arrays;

/** Values of disks at times, in any order. */
final class SeriesList {

  private static final int FIRST_CAPACITY = 1 << 10;

  private long[] times = new long[FIRST_CAPACITY];
  private double[] values = new double[FIRST_CAPACITY];
  private int[] disks = new int[FIRST_CAPACITY];
  private int count;

  void add(int disk, long time, double value) {
    if (count == times.length) {
      times = Arrays.copyOf(times, 2 * count);
      values = Arrays.copyOf(values, 2 * count);
      disks = Arrays.copyOf(disks, 2 * count);
    }
    times[count] = time;
    values[count] = value;
    disks[count++] = disk;
  }

  int count() {
    return count;
  }

  /** The places in order of time. */
  int[] order() {
    return TimeOrder.of(times, count);
  }

  int disk(int place) {
    return disks[place];
  }

  long time(int place) {
    return times[place];
  }

  double value(int place) {
    return values[place];
  }
}
