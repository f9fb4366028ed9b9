package org.drsim.quantity;

/** A value that is always the same. */
public record Constant(double value) implements Distribution {

  /**
   * @throws IllegalArgumentException if the value is not finite
   */
  public Constant {
    Parameter.finite("value", value);
  }

  @Override
  public double quantile(double u) {
    return value;
  }

  @Override
  public double mean() {
    return value;
  }

  @Override
  public double variance() {
    return 0;
  }

  @Override
  public double cumulative(double other) {
    return other >= value ? 1 : 0;
  }

  @Override
  public double minimum() {
    return value;
  }

  @Override
  public double maximum() {
    return value;
  }

  @Override
  public Distribution truncated(double minimum, double maximum) {
    if (!(minimum <= value && value <= maximum)) {
      throw new IllegalArgumentException("allowed are min and max that leave the only value");
    }
    return this;
  }

  @Override
  public String print(Dimension dimension) {
    return dimension.print(value);
  }
}
