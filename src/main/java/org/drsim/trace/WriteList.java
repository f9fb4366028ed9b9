package org.drsim.trace;

import java.util.Arrays;

/** Times and sizes of writes as they are read, and their stable order by time. */
final class WriteList {

  private static final int FIRST_CAPACITY = 1 << 10;

  private long[] times = new long[FIRST_CAPACITY];
  private long[] bytes = new long[FIRST_CAPACITY];
  private int count;
  private boolean ordered = true;

  void add(long time, long size) {
    if (count == times.length) {
      times = Arrays.copyOf(times, 2 * count);
      bytes = Arrays.copyOf(bytes, 2 * count);
    }
    ordered &= count == 0 || times[count - 1] <= time;
    times[count] = time;
    bytes[count] = size;
    count++;
  }

  void clear() {
    times = new long[FIRST_CAPACITY];
    bytes = new long[FIRST_CAPACITY];
    count = 0;
    ordered = true;
  }

  int count() {
    return count;
  }

  long[] bytes() {
    return Arrays.copyOf(bytes, count);
  }

  double[] seconds(long origin, double ticksPerSecond) {
    double[] seconds = new double[count];
    for (int i = 0; i < count; i++) {
      seconds[i] = (times[i] - origin) / ticksPerSecond;
    }
    return seconds;
  }

  /** Orders by time; equal times keep their order. A merge sort from below. */
  void sort() {
    for (int run = 1; run < count && !ordered; run *= 2) {
      long[] mergedTimes = new long[count];
      long[] mergedBytes = new long[count];
      for (int start = 0; start < count; start += 2 * run) {
        merge(start, run, mergedTimes, mergedBytes);
      }
      times = mergedTimes;
      bytes = mergedBytes;
    }
    ordered = true;
  }

  private void merge(int start, int run, long[] mergedTimes, long[] mergedBytes) {
    int left = start;
    int middle = Math.min(start + run, count);
    int right = middle;
    int end = Math.min(start + 2 * run, count);
    for (int i = start; i < end; i++) {
      boolean takeLeft = left < middle && (right == end || times[left] <= times[right]);
      int taken = takeLeft ? left++ : right++;
      mergedTimes[i] = times[taken];
      mergedBytes[i] = bytes[taken];
    }
  }
}
