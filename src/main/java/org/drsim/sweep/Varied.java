package org.drsim.sweep;

import java.util.List;

/** A path of the scenario, and what a study puts there. */
public sealed interface Varied permits VariedValues, VariedRange, VariedDistribution {

  String path();

  /** The values of a grid, in order; empty where there are none to be counted. */
  List<String> levels();

  /**
   * The value of a design that is drawn: the larger the number, the further in the list, range or
   * distribution.
   *
   * @param u 0 &lt; u &lt; 1
   */
  String at(double u);
}
