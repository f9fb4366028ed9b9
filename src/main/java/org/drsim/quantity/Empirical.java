package org.drsim.quantity;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Observed values, each as likely as any other; nothing between them is ever drawn.
 *
 * @param values in increasing order
 */
public record Empirical(List<Double> values) implements Distribution {

  /**
   * @param values in any order
   * @throws IllegalArgumentException if there are none, or one is not finite
   */
  public Empirical {
    values = values.stream().sorted().toList();
    if (values.isEmpty()) {
      throw new IllegalArgumentException("values are missing; at least one is needed");
    }
    values.forEach(value -> Parameter.finite("value", value));
  }

  /** {@inheritDoc} The step inverse of the empirical distribution function. */
  @Override
  public double quantile(double u) {
    int rank = (int) Math.ceil(u * values.size());
    return values.get(Math.min(Math.max(rank, 1), values.size()) - 1);
  }

  @Override
  public double mean() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.size();
  }

  /** The variance of the distribution itself: the sum of squares over n, not n-1. */
  @Override
  public double variance() {
    double mean = mean();
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / values.size();
  }

  @Override
  public double cumulative(double value) {
    int position = Collections.binarySearch(values, value);
    if (position < 0) {
      return (double) (-position - 1) / values.size();
    }
    while (position < values.size() && values.get(position) <= value) {
      position++;
    }
    return (double) position / values.size();
  }

  @Override
  public double minimum() {
    return values.get(0);
  }

  @Override
  public double maximum() {
    return values.get(values.size() - 1);
  }

  /** {@inheritDoc} The values between the two ends are left, however few. */
  @Override
  public Distribution truncated(double minimum, double maximum) {
    List<Double> left = values.stream().filter(v -> minimum <= v && v <= maximum).toList();
    if (left.isEmpty()) {
      throw new IllegalArgumentException(
          "min " + minimum + " and max " + maximum + " leave none of the values");
    }
    return new Empirical(left);
  }

  @Override
  public String print(Dimension dimension) {
    return values.stream()
        .map(dimension::print)
        .collect(Collectors.joining(", ", "{empirical: [", "]}"));
  }
}
