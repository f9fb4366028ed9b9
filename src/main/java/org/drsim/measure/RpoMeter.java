package org.drsim.measure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The RPO against one kind of recovery point: the time since the marker of the newest one that is
 * available.
 */
final class RpoMeter {

  private final String machine;
  private final double fromSeconds;
  private final AgeDistribution distribution = new AgeDistribution();
  private final @Nullable Series series;
  private double marker;
  private double since;

  /**
   * @param fromSeconds when measuring begins
   * @param newestMarker of the point that is available at the start of the simulation
   * @param keepSeries whether every drop is kept
   */
  RpoMeter(String machine, double fromSeconds, double newestMarker, boolean keepSeries) {
    this.machine = machine;
    this.fromSeconds = fromSeconds;
    this.marker = newestMarker;
    this.series = keepSeries ? new Series() : null;
    drop(0, newestMarker);
  }

  void available(double newMarker, double now) {
    rise(now);
    drop(now, newMarker);
  }

  private void drop(double now, double newMarker) {
    marker = newMarker;
    since = now;
    if (series != null) {
      series.add(now, newMarker);
    }
  }

  private void rise(double until) {
    final double start = Math.max(since, fromSeconds);
    if (start < until) {
      distribution.add(start - marker, until - marker);
    }
  }

  AgeDistribution end(double now) {
    rise(now);
    return distribution;
  }

  @Nullable SawTooth series(double endSeconds) {
    return series == null ? null : series.toSawTooth(machine, endSeconds);
  }

  /** Every drop of one saw-tooth. */
  private static final class Series {

    private double[] available = new double[64];
    private double[] markers = new double[64];
    private int drops;

    void add(double now, double marker) {
      if (drops == available.length) {
        available = Arrays.copyOf(available, drops * 2);
        markers = Arrays.copyOf(markers, drops * 2);
      }
      available[drops] = now;
      markers[drops++] = marker;
    }

    SawTooth toSawTooth(String machine, double endSeconds) {
      return new SawTooth(
          machine, Arrays.copyOf(available, drops), Arrays.copyOf(markers, drops), endSeconds);
    }
  }
}
