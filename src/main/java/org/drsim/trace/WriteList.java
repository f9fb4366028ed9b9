package org.drsim.trace;

import java.util.Arrays;

/** Times and sizes of writes as they come, in order of time. */
final class WriteList {

  private static final int FIRST_CAPACITY = 1 << 10;
  private static final double NANOS_PER_SECOND = 1e9;

  private long[] times = new long[FIRST_CAPACITY];
  private long[] bytes = new long[FIRST_CAPACITY];
  private int count;

  void add(long nanos, long size) {
    if (count == times.length) {
      times = Arrays.copyOf(times, 2 * count);
      bytes = Arrays.copyOf(bytes, 2 * count);
    }
    times[count] = nanos;
    bytes[count] = size;
    count++;
  }

  void clear() {
    times = new long[FIRST_CAPACITY];
    bytes = new long[FIRST_CAPACITY];
    count = 0;
  }

  int count() {
    return count;
  }

  long[] bytes() {
    return Arrays.copyOf(bytes, count);
  }

  /**
   * @param origin in nanoseconds, not after the first write
   */
  double[] seconds(long origin) {
    final double[] seconds = new double[count];
    for (int i = 0; i < count; i++) {
      seconds[i] = (times[i] - origin) / NANOS_PER_SECOND;
    }
    return seconds;
  }
}
