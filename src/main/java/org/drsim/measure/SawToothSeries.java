package org.drsim.measure;

import java.util.Arrays;

/** Takes down the drops of one saw-tooth, up to a number. */
final class SawToothSeries {

  private final int most;
  private double[] available = new double[16];
  private double[] markers = new double[16];
  private int drops;
  private double truncatedAt = Double.NaN;

  SawToothSeries(int most) {
    this.most = most;
  }

  void add(double now, double marker) {
    if (drops == most) {
      truncatedAt = Double.isNaN(truncatedAt) ? now : truncatedAt;
      return;
    }
    if (drops == available.length) {
      final int longer = Math.min(most, drops * 2);
      available = Arrays.copyOf(available, longer);
      markers = Arrays.copyOf(markers, longer);
    }
    available[drops] = now;
    markers[drops++] = marker;
  }

  SawTooth toSawTooth(String machine, double endSeconds) {
    final boolean truncated = !Double.isNaN(truncatedAt);
    return new SawTooth(
        machine,
        Arrays.copyOf(available, drops),
        Arrays.copyOf(markers, drops),
        truncated ? truncatedAt : endSeconds,
        truncated);
  }
}
