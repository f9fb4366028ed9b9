package org.drsim.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

  private static final TimeZone UTC = TimeZone.parse("UTC");

  /**
   * Shapes that need not be stated. No figures for them are published: they are assumed.
   *
   * <ul>
   *   <li>{@code flat}: no change at all.
   *   <li>{@code office-hours}: a plateau from 9 to 17 with a dip at noon, a tenth of it at night
   *       and 15 % of it at weekends.
   *   <li>{@code nightly-batch}: six hours from 22 to 4 at ten times the rate of the others, every
   *       day.
   *   <li>{@code retail}: rising from the morning on to a peak at 20, more from Friday to Sunday.
   * </ul>
   */
  private static final List<Pattern> BUILT_IN =
      List.of(
          new Pattern("flat", null, null, UTC),
          new Pattern(
              "nightly-batch",
              List.of(
                  1.0, 1.0, 1.0, 1.0, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, //
                  0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 1.0, 1.0),
              equal(DAYS),
              UTC),
          new Pattern(
              "office-hours",
              List.of(
                  0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.15, 0.3, 0.7, 1.0, 1.0, 1.0, //
                  0.8, 1.0, 1.0, 1.0, 1.0, 0.7, 0.4, 0.25, 0.2, 0.15, 0.1, 0.1),
              List.of(1.0, 1.0, 1.0, 1.0, 1.0, 0.15, 0.15),
              UTC),
          new Pattern(
              "retail",
              List.of(
                  0.2, 0.1, 0.08, 0.06, 0.06, 0.08, 0.15, 0.3, 0.45, 0.6, 0.7, 0.75, //
                  0.8, 0.75, 0.7, 0.7, 0.75, 0.8, 0.85, 0.95, 1.0, 0.95, 0.7, 0.4),
              List.of(0.9, 0.9, 0.9, 0.95, 1.1, 1.25, 1.2),
              UTC));

  /** The patterns that need not be stated. */
  static List<Pattern> builtIn() {
    return BUILT_IN;
  }

  /** Factors of 24 hours. */
  public List<Double> hourFactors() {
    return hours == null ? equal(HOURS) : hours;
  }

  /** Factors of 7 days. */
  public List<Double> dayFactors() {
    return days == null ? equal(DAYS) : days;
  }

  /** Whether a pattern of this name need not be stated. */
  public static boolean isBuiltIn(String name) {
    return builtIn(name).isPresent();
  }

  /** What is to be completed when a workload names a pattern that is not stated. */
  static Optional<Pattern> implied(@Nullable String name) {
    return builtIn(name).map(pattern -> new Pattern(pattern.name, null, null, UTC));
  }

  /** One that is called like a built-in pattern has the shape of it as far as it states none. */
  Pattern completed() {
    final Optional<Pattern> like = builtIn(name);
    return new Pattern(
        name,
        hours == null ? like.map(Pattern::hours).orElse(null) : hours,
        days == null ? like.map(Pattern::days).orElse(null) : days,
        timeZone);
  }

  /** What completing adds. */
  List<Assumption> assumptions() {
    final Pattern completed = completed();
    final List<Assumption> assumptions = new ArrayList<>();
    if (hours == null && completed.hours != null) {
      assumptions.add(assumption("hours", completed.hours));
    }
    if (days == null && completed.days != null) {
      assumptions.add(assumption("days", completed.days));
    }
    return assumptions;
  }

  private Assumption assumption(String key, List<Double> factors) {
    return new Assumption(
        "patterns[" + name + "]." + key, factors.toString(), Default.Grade.ASSUMED);
  }

  private static Optional<Pattern> builtIn(@Nullable String name) {
    return BUILT_IN.stream().filter(pattern -> pattern.name.equals(name)).findFirst();
  }

  private static List<Double> equal(int count) {
    return Collections.nCopies(count, 1.0);
  }
}
