package org.drsim.trace;

/** A stable order by time, without an object for each record. */
final class TimeOrder {

  private TimeOrder() {}

  /** The places of the first {@code count} times in ascending order; equal ones keep theirs. */
  static int[] of(long[] times, int count) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    int[] merged = new int[count];
    for (int run = 1; run < count; run *= 2) {
      for (int start = 0; start < count; start += 2 * run) {
        merge(times, order, start, run, merged);
      }
      final int[] sorted = merged;
      merged = order;
      order = sorted;
    }
    return order;
  }

  private static void merge(long[] times, int[] order, int start, int run, int[] merged) {
    final int middle = Math.min(start + run, order.length);
    final int end = Math.min(middle + run, order.length);
    int left = start;
    int right = middle;
    for (int i = start; i < end; i++) {
      final boolean takeLeft =
          left < middle && (right == end || times[order[left]] <= times[order[right]]);
      merged[i] = order[takeLeft ? left++ : right++];
    }
  }
}
