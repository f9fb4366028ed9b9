package org.drsim.measure;

/** The mean of an age in each of {@link TimeBuckets}. */
public final class AgeOverTime implements AgeListener {

  private final TimeBuckets buckets;
  private final double[] ageSeconds = new double[TimeBuckets.NUMBER];
  private final double[] seconds = new double[TimeBuckets.NUMBER];
  private double zeroFrom = Double.POSITIVE_INFINITY;

  public AgeOverTime(TimeBuckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public void rising(double from, double until, double marker) {
    buckets.addRamp(ageSeconds, from, until, from - marker, until - marker);
    buckets.add(seconds, from, until, 1);
  }

  @Override
  public void zeroOtherwise(double from) {
    zeroFrom = Math.min(zeroFrom, from);
  }

  /** The mean in one bucket, over the time in which there was an age; not a number without any. */
  public double mean(int bucket) {
    final double begin = bucket * buckets.seconds();
    final double zero = Math.max(0, begin + buckets.seconds() - Math.max(begin, zeroFrom));
    final double all = Math.max(seconds[bucket], Math.min(zero, buckets.seconds()));
    return all > 0 ? ageSeconds[bucket] / all : Double.NaN;
  }
}
