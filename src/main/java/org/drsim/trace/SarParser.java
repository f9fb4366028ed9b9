package org.drsim.trace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of {@code sar -d}: a banner with the date, headers with {@code DEV} again and again,
 * whose time is the beginning of the interval after them, a row for each device with the time of
 * the end. Clocks may have 12 hours. {@code Average:} rows are no samples. Tables of other things,
 * as {@code sar -A} prints them, are passed over.
 */
final class SarParser extends CounterLines {

  private static final Pattern ROW =
      Pattern.compile("(\\d{1,2}:\\d{2}:\\d{2}(?:\\s+[AaPp]\\.?[Mm]\\.?)?)\\s+(.*)");
  private static final long DAY = 86_400_000_000_000L;
  private static final long HALF_DAY = DAY / 2;

  private final TraceOptions options;
  private Instants instants;
  private @Nullable Reports reports;
  private @Nullable LocalDate date;
  private List<String> header = List.of();
  private @Nullable WriteColumn column;
  private boolean afterBlank = true;
  private boolean otherTable;
  private long days;
  private long previous = Long.MIN_VALUE;

  SarParser(TraceOptions options) {
    this.options = options;
    this.instants = new Instants(options.zone(), false);
  }

  static boolean tells(Head head) {
    return head.lines().stream()
        .map(ROW::matcher)
        .anyMatch(row -> row.matches() && isHeader(words(row.group(2))));
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.strip().split("\\s+"));
  }

  private static boolean isHeader(List<String> words) {
    return words.contains("DEV") && words.size() > 2;
  }

  @Override
  void begin(Head head) {
    reports = new Reports(recorder(), Reports.Meaning.BEFORE, true);
    instants = Instants.of(options.zone(), head.lines());
  }

  @Override
  @Nullable String read(String line, long number) {
    final boolean begins = afterBlank;
    afterBlank = line.isBlank();
    if (afterBlank || line.startsWith("Average") || line.contains("RESTART")) {
      return null;
    }
    if (line.startsWith("Linux ")) {
      banner(line);
      return null;
    }
    final Matcher row = ROW.matcher(line.strip());
    if (!row.matches()) {
      return line.matches("\\S+ ?:\\s.*") ? null : "neither a banner, a header nor a row";
    }
    final List<String> words = words(row.group(2));
    otherTable = !isHeader(words) && (otherTable || (begins && isNames(words)));
    return otherTable ? null : row(words, row.group(1), number);
  }

  /** Whether it is the header of a table, which follows a blank line. */
  private static boolean isNames(List<String> words) {
    return words.stream().allMatch(word -> WriteColumn.amount(word, 1) == null);
  }

  private @Nullable String row(List<String> words, String timeOfDay, long number) {
    final OptionalLong time = time(timeOfDay);
    if (time.isEmpty()) {
      return "'" + timeOfDay + "' is not a time of day";
    }
    if (isHeader(words)) {
      header(words, time.getAsLong(), number);
      return null;
    }
    return row(words, time.getAsLong(), number);
  }

  private void banner(String line) {
    for (final String word : words(line)) {
      final LocalDate found = instants.date(word);
      if (found != null) {
        date = found;
        days = 0;
        previous = Long.MIN_VALUE;
      }
    }
  }

  /** On the day of the banner, or on a later one when the clock begins anew. */
  private OptionalLong time(String timeOfDay) {
    final LocalDate day = date == null ? LocalDate.EPOCH : date;
    final OptionalLong time = instants.at(day, timeOfDay);
    if (time.isEmpty()) {
      return time;
    }
    final long at = time.getAsLong();
    if (previous != Long.MIN_VALUE && at + days * DAY < previous - HALF_DAY) {
      days++;
    }
    return OptionalLong.of(at + days * DAY);
  }

  private void header(List<String> words, long time, long number) {
    header = words;
    column = WriteColumn.of(words);
    if (column == null) {
      throw refused(number, "no column of written bytes", "allowed are wkB/s, wsec/s and wr_sec/s");
    }
    next(time, number);
  }

  private void next(long time, long number) {
    if (time != previous) {
      java.util.Objects.requireNonNull(reports, "begun").report(time, number);
      previous = time;
    }
  }

  private @Nullable String row(List<String> words, long time, long number) {
    if (column == null || words.size() != header.size()) {
      return "not the " + header.size() + " columns of the header";
    }
    final BigDecimal rate = WriteColumn.amount(words.get(column.index()), column.unit());
    if (rate == null) {
      return "'" + Texts.shown(words.get(column.index())) + "' is not a rate";
    }
    next(time, number);
    java.util.Objects.requireNonNull(reports, "begun")
        .rate(recorder().disk(words.get(header.indexOf("DEV")), number), rate, -1);
    return null;
  }

  @Override
  void end() {
    java.util.Objects.requireNonNull(reports, "begun").end();
    if (date == null) {
      recorder().remark("no date in a banner: taken as 1970-01-01");
    }
  }
}
