package org.drsim.measure;

/**
 * Whether an RPO grows for good.
 *
 * @param perHour by how much, in seconds per hour; not a number where that it does is not shown
 * @param open whether it rose all the time, but in too short a time to tell, or an unusual one
 */
public record Growth(double perHour, boolean open) {

  /** There is nothing to be said of it. */
  static final Growth UNKNOWN = new Growth(Double.NaN, false);
}
