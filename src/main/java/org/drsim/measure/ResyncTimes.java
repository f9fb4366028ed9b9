package org.drsim.measure;

import java.util.Arrays;

/** When a machine sent its writes without their order, since its newest recovery point. */
final class ResyncTimes {

  private double[] begins = new double[0];
  private double[] ends = new double[0];
  private int size;

  void begin(double now) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, size + 2);
      ends = Arrays.copyOf(ends, size + 2);
    }
    begins[size] = now;
    ends[size++] = Double.POSITIVE_INFINITY;
  }

  void end(double now) {
    ends[size - 1] = now;
  }

  /** Forgets those that ended before the newest point. */
  void forgetEnded() {
    final boolean last = size > 0 && ends[size - 1] == Double.POSITIVE_INFINITY;
    if (last) {
      begins[0] = begins[size - 1];
      ends[0] = ends[size - 1];
    }
    size = last ? 1 : 0;
  }

  int size() {
    return size;
  }

  double begin(int number) {
    return begins[number];
  }

  double end(int number) {
    return ends[number];
  }
}
