package org.drsim.study;

import org.drsim.measure.MeanAndMax;

/** The mean of some values and the largest of some others. */
final class Mean {

  private double sum;
  private double max = Double.NaN;
  private long count;

  void add(double value) {
    add(value, value);
  }

  void add(long value) {
    add((double) value, (double) value);
  }

  void add(MeanAndMax one) {
    add(one.mean(), one.max());
  }

  void add(double value, double largest) {
    sum += value;
    max = count == 0 ? largest : Math.max(max, largest);
    count++;
  }

  void addAll(Mean other) {
    if (other.count > 0) {
      sum += other.sum;
      max = count == 0 ? other.max : Math.max(max, other.max);
      count += other.count;
    }
  }

  void pass(State state) {
    sum = state.number(sum);
    max = state.number(max);
    count = state.whole(count);
  }

  /** How many values there were. */
  long count() {
    return count;
  }

  double mean() {
    return sum / count;
  }

  double max() {
    return max;
  }

  MeanAndMax meanAndMax() {
    return new MeanAndMax(mean(), max);
  }
}
