package org.drsim.profile;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * The rate by hour of the day and by day of the week, over the mean rate. Hours and days that the
 * span does not reach are not a number.
 *
 * @param hours 24 from midnight
 * @param days 7 from Monday
 * @param timeZone whose clocks count
 */
public record WeekPattern(List<Double> hours, List<Double> days, String timeZone) {

  private static final int HOURS = 24;
  private static final int DAYS = 7;

  /** A day of a few minutes says nothing of a day. */
  private static final double LEAST_SECONDS = 1800;

  public WeekPattern {
    hours = List.copyOf(hours);
    days = List.copyOf(days);
  }

  /** How many hours of the day, or days of the week, are known. */
  static long known(List<Double> factors) {
    return factors.stream().filter(factor -> !Double.isNaN(factor)).count();
  }

  /**
   * Of a series; a bin counts for the hour in which it begins.
   *
   * @param origin calendar instant of the first bin
   */
  static WeekPattern of(RateSeries series, Instant origin, ZoneId zone) {
    final double[] hourBytes = new double[HOURS];
    final double[] hourSeconds = new double[HOURS];
    final double[] dayBytes = new double[DAYS];
    final double[] daySeconds = new double[DAYS];
    int next = 0;
    int hour = 0;
    int day = 0;
    for (int i = 0; i < series.count(); i++) {
      if (i == next) {
        final ZonedDateTime clock =
            origin.plusNanos((long) (i * series.binSeconds() * BinnedWrites.NANOS)).atZone(zone);
        hour = clock.getHour();
        day = clock.getDayOfWeek().getValue() - 1;
        next = i + binsToQuarter(clock, series.binSeconds());
      }
      hourBytes[hour] += series.bytes(i);
      dayBytes[day] += series.bytes(i);
      hourSeconds[hour] += series.coveredSeconds(i);
      daySeconds[day] += series.coveredSeconds(i);
    }
    return new WeekPattern(
        factors(hourBytes, hourSeconds, series.meanRate()),
        factors(dayBytes, daySeconds, series.meanRate()),
        zone.getId());
  }

  /** Clocks change their hour at quarters only, whatever the zone. */
  private static int binsToQuarter(ZonedDateTime clock, double binSeconds) {
    final double into = clock.getMinute() % 15 * 60 + clock.getSecond() + clock.getNano() * 1e-9;
    return Math.max(1, (int) StrictMath.ceil((900 - into) / binSeconds));
  }

  private static List<Double> factors(double[] bytes, double[] seconds, double mean) {
    final Double[] factors = new Double[bytes.length];
    Arrays.setAll(
        factors,
        i -> seconds[i] < LEAST_SECONDS || mean == 0 ? Double.NaN : bytes[i] / seconds[i] / mean);
    return Arrays.asList(factors);
  }
}
