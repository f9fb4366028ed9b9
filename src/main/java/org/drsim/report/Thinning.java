package org.drsim.report;

import java.util.Arrays;

/**
 * A curve with a bounded number of points. Where there are more, each of so many equal stretches of
 * time keeps its first, lowest, highest and last: no peak is lost.
 */
final class Thinning {

  private static final int KEPT = 4;

  private final double[] times;
  private final double[] values;
  private final double stretch;

  private Thinning(double[] times, double[] values, double stretch) {
    this.times = times;
    this.values = values;
    this.stretch = stretch;
  }

  /** In seconds. */
  double[] times() {
    return times.clone();
  }

  double[] values() {
    return values.clone();
  }

  /** In seconds, within which points were left out; 0 where all are there. */
  double stretch() {
    return stretch;
  }

  static Thinning of(double[] times, double[] values, int most) {
    final int n = times.length;
    if (n <= most) {
      return new Thinning(times, values, 0);
    }
    final int stretches = Math.max(1, most / KEPT);
    final double stretch = (times[n - 1] - times[0]) / stretches;
    final int[] kept = new int[stretches * KEPT + KEPT];
    int count = 0;
    int begin = 0;
    while (begin < n) {
      final double slot = Math.floor((times[begin] - times[0]) / stretch);
      int end = begin + 1;
      while (end < n && Math.floor((times[end] - times[0]) / stretch) == slot) {
        end++;
      }
      count = keep(kept, count, values, begin, end);
      begin = end;
    }
    return new Thinning(pick(times, kept, count), pick(values, kept, count), stretch);
  }

  private static int keep(int[] kept, int from, double[] values, int begin, int end) {
    int low = begin;
    int high = begin;
    for (int i = begin; i < end; i++) {
      low = values[i] < values[low] ? i : low;
      high = values[i] > values[high] ? i : high;
    }
    int count = from;
    for (final int i : new int[] {begin, Math.min(low, high), Math.max(low, high), end - 1}) {
      if (count == from || kept[count - 1] != i) {
        kept[count++] = i;
      }
    }
    return count;
  }

  private static double[] pick(double[] all, int[] kept, int count) {
    final double[] picked = new double[count];
    Arrays.setAll(picked, i -> all[kept[i]]);
    return picked;
  }
}
