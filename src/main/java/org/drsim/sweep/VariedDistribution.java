package org.drsim.sweep;

import java.util.List;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;

/** Values that a distribution gives: what is not known of the scenario. */
public record VariedDistribution(String path, Dimension dimension, Distribution distribution)
    implements Varied {

  @Override
  public List<String> levels() {
    return List.of();
  }

  @Override
  public String at(double u) {
    return dimension.print(rounded(distribution.quantile(u)));
  }

  /**
   * Plain durations have whole nanoseconds, plain sizes whole bytes; small ones stay what they are.
   */
  private double rounded(double value) {
    return switch (dimension) {
      case DURATION -> value < 1 ? value : StrictMath.rint(value * 1e6) / 1e6;
      case SIZE -> value < 1 ? value : StrictMath.rint(value);
      default -> value;
    };
  }
}
