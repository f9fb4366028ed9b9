package org.drsim.scenario;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rate of a workload changes with the hour of the day and the day of the week: the factor
 * of an hour is that of the hour times that of the day, scaled so that the mean over a week is 1.
 * It is on the calendar: the same for all machines, and clock changes count.
 *
 * @param hours factors of the 24 hours of a day from midnight; null for equal ones
 * @param days factors of the 7 days of a week from Monday; null for equal ones
 * @param timeZone whose clocks count
 */
public record Pattern(
    @Identifier String name,
    @Nullable @InRange(from = "0", to = "1000000") List<Double> hours,
    @Nullable @InRange(from = "0", to = "1000000") List<Double> days,
    @Default("UTC") TimeZone timeZone) {

  static final int HOURS = 24;
  static final int DAYS = 7;

  /** Factors of 24 hours. */
  public List<Double> hourFactors() {
    return hours == null ? Collections.nCopies(HOURS, 1.0) : hours;
  }

  /** Factors of 7 days. */
  public List<Double> dayFactors() {
    return days == null ? Collections.nCopies(DAYS, 1.0) : days;
  }
}
