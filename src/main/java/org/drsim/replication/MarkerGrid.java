package org.drsim.replication;

/**
 * When the markers of a machine come: marker n at phase + n × interval. Markers with negative
 * numbers lie before the simulation.
 *
 * @param phaseSeconds time of marker 0, from 0 up to the interval
 * @param intervalSeconds positive
 */
public record MarkerGrid(double phaseSeconds, double intervalSeconds) {

  public double marker(long number) {
    return phaseSeconds + number * intervalSeconds;
  }
}
