package org.drsim.calibration;

import java.util.List;

/**
 * Parameters fitted to a log.
 *
 * @param meaning as which the logged values were taken
 * @param parameters in their order
 * @param correlation of the two estimates that are most related; near ±1 where data cannot tell
 *     them apart
 * @param distance root mean square of the differences between logged and simulated shares
 * @param startDistance the same before the fit
 * @param samples of the log
 * @param simulations how often the scenario was simulated, all replications each time
 */
public record Fit(
    LogMeaning meaning,
    List<Fitted> parameters,
    double correlation,
    double distance,
    double startDistance,
    int samples,
    int simulations) {

  public Fit {
    parameters = List.copyOf(parameters);
  }

  /** Beyond it one parameter makes up for another. */
  private static final double MOST_CORRELATION = 0.95;

  /**
   * One of them.
   *
   * @param low end of its 95 % interval; not a number where the data set none
   * @param high other end
   */
  public record Fitted(FittedParameter parameter, double value, double low, double high) {

    /** Whether the log bounds it on both sides. */
    public boolean isDetermined() {
      return !Double.isNaN(low) && !Double.isNaN(high);
    }

    /** Whether the log only says that it is not less: nothing ever waited for it. */
    public boolean isOnlyAtLeast() {
      return !Double.isNaN(low) && Double.isNaN(high);
    }

    /** Whether the log only says that it is not more. */
    public boolean isOnlyAtMost() {
      return Double.isNaN(low) && !Double.isNaN(high);
    }

    /** Whether it ran against the end of what is tried. */
    public boolean isAtBound() {
      return value <= parameter.low() * 1.0001 || value >= parameter.high() / 1.0001;
    }
  }

  /** Whether the log determines every parameter, each apart from the others. */
  public boolean isTold() {
    return parameters.stream().allMatch(Fitted::isDetermined);
  }

  /** Whether one parameter makes up for another. */
  public boolean isConfounded() {
    return Math.abs(correlation) > MOST_CORRELATION;
  }
}
