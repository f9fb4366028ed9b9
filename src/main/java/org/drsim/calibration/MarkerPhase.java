package org.drsim.calibration;

import java.util.Arrays;
import org.drsim.measure.SawTooth;

/**
 * Where the markers of a machine stand within their interval. The age of a recovery point, taken
 * from the instant at which it is logged, leads to the marker, whatever the delays were; so that a
 * log of ages shows it, up to rounding.
 */
final class MarkerPhase {

  private MarkerPhase() {}

  /** The interval of the markers: the median distance. Not a number for fewer than two. */
  static double intervalSeconds(SawTooth ours) {
    final double[] distances = new double[Math.max(0, ours.drops() - 1)];
    int count = 0;
    for (int drop = 1; drop < ours.drops(); drop++) {
      final double distance = ours.markerSeconds(drop) - ours.markerSeconds(drop - 1);
      if (distance > 0) {
        distances[count++] = distance;
      }
    }
    final double[] sorted = Arrays.stream(distances, 0, count).sorted().toArray();
    return count == 0 ? Double.NaN : sorted[count / 2];
  }

  /** Of the simulated markers, from 0 to the interval. */
  static double of(SawTooth ours, double interval) {
    final double[] markers =
        Arrays.stream(ours.allMarkerSeconds()).filter(marker -> !Double.isNaN(marker)).toArray();
    return direction(markers, interval);
  }

  /** Of the markers that logged ages lead to. */
  static double of(LoggedRpo logged, double interval) {
    return direction(origins(logged), interval);
  }

  /**
   * How far the instants that logged ages lead to scatter about one phase: their circular standard
   * deviation, in seconds. Less than a second or two where the log is one of ages.
   */
  static double scatterSeconds(LoggedRpo logged, double interval) {
    final double[] mean = mean(origins(logged), interval);
    final double length = Math.min(1, StrictMath.hypot(mean[0], mean[1]));
    return length <= 0
        ? Double.POSITIVE_INFINITY
        : StrictMath.sqrt(-2 * StrictMath.log(length)) * interval / (2 * Math.PI);
  }

  private static double[] origins(LoggedRpo logged) {
    final double[] origins = new double[logged.samples()];
    Arrays.setAll(origins, i -> logged.seconds(i) - logged.rpoSeconds(i));
    return origins;
  }

  private static double direction(double[] instants, double interval) {
    final double[] mean = mean(instants, interval);
    final double phase = StrictMath.atan2(mean[1], mean[0]) * interval / (2 * Math.PI);
    return phase < 0 ? phase + interval : phase;
  }

  /** Mean of the instants as points on a circle. */
  private static double[] mean(double[] instants, double interval) {
    double x = 0;
    double y = 0;
    for (final double instant : instants) {
      final double angle = 2 * Math.PI * instant / interval;
      x += StrictMath.cos(angle);
      y += StrictMath.sin(angle);
    }
    return new double[] {x / instants.length, y / instants.length};
  }
}
