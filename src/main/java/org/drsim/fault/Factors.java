package org.drsim.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * Factors of faults that are under way. Their product is formed anew at each change, so that what
 * came and went leaves no rounding behind.
 */
final class Factors {

  private final List<Double> active = new ArrayList<>(1);

  void add(double factor) {
    active.add(factor);
  }

  void remove(double factor) {
    active.remove(Double.valueOf(factor));
  }

  double product() {
    double product = 1;
    for (final double factor : active) {
      product *= factor;
    }
    return product;
  }
}
