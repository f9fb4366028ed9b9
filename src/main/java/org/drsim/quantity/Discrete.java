package org.drsim.quantity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A few values, each with a weight; the probability of a value is its share of all weights.
 *
 * @param outcomes in increasing order of their values
 */
public record Discrete(List<Outcome> outcomes) implements Distribution {

  /**
   * One value.
   *
   * @param weight in any unit, over 0
   */
  public record Outcome(double value, double weight) {

    /**
     * @throws IllegalArgumentException if the value is not finite or the weight not over 0
     */
    public Outcome {
      Parameter.finite("value", value);
      Parameter.positive("weight", weight);
    }
  }

  /**
   * @param outcomes in any order
   * @throws IllegalArgumentException if there are none, or if their weights add up to infinity
   */
  public Discrete {
    outcomes = outcomes.stream().sorted(Comparator.comparingDouble(Outcome::value)).toList();
    if (outcomes.isEmpty()) {
      throw new IllegalArgumentException("outcomes are missing; at least one is needed");
    }
    Parameter.finite("the sum of the weights", weightUpTo(outcomes, Double.POSITIVE_INFINITY));
  }

  @Override
  public double quantile(double u) {
    double wanted = u * weightUpTo(outcomes, Double.POSITIVE_INFINITY);
    double weight = 0;
    for (Outcome outcome : outcomes) {
      weight += outcome.weight;
      if (weight >= wanted) {
        return outcome.value;
      }
    }
    return maximum();
  }

  @Override
  public double mean() {
    double sum = 0;
    for (Outcome outcome : outcomes) {
      sum += outcome.value * outcome.weight;
    }
    return sum / weightUpTo(outcomes, Double.POSITIVE_INFINITY);
  }

  @Override
  public double variance() {
    double mean = mean();
    double sum = 0;
    for (Outcome outcome : outcomes) {
      sum += (outcome.value - mean) * (outcome.value - mean) * outcome.weight;
    }
    return sum / weightUpTo(outcomes, Double.POSITIVE_INFINITY);
  }

  @Override
  public double cumulative(double value) {
    return weightUpTo(outcomes, value) / weightUpTo(outcomes, Double.POSITIVE_INFINITY);
  }

  @Override
  public double minimum() {
    return outcomes.get(0).value;
  }

  @Override
  public double maximum() {
    return outcomes.get(outcomes.size() - 1).value;
  }

  /** {@inheritDoc} The outcomes between the two ends are left, however unlikely they were. */
  @Override
  public Distribution truncated(double minimum, double maximum) {
    List<Outcome> left =
        outcomes.stream().filter(o -> minimum <= o.value && o.value <= maximum).toList();
    if (left.isEmpty()) {
      throw new IllegalArgumentException(
          "allowed are min and max that leave at least one of the values");
    }
    return new Discrete(left);
  }

  @Override
  public String print(Dimension dimension) {
    return outcomes.stream()
        .map(
            o ->
                "{value: "
                    + dimension.print(o.value)
                    + ", weight: "
                    + PlainNumber.print(o.weight)
                    + "}")
        .collect(Collectors.joining(", ", "{discrete: [", "]}"));
  }

  private static double weightUpTo(List<Outcome> sorted, double value) {
    double sum = 0;
    for (Outcome outcome : sorted) {
      if (outcome.value > value) {
        break;
      }
      sum += outcome.weight;
    }
    return sum;
  }
}
