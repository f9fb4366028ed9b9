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
    return dimension.print(distribution.quantile(u));
  }
}
