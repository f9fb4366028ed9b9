package org.drsim.measure;

/**
 * The backlog of all machines of a run together over time, by place: its mean in each of {@link
 * TimeBuckets}. It is exact for what has left the agents; what is written between two things that
 * happen to a machine, a batch interval apart at most while it works, counts as written evenly.
 */
@SuppressWarnings("EnumOrdinal") // An EnumMap would box every number.
public final class BacklogOverTime {

  private static final int PLACES = BacklogPlace.values().length;

  private final TimeBuckets buckets;
  private final double[][] byteSeconds = new double[PLACES][TimeBuckets.NUMBER];
  private final long[] bytes = new long[PLACES];
  private final double[] since = new double[PLACES];

  public BacklogOverTime(TimeBuckets buckets) {
    this.buckets = buckets;
  }

  public TimeBuckets buckets() {
    return buckets;
  }

  /** From now on there is so much more at a place, or less. */
  public void change(BacklogPlace place, long more, double now) {
    settle(place.ordinal(), now);
    bytes[place.ordinal()] += more;
  }

  /** At one agent there was so much at two times, and evenly more or less between them. */
  public void agentHad(double from, double to, double first, double last) {
    buckets.addRamp(byteSeconds[BacklogPlace.AGENT.ordinal()], from, to, first, last);
  }

  /** The run is over. */
  public void end(double now) {
    for (int place = 0; place < PLACES; place++) {
      settle(place, now);
    }
  }

  private void settle(int place, double now) {
    buckets.add(byteSeconds[place], since[place], now, (double) bytes[place]);
    since[place] = now;
  }

  /** The mean in one bucket. */
  public double meanBytes(BacklogPlace place, int bucket) {
    return Math.max(0, byteSeconds[place.ordinal()][bucket] / buckets.seconds());
  }

  /** The mean in one bucket, of all places together. */
  public double meanBytes(int bucket) {
    double all = 0;
    for (final BacklogPlace place : BacklogPlace.values()) {
      all += meanBytes(place, bucket);
    }
    return all;
  }
}
