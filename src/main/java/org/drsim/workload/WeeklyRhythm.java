package org.drsim.workload;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;
import org.drsim.engine.RandomNumbers;

/**
 * A factor by the hour of the day and the day of the week, as the clocks of a time zone show them,
 * scaled so that its mean over the 168 hours of a week is 1. Where clocks are changed, an hour that
 * they skip has no part, and one that they repeat has its factor twice.
 *
 * <p>The rules of the zone are those that the Java runtime knows.
 */
public final class WeeklyRhythm implements Rhythm {

  private static final int HOURS = 24;
  private static final int DAYS = 7;
  private static final int HOURS_PER_WEEK = HOURS * DAYS;
  private static final int SECONDS_PER_HOUR = 3600;

  /** The day on which the epoch begins is a Thursday. */
  private static final long EPOCH_HOUR_OF_WEEK = 3 * HOURS;

  private static final double NANOS_PER_SECOND = 1e9;

  /** By hour of the week, from Monday 0:00. */
  private final double[] factors;

  private final ZoneRules rules;
  private final Instant start;

  /**
   * @param hours a factor for each of the 24 hours of a day, not negative
   * @param days a factor for each of the 7 days of a week, Monday first, not negative
   * @param zone whose clocks count
   * @param start the instant of simulated time 0
   */
  public WeeklyRhythm(List<Double> hours, List<Double> days, ZoneId zone, Instant start) {
    this.factors = factors(checked(hours, HOURS), checked(days, DAYS));
    this.rules = zone.getRules();
    this.start = start;
  }

  private static List<Double> checked(List<Double> factors, int wanted) {
    final double sum = sum(factors);
    if (factors.size() != wanted
        || factors.stream().anyMatch(factor -> factor < 0)
        || !(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "factors " + factors + "; there must be " + wanted + ", none negative, not all 0");
    }
    return factors;
  }

  private static double sum(List<Double> factors) {
    return factors.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static double[] factors(List<Double> hours, List<Double> days) {
    final double hourSum = sum(hours);
    final double daySum = sum(days);
    final double[] factors = new double[HOURS_PER_WEEK];
    for (int day = 0; day < DAYS; day++) {
      for (int hour = 0; hour < HOURS; hour++) {
        factors[day * HOURS + hour] =
            hours.get(hour) / hourSum * HOURS * (days.get(day) / daySum * DAYS);
      }
    }
    return factors;
  }

  /** Whether the factor is the same, and so 1, at all times. */
  public boolean isFlat() {
    return Arrays.stream(factors).allMatch(factor -> factor == factors[0]);
  }

  @Override
  public RhythmSteps open(RandomNumbers numbers, String disk) {
    return new Hours();
  }

  /** The hours of the clock from the start on. */
  private final class Hours implements RhythmSteps {

    private final long startSecond = start.getEpochSecond();
    private final double startFraction = start.getNano() / NANOS_PER_SECOND;

    /** Of the epoch, as are all whole seconds here. */
    private long endSecond;

    private int offset;
    private long offsetEnds;
    private double factor;

    Hours() {
      changeClocks(startSecond);
      enter(startSecond);
    }

    @Override
    public double factor() {
      return factor;
    }

    @Override
    public double endSeconds() {
      return (endSecond - startSecond) - startFraction;
    }

    @Override
    public void next() {
      if (endSecond == offsetEnds) {
        changeClocks(endSecond);
      }
      enter(endSecond);
    }

    private void changeClocks(long second) {
      final Instant now = Instant.ofEpochSecond(second);
      final ZoneOffsetTransition next = rules.nextTransition(now);
      offset = rules.getOffset(now).getTotalSeconds();
      offsetEnds = next == null ? Long.MAX_VALUE : next.toEpochSecond();
    }

    private void enter(long second) {
      final long local = second + offset;
      final long hour = Math.floorDiv(local, SECONDS_PER_HOUR);
      factor = factors[(int) Math.floorMod(hour + EPOCH_HOUR_OF_WEEK, (long) HOURS_PER_WEEK)];
      endSecond = Math.min((hour + 1) * SECONDS_PER_HOUR - offset, offsetEnds);
    }
  }
}
