package org.drsim.workload;

/**
 * A stretch of time in which an amount grows at a constant rate. The amount at its start is kept as
 * a whole number and a rest, so that it stays exact however large it grows.
 */
final class FlowPiece {

  private final double startSeconds;
  private final double endSeconds;
  private final double perSecond;
  private final long whole;
  private final double fraction;
  private final double wholeSeconds;

  /**
   * @param perSecond growth, not negative
   * @param whole the amount at the start without its fraction
   * @param fraction of the amount at the start, from 0 to less than 1
   * @param wholeSeconds the integral of the whole part from 0 to the start
   */
  private FlowPiece(
      double startSeconds,
      double endSeconds,
      double perSecond,
      long whole,
      double fraction,
      double wholeSeconds) {
    this.startSeconds = startSeconds;
    this.endSeconds = endSeconds;
    this.perSecond = perSecond;
    this.whole = whole;
    this.fraction = fraction;
    this.wholeSeconds = wholeSeconds;
  }

  /** The first piece of a rate that follows a rhythm. */
  static FlowPiece first(double perSecond, RhythmSteps steps) {
    return new FlowPiece(0, steps.endSeconds(), perSecond * steps.factor(), 0, 0, 0);
  }

  /** The piece after this one; the steps are at this one, and then at the next. */
  FlowPiece next(double rate, RhythmSteps steps) {
    steps.next();
    final double grown = grownBy(endSeconds);
    return new FlowPiece(
        endSeconds,
        steps.endSeconds(),
        rate * steps.factor(),
        whole + (long) grown,
        grown - (long) grown,
        wholeSecondsBy(endSeconds));
  }

  double startSeconds() {
    return startSeconds;
  }

  double endSeconds() {
    return endSeconds;
  }

  /** The amount at the start without its fraction. */
  long whole() {
    return whole;
  }

  /** Whether a time lies in it; the end of a piece is the start of the next and lies in both. */
  boolean holds(double seconds) {
    return startSeconds <= seconds && seconds <= endSeconds;
  }

  /** The amount at a time beyond {@link #whole}. */
  double grownBy(double seconds) {
    return fraction + perSecond * (seconds - startSeconds);
  }

  /** The whole part of the amount at a time. */
  long wholeBy(double seconds) {
    return whole + (long) grownBy(seconds);
  }

  /** The integral of the whole part from 0 to a time. */
  double wholeSecondsBy(double seconds) {
    final double since = seconds - startSeconds;
    final long steps = (long) grownBy(seconds);
    final double before = wholeSeconds + whole * since;
    // Step i of n is (i − fraction) / rate after the start.
    return steps == 0
        ? before
        : before + steps * (since - ((steps + 1) / 2.0 - fraction) / perSecond);
  }

  /** Whether the amount at the end is at least so much. */
  boolean reaches(long wantedWhole, double wantedFraction) {
    final double grown = grownBy(endSeconds);
    final long wholeThen = whole + (long) grown;
    return wholeThen > wantedWhole
        || (wholeThen == wantedWhole && grown - (long) grown >= wantedFraction);
  }

  /** When the amount is so much, which it is in this piece. */
  double timeOf(long wantedWhole, double wantedFraction) {
    final double missing = (wantedWhole - whole) + (wantedFraction - fraction);
    return missing <= 0 ? startSeconds : Math.min(startSeconds + missing / perSecond, endSeconds);
  }

  /** The earliest time at which the whole part is so much, which it is in this piece. */
  double timeOf(long wanted) {
    double low = timeOf(wanted, 0);
    double high = low;
    // Rounding may leave the amount just below the whole number: go up in ever larger steps,
    for (double step = StrictMath.ulp(low); wholeBy(high) < wanted; step *= 2) {
      low = high;
      high = Math.min(low + step, endSeconds);
    }
    // and then back between the last two.
    double middle = low + (high - low) / 2;
    while (low < middle && middle < high) {
      if (wholeBy(middle) < wanted) {
        low = middle;
      } else {
        high = middle;
      }
      middle = low + (high - low) / 2;
    }
    return high;
  }
}
