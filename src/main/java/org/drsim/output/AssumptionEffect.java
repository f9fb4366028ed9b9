package org.drsim.output;

import java.util.Optional;
import org.drsim.scenario.Assumption;
import org.drsim.study.Headline;

/**
 * How far one figure moves with one assumed value, all else and all random numbers being the same.
 *
 * @param headline the figure with the value as it is assumed
 * @param half what half of the value gives
 * @param twice what twice the value gives
 */
public record AssumptionEffect(
    Assumption assumption, Headline headline, Variant half, Variant twice) {

  /**
   * The assumed value changed.
   *
   * @param value as a scenario would write it; nothing where it cannot be so
   * @param figure that it gives; not a number where there is none
   */
  public record Variant(Optional<String> value, double figure) {

    /** A value that cannot be so. */
    public static final Variant NONE = new Variant(Optional.empty(), Double.NaN);
  }

  /** The larger move, up or down; 0 where none is known. */
  double largestMove() {
    return Math.max(move(half), move(twice));
  }

  private double move(Variant variant) {
    final double move = Math.abs(variant.figure() - headline.value());
    return Double.isNaN(move) ? 0 : move;
  }
}
