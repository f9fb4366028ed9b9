package org.drsim.report;

import java.util.Arrays;

/** Numbers in a row, as many as come. */
final class Series {

  private double[] values = new double[256];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  double get(int place) {
    return values[place];
  }

  double[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
