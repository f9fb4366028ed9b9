package org.drsim.calibration;

/**
 * A positive parameter to fit, on a logarithmic scale.
 *
 * @param name as results name it
 * @param unit {@code s}, {@code B/s} or empty
 * @param start where the search begins
 * @param low least value that is tried
 * @param high largest value that is tried
 */
public record FittedParameter(String name, String unit, double start, double low, double high) {

  public FittedParameter {
    if (!(low > 0 && low <= start && start <= high && high < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + ": " + low + " ≤ " + start + " ≤ " + high);
    }
  }

  /** Whether it is a rate, which a log shows only where something waits for it. */
  public boolean isRate() {
    return unit.equals("B/s");
  }

  double within(double value) {
    return Math.min(high, Math.max(low, value));
  }
}
