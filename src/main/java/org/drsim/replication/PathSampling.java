package org.drsim.replication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.drsim.workload.WriteSample;

/** Takes the sample of one machine down. */
public final class PathSampling {

  private final double begins;
  private final double ends;
  private final List<Marker> markers = new ArrayList<>();

  /** Pairs of the time of a batch's close and what was written by then. */
  private final List<double[]> closes = new ArrayList<>();

  private double written;
  private double sent;
  private double[] sentByDisk = new double[0];

  /**
   * @param begins of the sample, in simulated seconds
   * @param ends what is marked later is not in it
   */
  public PathSampling(double begins, double ends) {
    this.begins = begins;
    this.ends = ends;
  }

  /** A batch closed. */
  public void closed(Batch batch) {
    written += batch.bytes();
    closes.add(new double[] {batch.closeSeconds(), written});
    sent += batch.sentBytes();
    sentByDisk = Arrays.copyOf(sentByDisk, batch.disks());
    for (int disk = 0; disk < sentByDisk.length; disk++) {
      sentByDisk[disk] += batch.diskBytes(disk);
    }
  }

  /** A point became available. */
  public void available(Marker marker) {
    if (marker.seconds() >= begins && marker.seconds() < ends) {
      markers.add(marker);
    }
  }

  /** All of it; the run has gone on until what was marked in it had arrived. */
  public PathSample sample() {
    final List<PathSample.Passage> passages =
        markers.stream()
            .map(marker -> PathSample.Passage.of(marker, begins))
            .sorted(Comparator.comparingDouble(PathSample.Passage::seconds))
            .toList();
    final double first = writtenBy(begins);
    final List<double[]> inside = new ArrayList<>();
    inside.add(new double[] {0, 0});
    for (final double[] close : closes) {
      final double last = inside.get(inside.size() - 1)[0];
      if (close[0] - begins > last && close[0] < ends) {
        inside.add(new double[] {close[0] - begins, close[1] - first});
      }
    }
    inside.add(new double[] {ends - begins, writtenBy(ends) - first});
    return new PathSample(
        ends - begins,
        passages,
        new WriteSample(
            inside.stream().mapToDouble(knot -> knot[0]).toArray(),
            inside.stream().mapToDouble(knot -> knot[1]).toArray()),
        Arrays.stream(sentByDisk).map(bytes -> sent == 0 ? 0 : bytes / sent).boxed().toList());
  }

  /** Between two closes writes are taken to come evenly. */
  private double writtenBy(double seconds) {
    double[] before = {0, 0};
    for (final double[] close : closes) {
      if (close[0] >= seconds) {
        final double share = (seconds - before[0]) / (close[0] - before[0]);
        return before[1] + share * (close[1] - before[1]);
      }
      before = Objects.requireNonNull(close);
    }
    return before[1];
  }
}
