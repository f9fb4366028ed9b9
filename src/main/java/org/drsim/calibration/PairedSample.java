package org.drsim.calibration;

/**
 * A logged value and what the simulation gives in its place.
 *
 * @param seconds when, from the start of the simulation, by its clock
 */
public record PairedSample(double seconds, double logged, double ours) {

  /** How far they are apart. */
  public double error() {
    return Math.abs(ours - logged);
  }
}
