package org.drsim.replication;

import org.drsim.engine.Nanoseconds;

/**
 * When the markers of a machine come: marker n at phase + n × interval, to the nanosecond. Markers
 * with negative numbers lie before the simulation.
 *
 * @param phaseSeconds time of marker 0, from 0 up to the interval
 * @param intervalSeconds positive
 */
public record MarkerGrid(double phaseSeconds, double intervalSeconds) {

  public double marker(long number) {
    return Nanoseconds.round(phaseSeconds + number * intervalSeconds);
  }

  /** The number of the first marker at or after a time. */
  public long firstFrom(double seconds) {
    long number = (long) StrictMath.ceil((seconds - phaseSeconds) / intervalSeconds) - 1;
    while (marker(number) < seconds) {
      number++;
    }
    return number;
  }
}
