package org.drsim.quantity;

/**
 * The uniform distribution: every value between two ends is as likely as any other.
 *
 * @param from the lower end
 * @param to the upper end
 */
public record Uniform(double from, double to) implements Distribution {

  /**
   * @throws IllegalArgumentException unless {@code from < to}, both finite
   */
  public Uniform {
    Parameter.finite("from", from);
    Parameter.finite("to", to);
    if (!(from < to)) {
      throw new IllegalArgumentException("from " + from + " must be below to " + to);
    }
  }

  @Override
  public double quantile(double u) {
    return Math.min(from + u * (to - from), to);
  }

  @Override
  public double mean() {
    return from + (to - from) / 2;
  }

  @Override
  public double variance() {
    return (to - from) * (to - from) / 12;
  }

  @Override
  public double cumulative(double value) {
    return Math.min(Math.max((value - from) / (to - from), 0), 1);
  }

  @Override
  public double minimum() {
    return from;
  }

  @Override
  public double maximum() {
    return to;
  }

  /** {@inheritDoc} What is left of a uniform distribution is uniform. */
  @Override
  public Distribution truncated(double minimum, double maximum) {
    if (!(Math.max(minimum, from) < Math.min(maximum, to))) {
      throw new IllegalArgumentException(
          "allowed are min and max that leave some of the distribution");
    }
    return new Uniform(Math.max(minimum, from), Math.min(maximum, to));
  }

  @Override
  public String print(Dimension dimension) {
    return "{uniform: [" + dimension.print(from) + ", " + dimension.print(to) + "]}";
  }
}
