package org.drsim.report;

/** A curve of straight pieces, broken where a value does not exist. */
final class Curve {

  private final String name;
  private final double[] times;
  private final double[] values;

  /**
   * @param times in seconds, in order; two values at one time are a jump
   * @param values as many
   */
  Curve(String name, double[] times, double[] values) {
    this.name = name;
    this.times = times.clone();
    this.values = values.clone();
  }

  String name() {
    return name;
  }

  double[] times() {
    return times.clone();
  }

  double[] values() {
    return values.clone();
  }
}
