package org.drsim.sweep;

/** Makes the points of a design ready to run. */
@FunctionalInterface
public interface PointSource {

  /**
   * A point of the design.
   *
   * @param index of it
   */
  BoundPoint point(int index);
}
