package org.drsim.quantity;

import java.util.List;

/**
 * A distribution of a quantity, in the base unit of its {@link Dimension}. Immutable; equal
 * parameters make equal distributions.
 *
 * <p>Variates are drawn by inversion, so that one uniform number makes one variate and equal
 * numbers make comparable variates in two scenarios.
 *
 * <p>Every constructor and factory refuses a wrong parameter with an {@link
 * IllegalArgumentException} that names it.
 *
 * <p>{@link #print} writes, and a scenario file may contain, exactly this, where Q is a quantity
 * with its unit and N a plain number:
 *
 * <pre>
 * Q
 * {exponential: {mean: Q}}
 * {lognormal: {median: Q, sigma: N}}      {lognormal: {mean: Q, sigma: N}}
 * {weibull: {shape: N, scale: Q}}
 * {gamma: {shape: N, mean: Q}}
 * {uniform: [Q, Q]}
 * {triangular: [Q, Q, Q]}                 minimum, mode, maximum
 * {discrete: [{value: Q, weight: N}, …]}
 * {empirical: [Q, …]}
 * </pre>
 *
 * Each may be cut with {@code min: Q}, {@code max: Q} or both: after the other keys of the inner
 * mapping ({@code {exponential: {mean: 40 s, max: 5 min}}}), or, where the kind is followed by a
 * list, beside the kind ({@code {triangular: [1 s, 2 s, 5 s], max: 4 s}}).
 *
 * <p>A cut distribution is the <em>conditional</em> one, given that the value lies between the two
 * ends; values outside are not moved to the ends. See {@link #truncated}.
 */
public sealed interface Distribution
    permits Constant, Uniform, Discrete, Empirical, Truncated, Continuous {

  /**
   * The smallest value that at least a share {@code u} of the distribution does not exceed.
   *
   * @param u 0 &lt; u &lt; 1
   */
  double quantile(double u);

  /** The mean in the base unit. */
  double mean();

  /** The variance in the base unit squared. */
  double variance();

  /** The share of the distribution that does not exceed a value. */
  double cumulative(double value);

  /** No value lies below this one, and some lie as close to it as you like. */
  double minimum();

  /** No value lies above this one, infinite where they are unbounded. */
  double maximum();

  /**
   * This distribution given that its value lies from {@code minimum} to {@code maximum}, both
   * included.
   *
   * @param minimum may be negative infinity
   * @param maximum may be infinity
   * @throws IllegalArgumentException if less than a millionth of the distribution lies between them
   */
  Distribution truncated(double minimum, double maximum);

  /** Writes it as a scenario file does: a plain value or a YAML flow mapping. */
  String print(Dimension dimension);

  /** Always the same value. */
  static Distribution constant(double value) {
    return new Constant(value);
  }

  /** The {@link Exponential} distribution of this mean. */
  static Distribution exponential(double mean) {
    return new Exponential(mean);
  }

  /** The {@link LogNormal} distribution of this median. */
  static Distribution lognormalOfMedian(double median, double sigma) {
    return new LogNormal(LogNormal.Location.MEDIAN, median, sigma);
  }

  /** The {@link LogNormal} distribution of this mean. */
  static Distribution lognormalOfMean(double mean, double sigma) {
    return new LogNormal(LogNormal.Location.MEAN, mean, sigma);
  }

  /** The {@link Weibull} distribution of these parameters. */
  static Distribution weibull(double shape, double scale) {
    return new Weibull(shape, scale);
  }

  /** The {@link Gamma} distribution of these parameters. */
  static Distribution gamma(double shape, double mean) {
    return new Gamma(shape, mean);
  }

  /** The {@link Uniform} distribution between these ends. */
  static Distribution uniform(double from, double to) {
    return new Uniform(from, to);
  }

  /** The {@link Triangular} distribution of these corners. */
  static Distribution triangular(double min, double mode, double max) {
    return new Triangular(min, mode, max);
  }

  /** The {@link Discrete} distribution of these outcomes, in any order. */
  static Distribution discrete(List<Discrete.Outcome> outcomes) {
    return new Discrete(outcomes);
  }

  /** The {@link Empirical} distribution of these values, in any order. */
  static Distribution empirical(List<Double> values) {
    return new Empirical(values);
  }
}
