package org.drsim.trace;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times of day as programs of many countries print them. */
final class Instants {

  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2200;
  private static final Pattern DATE =
      Pattern.compile("(\\d{1,4})([-./])(\\d{1,2})\\2(\\d{1,4})\\.?");
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?\\s*([AaPp])?\\.?(?:[Mm]\\.?)?"
              + "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}(?::?\\d{2})?)?");

  private final ZoneOffset zone;
  private final boolean dayFirst;

  /**
   * @param zone of times that state none
   * @param dayFirst whether 05/11 is in November
   */
  Instants(@Nullable ZoneOffset zone, boolean dayFirst) {
    this.zone = zone == null ? ZoneOffset.UTC : zone;
    this.dayFirst = dayFirst;
  }

  /** For a file; dates with a number above 12 decide what comes first in the others. */
  static Instants of(@Nullable ZoneOffset zone, List<String> lines) {
    final boolean dayFirst =
        lines.stream()
            .flatMap(line -> DATE.matcher(line).results())
            .anyMatch(
                date ->
                    date.group(2).equals("/")
                        && number(date.group(1), 99) > 12
                        && date.group(1).length() < 4);
    return new Instants(zone, dayFirst);
  }

  /** Nanoseconds of Unix time, if the text is a date and a time of day. */
  OptionalLong parse(String text) {
    final String stripped = text.strip();
    final Matcher date = DATE.matcher(stripped);
    if (!date.lookingAt()) {
      return OptionalLong.empty();
    }
    final @Nullable LocalDate day = day(date);
    final String rest = stripped.substring(date.end()).replaceFirst("^(T|,?\\s+)", "");
    return day == null ? OptionalLong.empty() : at(day, rest);
  }

  /** Nanoseconds of Unix time of a time of day. */
  OptionalLong at(LocalDate day, String timeOfDay) {
    final Matcher time = TIME.matcher(timeOfDay.strip());
    if (!time.matches()) {
      return OptionalLong.empty();
    }
    try {
      final ZoneOffset offset = offset(time.group(6));
      final long second = day.toEpochSecond(timeOf(time), offset);
      return OptionalLong.of(second * NANOS_PER_SECOND + fraction(time.group(4)));
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  /** The date that a text is, or {@code null}. */
  @Nullable LocalDate date(String text) {
    final Matcher date = DATE.matcher(text.strip());
    return date.matches() ? day(date) : null;
  }

  private static LocalTime timeOf(Matcher time) {
    int hour = number(time.group(1), 99);
    if (time.group(5) != null) {
      if (hour < 1 || hour > 12) {
        throw new DateTimeException("hour of 12");
      }
      hour = hour % 12 + (time.group(5).equalsIgnoreCase("p") ? 12 : 0);
    }
    return LocalTime.of(hour, number(time.group(2), 99), number(time.group(3), 99));
  }

  private ZoneOffset offset(@Nullable String stated) {
    if (stated == null) {
      return zone;
    }
    return Character.isLetter(stated.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(stated);
  }

  private static long fraction(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong((digits + "000000000").substring(0, 9));
  }

  private static int number(@Nullable String digits, int most) {
    return digits == null ? 0 : Math.min(Integer.parseInt(digits), Math.max(most, 9999));
  }

  /** Year first, or with points or dashes day first, or with slashes as the file shows. */
  private @Nullable LocalDate day(Matcher date) {
    final int first = Integer.parseInt(date.group(1));
    final int middle = Integer.parseInt(date.group(3));
    final int last = Integer.parseInt(date.group(4));
    final boolean slash = date.group(2).equals("/");
    try {
      if (date.group(1).length() == 4) {
        return checked(first, middle, last);
      }
      final int year = date.group(4).length() == 4 ? last : last + (last < 70 ? 2000 : 1900);
      return slash && !dayFirst ? checked(year, first, middle) : checked(year, middle, first);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalDate checked(int year, int month, int day) {
    return year < FIRST_YEAR || year > LAST_YEAR ? null : LocalDate.of(year, month, day);
  }
}
