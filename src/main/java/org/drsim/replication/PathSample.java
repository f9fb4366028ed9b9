package org.drsim.replication;

import java.util.List;
import org.drsim.workload.SampledCurve;
import org.drsim.workload.WriteSample;

/**
 * How the replication of one machine went in a sample of time in which nothing disturbed it: when
 * each marker had come how far. The sample is taken to repeat.
 *
 * @param periodSeconds its length
 * @param markers in the order of their times
 * @param writes of all disks
 * @param diskShares of what all disks have to apply, by disk
 */
public record PathSample(
    double periodSeconds, List<Passage> markers, WriteSample writes, List<Double> diskShares) {

  /**
   * One marker on its way; times are seconds after the marker.
   *
   * @param seconds after the beginning of the sample
   */
  public record Passage(
      double seconds,
      boolean crashConsistent,
      boolean appConsistent,
      double uploaded,
      double arrived,
      double available) {

    static Passage of(Marker marker, double sampleBegins) {
      final double at = marker.seconds();
      return new Passage(
          at - sampleBegins,
          marker.isCrashConsistent(),
          marker.isAppConsistent(),
          marker.entered(Stage.PROCESSING) - at,
          marker.entered(Stage.APPLY_QUEUE) - at,
          marker.availableSeconds() - at);
    }
  }

  public PathSample {
    markers = List.copyOf(markers);
    diskShares = List.copyOf(diskShares);
  }

  /** Its writes, over and over. */
  public SampledCurve curve(double shiftSeconds) {
    return new SampledCurve(writes, shiftSeconds);
  }

  /** In bytes per second. */
  public double meanChurn() {
    return writes.meanChurn();
  }

  /** How long markers took, as a mean; 0 where there is none. */
  public double usualSeconds() {
    return markers.stream().mapToDouble(Passage::available).average().orElse(0);
  }

  /** How long the slowest marker took. */
  double slowestSeconds() {
    return markers.stream().mapToDouble(Passage::available).max().orElse(0);
  }

  /** The place of the first marker at or after a time of the sample. */
  int firstFrom(double seconds) {
    int low = 0;
    int high = markers.size();
    while (low < high) {
      final int middle = (low + high) >>> 1;
      if (markers.get(middle).seconds() < seconds) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
