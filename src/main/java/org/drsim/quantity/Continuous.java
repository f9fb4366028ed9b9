package org.drsim.quantity;

/** A distribution with a density, and with moments over a part of its range in closed form. */
public sealed interface Continuous extends Distribution
    permits Exponential, LogNormal, Weibull, Gamma, Triangular {

  /**
   * The part of a moment that lies at or below a value: the integral of {@code x^order f(x)} up to
   * it.
   *
   * @param order 1 or 2
   * @param value may be infinite, for the whole moment
   */
  double partialMoment(int order, double value);

  /**
   * {@inheritDoc}
   *
   * <p>The ends of the support change nothing, so that only a real cut is kept and printed.
   */
  @Override
  default Distribution truncated(double minimum, double maximum) {
    return minimum <= minimum() && maximum >= maximum()
        ? this
        : new Truncated(this, Math.max(minimum, minimum()), Math.min(maximum, maximum()));
  }

  /**
   * Writes it with the keys of a cut.
   *
   * @param cut empty, or {@code , min: …, max: …}
   */
  String print(Dimension dimension, String cut);

  @Override
  default String print(Dimension dimension) {
    return print(dimension, "");
  }
}
