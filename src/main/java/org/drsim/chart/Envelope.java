package org.drsim.chart;

import java.util.Arrays;
import org.drsim.measure.SawTooth;

/**
 * A saw-tooth with far more teeth than a picture has columns: lowest, mean and highest value in
 * equal intervals of time, so that no peak is lost.
 */
final class Envelope {

  private final double startSeconds;
  private final double widthSeconds;
  private final double[] lowest;
  private final double[] highest;
  private final double[] lowestAt;
  private final double[] highestAt;
  private final double[] area;
  private final double[] covered;

  /** Of a saw-tooth that lasts longer than no time at all. */
  Envelope(SawTooth series, int intervals) {
    startSeconds = series.startSeconds();
    widthSeconds = (series.endSeconds() - startSeconds) / intervals;
    lowest = new double[intervals];
    highest = new double[intervals];
    lowestAt = new double[intervals];
    highestAt = new double[intervals];
    area = new double[intervals];
    covered = new double[intervals];
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    Arrays.fill(highest, Double.NEGATIVE_INFINITY);
    for (int drop = 0; drop < series.drops(); drop++) {
      boolean last = drop + 1 == series.drops();
      double end = last ? series.endSeconds() : series.availableSeconds(drop + 1);
      if (!Double.isNaN(series.markerSeconds(drop))) {
        addTooth(series.availableSeconds(drop), end, series.markerSeconds(drop));
      }
    }
  }

  int intervals() {
    return lowest.length;
  }

  /** Whether the value did not exist in it. */
  boolean isGap(int interval) {
    return lowest[interval] == Double.POSITIVE_INFINITY;
  }

  double middleSeconds(int interval) {
    return startSeconds + (interval + 0.5) * widthSeconds;
  }

  double lowestSeconds(int interval) {
    return lowest[interval];
  }

  /** When the value was lowest. */
  double lowestAtSeconds(int interval) {
    return lowestAt[interval];
  }

  /** When the value was highest. */
  double highestAtSeconds(int interval) {
    return highestAt[interval];
  }

  double highestSeconds(int interval) {
    return highest[interval];
  }

  /** Of the time in which the value existed. */
  double meanSeconds(int interval) {
    return covered[interval] > 0 ? area[interval] / covered[interval] : lowest[interval];
  }

  private void addTooth(double from, double to, double marker) {
    double begin = from;
    for (int interval = intervalOf(from); interval < lowest.length && begin <= to; interval++) {
      double border = startSeconds + (interval + 1) * widthSeconds;
      double end = interval == lowest.length - 1 ? to : Math.min(to, border);
      addExtremes(interval, begin, end, marker);
      covered[interval] += end - begin;
      area[interval] += (end - begin) * ((begin + end) / 2 - marker);
      if (border >= to) {
        return;
      }
      begin = end;
    }
  }

  private void addExtremes(int interval, double begin, double end, double marker) {
    if (begin - marker < lowest[interval]) {
      lowest[interval] = begin - marker;
      lowestAt[interval] = begin;
    }
    if (end - marker > highest[interval]) {
      highest[interval] = end - marker;
      highestAt[interval] = end;
    }
  }

  private int intervalOf(double time) {
    return (int) Math.min((time - startSeconds) / widthSeconds, lowest.length - 1.0);
  }
}
