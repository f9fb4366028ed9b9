package org.drsim.trace;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The averaged bandwidth log of fio ({@code write_bw_log} with {@code log_avg_msec}): {@code time,
 * value, direction, block size, offset}; milliseconds, KiB/s, and 1 for a write. The time is the
 * end of a window. With {@code log_window_value=both} a second value comes before the direction.
 */
final class FioBandwidthParser extends CounterLines {

  private static final long NANOS_PER_MILLISECOND = 1_000_000;
  private static final long KIB = 1024;
  private static final long UNIX_MILLISECONDS = 100_000_000_000L;
  private static final int FEWEST_FIELDS = 4;

  private final boolean stated;
  private int direction = 2;
  private long previous;
  private boolean calendar;
  private boolean started;

  FioBandwidthParser(TraceOptions options) {
    this.stated = options.format() != null;
  }

  static boolean tells(Head head) {
    return FioBandwidthRows.tells(head) && FioBandwidthRows.isAveraged(head.lines());
  }

  @Override
  void begin(Head head) {
    FioBandwidthRows.checkName(path(), stated, true);
    direction = FioBandwidthRows.direction(head.lines());
    final List<String> first = Csv.cells(head.first(), ',');
    final BigDecimal time = Decimals.parseAmount(first.get(0));
    calendar = time != null && time.compareTo(BigDecimal.valueOf(UNIX_MILLISECONDS)) > 0;
    if (calendar) {
      previous = beginning(head.lines());
    }
  }

  /** The first window is as long as the second. */
  private static long beginning(List<String> lines) {
    long first = -1;
    for (final String line : lines) {
      final BigDecimal time = Decimals.parseAmount(Csv.cells(line, ',').get(0));
      final long nanos = time == null ? -1 : nanos(time);
      if (first >= 0 && nanos > first) {
        return first - (nanos - first);
      }
      first = first < 0 ? nanos : first;
    }
    return Math.max(0, first);
  }

  private static long nanos(BigDecimal milliseconds) {
    return milliseconds.precision() > 13 ? -1 : milliseconds.longValue() * NANOS_PER_MILLISECOND;
  }

  @Override
  @Nullable String read(String line, long number) {
    if (line.isBlank()) {
      return null;
    }
    final List<String> cells = Csv.cells(line, ',');
    if (cells.size() < Math.max(FEWEST_FIELDS, direction + 2)) {
      return "fewer than " + FEWEST_FIELDS + " fields";
    }
    final BigDecimal time = Decimals.parseAmount(cells.get(0));
    final BigDecimal rate = Decimals.parseAmount(cells.get(1));
    if (time == null || nanos(time) < 0 || rate == null) {
      return "time or value is not a number";
    }
    return switch (cells.get(direction)) {
      case "1" -> window(nanos(time), rate, number);
      case "0", "2" -> null;
      default -> "the direction is neither 0, 1 nor 2";
    };
  }

  private @Nullable String window(long end, BigDecimal rate, long number) {
    if (started && end == previous) {
      return "a second window that ends at the same time";
    }
    started = true;
    final BigDecimal bytes =
        Rates.amount(rate.multiply(BigDecimal.valueOf(KIB)), Math.max(0, end - previous));
    recorder().interval(recorder().disk("", number), previous, end, bytes, -1, number);
    previous = end;
    return null;
  }

  @Override
  TickClock clock() {
    return calendar ? TickClock.unix(1) : new TickClock(1, null, true);
  }
}
