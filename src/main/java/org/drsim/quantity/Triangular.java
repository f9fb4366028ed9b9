package org.drsim.quantity;

/**
 * The triangular distribution: an estimate by lowest, likeliest and highest value.
 *
 * @param min lowest value
 * @param mode likeliest value
 * @param max highest value
 */
public record Triangular(double min, double mode, double max) implements Continuous {

  /**
   * @throws IllegalArgumentException unless {@code min <= mode <= max} and {@code min < max}, all
   *     finite
   */
  public Triangular {
    Parameter.finite("min", min);
    Parameter.finite("max", max);
    Parameter.range("mode", mode, min, max);
    if (!(min < max)) {
      throw new IllegalArgumentException("min " + min + " must be below max " + max);
    }
  }

  @Override
  public double quantile(double u) {
    double width = max - min;
    double rise = mode - min;
    return u * width <= rise
        ? min + Math.sqrt(u * width * rise)
        : max - Math.sqrt((1 - u) * width * (max - mode));
  }

  @Override
  public double mean() {
    return min + ((mode - min) + (max - min)) / 3;
  }

  @Override
  public double variance() {
    double rise = mode - min;
    double width = max - min;
    return (rise * rise + width * width - rise * width) / 18;
  }

  @Override
  public double cumulative(double value) {
    if (value <= min) {
      return 0;
    }
    if (value >= max) {
      return 1;
    }
    return value <= mode
        ? (value - min) * (value - min) / ((max - min) * (mode - min))
        : 1 - (max - value) * (max - value) / ((max - min) * (max - mode));
  }

  @Override
  public double minimum() {
    return min;
  }

  @Override
  public double maximum() {
    return max;
  }

  @Override
  public double partialMoment(int order, double value) {
    if (value <= min) {
      return 0;
    }
    double whole = order == 1 ? mean() : variance() + mean() * mean();
    if (value >= max) {
      return whole;
    }
    return value <= mode
        ? side(order, min, value - min, mode - min)
        : whole - side(order, max, value - max, max - mode);
  }

  @Override
  public String print(Dimension dimension, String cut) {
    return "{triangular: ["
        + dimension.print(min)
        + ", "
        + dimension.print(mode)
        + ", "
        + dimension.print(max)
        + "]"
        + cut
        + "}";
  }

  /**
   * The part of a moment between an end of the triangle and a point of the same side.
   *
   * @param offset of the point from the end, negative at the upper end
   * @param length of the side
   */
  private double side(int order, double end, double offset, double length) {
    double density = 2 / ((max - min) * length);
    double square = offset * offset;
    return order == 1
        ? density * square * (end / 2 + offset / 3)
        : density * square * (end * end / 2 + end * offset * 2 / 3 + square / 4);
  }
}
