package org.drsim.report;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.drsim.quantity.ReadingUnit;
import org.jspecify.annotations.Nullable;

/**
 * Simulated time from left to right.
 *
 * @param start of the simulation; null where times count from an event
 * @param from in seconds from the start
 * @param to likewise
 * @param counted likewise: when the warm-up, which no figure counts, is over
 */
record TimeAxis(@Nullable Instant start, double from, double to, double counted) {

  private static final double[] STEPS = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400,
    172_800, 604_800, 1_209_600
  };

  /** Longer steps go by the calendar. */
  private static final int[] MONTHS = {
    1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000
  };

  private static final int YEAR = 12;
  private static final double MONTH_SECONDS = 365.2425 * 86_400 / YEAR;
  private static final double DAY = 86_400;
  private static final DateTimeFormatter YEARS = formatter("yyyy");
  private static final DateTimeFormatter MONTH_OF_YEAR = formatter("MMM yyyy");
  private static final DateTimeFormatter CLOCK = formatter("HH:mm");
  private static final DateTimeFormatter SECONDS = formatter("HH:mm:ss");
  private static final DateTimeFormatter DATE = formatter("d MMM");
  private static final DateTimeFormatter BOTH = formatter("EEE d MMM yyyy HH:mm:ss");

  /** Without a warm-up. */
  TimeAxis(@Nullable Instant start, double from, double to) {
    this(start, from, to, from);
  }

  boolean hasWarmUp() {
    return counted > from;
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }

  /** A place with its label. */
  record Tick(double seconds, String label) {}

  /** At most so many, on round times. */
  List<Tick> ticks(int most) {
    if (start != null && (to - from) / most > STEPS[STEPS.length - 1]) {
      return byCalendar(start, most);
    }
    final double step = step(most);
    final double offset = start == null ? 0 : Math.floorMod(start.getEpochSecond(), 604_800);
    final List<Tick> ticks = new ArrayList<>();
    for (double at = Math.ceil((from + offset) / step) * step - offset; at <= to; at += step) {
      ticks.add(new Tick(at, label(at, step)));
    }
    return ticks;
  }

  /** On the first of months, or of January. */
  private List<Tick> byCalendar(Instant start, int most) {
    final int step =
        Arrays.stream(MONTHS)
            .filter(months -> (to - from) / (months * MONTH_SECONDS) <= most)
            .findFirst()
            .orElse(MONTHS[MONTHS.length - 1]);
    final YearMonth first = YearMonth.from(instant(start, from).atOffset(ZoneOffset.UTC));
    final DateTimeFormatter format = step < YEAR ? MONTH_OF_YEAR : YEARS;
    final List<Tick> ticks = new ArrayList<>();
    YearMonth month =
        first.minusMonths(Math.floorMod(first.getLong(ChronoField.PROLEPTIC_MONTH), step));
    for (double at = seconds(start, month); at <= to; at = seconds(start, month)) {
      if (at >= from) {
        ticks.add(new Tick(at, format.format(month.atDay(1).atStartOfDay(ZoneOffset.UTC))));
      }
      month = month.plusMonths(step);
    }
    return ticks;
  }

  private static double seconds(Instant start, YearMonth month) {
    final Instant first = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return Duration.between(start, first).toMillis() / 1000.0;
  }

  private double step(int most) {
    for (final double step : STEPS) {
      if ((to - from) / step <= most) {
        return step;
      }
    }
    return (to - from) / most;
  }

  private String label(double seconds, double step) {
    if (start == null) {
      final ReadingUnit unit = ReadingUnit.forSeconds(Math.max(Math.abs(to), Math.abs(from)));
      return seconds == 0 ? "0" : unit.text(seconds);
    }
    final Instant instant = instant(start, seconds);
    final boolean midnight = Math.floorMod(instant.getEpochSecond(), (long) DAY) == 0;
    return midnight || step >= DAY
        ? DATE.format(instant)
        : (step < 60 ? SECONDS : CLOCK).format(instant);
  }

  /** An instant in full, in UTC; the time since the start where that is all there is. */
  static String full(@Nullable Instant start, double seconds) {
    if (!Double.isFinite(seconds)) {
      return Figures.NOTHING;
    }
    return start == null
        ? ReadingUnit.duration(seconds) + " after the start"
        : BOTH.format(instant(start, seconds)) + " UTC";
  }

  private static Instant instant(Instant start, double seconds) {
    return start.plusMillis(Math.round(seconds * 1000));
  }
}
