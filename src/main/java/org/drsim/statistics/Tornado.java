package org.drsim.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a response does when one input at a time goes to the low and to the high end of its range:
 * the bars of a tornado chart, the widest first. Differences are paired, as all are run under the
 * same random numbers. Interactions are not seen; {@link SobolIndices} see them.
 *
 * @param base mean of the response with all inputs as they are
 * @param bars in falling order of swing
 */
public record Tornado(Estimate base, List<Bar> bars) {

  public Tornado {
    bars = List.copyOf(bars);
  }

  /**
   * An input and what it does.
   *
   * @param low response at the low end less that of the base
   * @param high response at the high end less that of the base
   */
  public record Bar(String input, Estimate low, Estimate high) {

    /** The length of the bar. */
    public double swing() {
      final double lower = Math.min(0, Math.min(low.value(), high.value()));
      return Math.max(0, Math.max(low.value(), high.value())) - lower;
    }
  }

  /**
   * Bars from responses, all of the same replications in the same order.
   *
   * @param base with all inputs as they are
   * @param inputs their names
   * @param low one row per input: the responses at its low end
   * @param high at its high end
   */
  public static Tornado of(
      double[] base, List<String> inputs, List<double[]> low, List<double[]> high) {
    final List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      bars.add(
          new Bar(
              inputs.get(i),
              Differences.paired(base, low.get(i)),
              Differences.paired(base, high.get(i))));
    }
    bars.sort(Comparator.comparingDouble(Bar::swing).reversed());
    return new Tornado(Estimates.mean(base), bars);
  }
}
