package org.drsim.profile;

import java.util.function.DoublePredicate;

/**
 * The exact queue of a fluid, first in first out: bytes come at the constant rate of each bin, or
 * all at once at its beginning, and leave at one rate C.
 *
 * <p>The age of the oldest byte that has not left at time t, t − A⁻¹(D(t)), is at most x exactly if
 * the backlog at t − x was at most C·x: what was written by then has left within x. So the share of
 * the time in which the age is at most x is the share of the instants u of the span with Q(u) ≤
 * C·x, which is exact as Q is made of straight pieces.
 */
public final class FluidQueue {

  private static final int STEPS = 60;
  private static final double PRECISION = 1e-6;

  private final RateSeries series;
  private final boolean atOnce;

  /**
   * @param atOnce whether all bytes of a bin come at its beginning, rather than evenly
   */
  public FluidQueue(RateSeries series, boolean atOnce) {
    this.series = series;
    this.atOnce = atOnce;
  }

  /** How old the oldest byte is that has not left. */
  public record Age(double maxSeconds, double meanSeconds) {}

  /**
   * The share of the time in which the age of the oldest waiting byte is at most {@code age}.
   *
   * @param rate C, in bytes per second, positive
   * @param age x, in seconds
   */
  public double shareWithin(double age, double rate) {
    return 1 - secondsAbove(age * rate, rate, Double.POSITIVE_INFINITY) / span();
  }

  private double span() {
    return series.count() * series.binSeconds();
  }

  /** For how long the backlog is above a threshold; stops counting beyond a limit. */
  private double secondsAbove(double threshold, double rate, double limit) {
    final double width = series.binSeconds();
    final double leaving = rate * width;
    final double early = atOnce ? 1 : 0;
    final double unnoticed = Math.min(leaving, threshold);
    double above = 0;
    double backlog = 0;
    for (int i = 0; i < series.count(); i++) {
      final double bytes = series.bytes(i);
      if (backlog == 0 && bytes <= unnoticed) {
        // Most bins of most disks: to pass them by takes a quarter off a search.
        continue;
      }
      final double start = backlog + early * bytes;
      backlog = Math.max(0, backlog + bytes - leaving);
      if (start > threshold || backlog > threshold) {
        above += secondsAbove(threshold, start, (bytes - early * bytes) / width - rate, width);
        if (above > limit) {
          return above;
        }
      }
    }
    return above;
  }

  /** Of one straight piece. */
  private static double secondsAbove(double threshold, double start, double slope, double width) {
    final double end = start + slope * width;
    if (start > threshold && end > threshold) {
      return width;
    }
    final double crossing = (threshold - start) / slope;
    return start > threshold ? Math.min(width, crossing) : width - Math.max(0, crossing);
  }

  /**
   * The smallest rate at which the age of the oldest waiting byte is at most {@code age} in a share
   * of the time.
   *
   * @param age x, in seconds, positive
   * @param share of the time, 1 for all of it
   * @return bytes per second
   */
  public double rateFor(double age, double share) {
    return rateFor(age, share, highest(age));
  }

  /**
   * The same, where a rate is known that is enough.
   *
   * @param enough bytes per second
   */
  double rateFor(double age, double share, double enough) {
    final double allowed = (1 - share) * span();
    return smallest(enough, rate -> secondsAbove(age * rate, rate, allowed) <= allowed);
  }

  /** At this rate nothing waits for longer than an age. */
  private double highest(double age) {
    double most = 0;
    for (int i = 0; i < series.count(); i++) {
      most = Math.max(most, (double) series.bytes(i));
    }
    return most / Math.min(age, series.binSeconds());
  }

  private static double smallest(double highest, DoublePredicate enough) {
    double high = highest;
    double low = 0;
    for (int i = 0; i < STEPS && high - low > PRECISION * high; i++) {
      final double middle = (low + high) / 2;
      if (enough.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /**
   * The age of the oldest waiting byte at its worst, and its mean over the span and the time until
   * the last byte has left.
   *
   * @param rate C, in bytes per second; ages are infinite where it is zero
   */
  public Age age(double rate) {
    final double width = series.binSeconds();
    double backlog = 0;
    double most = 0;
    double area = 0;
    for (int i = 0; i < series.count(); i++) {
      final double bytes = series.bytes(i);
      final double start = atOnce ? backlog + bytes : backlog;
      final double slope = atOnce ? -rate : bytes / width - rate;
      final double end = start + slope * width;
      most = Math.max(most, Math.max(start, end));
      backlog = Math.max(0, end);
      final double busy = end < 0 ? start / -slope : width;
      area += busy * (start + backlog) / 2;
    }
    return new Age(most / rate, (area + backlog * backlog / (2 * rate)) / rate / span());
  }
}
