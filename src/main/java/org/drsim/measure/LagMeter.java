package org.drsim.measure;

/**
 * The age of the oldest write that is not yet applied, zero when all are: from the first write of
 * each batch to its application.
 */
final class LagMeter {

  private double fromSeconds;
  private double lastApplied = Double.NEGATIVE_INFINITY;
  private double ageSeconds;
  private double max;
  private AgeListener listener = AgeListener.NOBODY;

  /**
   * @param fromSeconds when measuring begins
   */
  LagMeter(double fromSeconds) {
    this.fromSeconds = fromSeconds;
  }

  void tell(AgeListener more) {
    listener = listener.and(more);
  }

  /** There is no lag before protection was switched on. */
  void captureBegan(double now) {
    fromSeconds = Math.max(fromSeconds, now);
  }

  /** A batch was applied that held writes, of which it tells the first. */
  void applied(double firstWriteSeconds, double now) {
    waited(firstWriteSeconds, now);
    lastApplied = now;
  }

  /**
   * Closes the books.
   *
   * @param oldestOutstanding when the oldest write happened that is not applied; positive infinity
   *     if there is none
   */
  MeanAndMax end(double now, double oldestOutstanding) {
    waited(oldestOutstanding, now);
    listener.zeroOtherwise(fromSeconds);
    return new MeanAndMax(ageSeconds / (now - fromSeconds), max);
  }

  /**
   * A write was the oldest one not applied since it happened or, if later, since the one before it
   * was applied.
   */
  private void waited(double firstWrite, double until) {
    final double since = Math.max(Math.max(firstWrite, lastApplied), fromSeconds);
    if (since < until) {
      final double low = since - firstWrite;
      final double high = until - firstWrite;
      ageSeconds += (high - low) * (high + low) / 2;
      max = Math.max(max, high);
      listener.rising(since, until, firstWrite);
    }
  }
}
