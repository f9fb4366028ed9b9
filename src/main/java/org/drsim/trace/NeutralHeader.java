package org.drsim.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The header of drsim's own CSV, which anybody can write: a time ({@code time_s}, {@code time_iso}
 * or {@code time_unix_ms}), then {@code bytes_written}, or {@code op}, {@code offset} and {@code
 * size}; perhaps {@code disk}. Columns in any order, with commas, semicolons or tabs.
 */
final class NeutralHeader {

  private static final int NANOS_DIGITS = 9;
  private static final int MILLISECOND_DIGITS = 6;
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private final List<String> names;
  private final char separator;
  private final Instants instants;

  NeutralHeader(String line, TraceOptions options) {
    this.separator = Csv.separator(line);
    this.names =
        Csv.cells(line, separator).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    this.instants = new Instants(options.zone(), false);
  }

  private boolean hasTime() {
    return names.contains("time_s") || names.contains("time_iso") || names.contains("time_unix_ms");
  }

  /** Whether rows are requests. */
  boolean isRequests() {
    return hasTime() && names.contains("op") && names.contains("size");
  }

  /** Whether rows are counters. */
  boolean isCounters() {
    return hasTime() && names.contains("bytes_written");
  }

  List<String> cells(String line) {
    return Csv.cells(line, separator);
  }

  int size() {
    return names.size();
  }

  /** A cell; empty where there is no such column. */
  String cell(List<String> cells, String name) {
    final int index = names.indexOf(name);
    return index < 0 || index >= cells.size() ? "" : cells.get(index);
  }

  /** The time of a row in nanoseconds. */
  OptionalLong time(List<String> cells) {
    if (names.contains("time_iso")) {
      return instants.parse(cell(cells, "time_iso"));
    }
    final boolean seconds = names.contains("time_s");
    final BigDecimal number =
        Decimals.parseAmount(cell(cells, seconds ? "time_s" : "time_unix_ms"));
    return number == null
        ? OptionalLong.empty()
        : nanos(number.movePointRight(seconds ? NANOS_DIGITS : MILLISECOND_DIGITS));
  }

  private static OptionalLong nanos(BigDecimal nanos) {
    return nanos.compareTo(MOST) > 0 ? OptionalLong.empty() : OptionalLong.of(nanos.longValue());
  }

  /** Whether times are of a calendar. */
  TickClock clock() {
    return names.contains("time_s") ? TickClock.free(1) : TickClock.unix(1);
  }

  /** A whole number of a row, -1 if it is none. */
  long whole(List<String> cells, String name) {
    final String text = cell(cells, name);
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }

  /** What a word or letter asks for. */
  static @Nullable Operation operation(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "w", "write" -> Operation.WRITE;
      case "r", "read" -> Operation.READ;
      case "f", "flush" -> Operation.FLUSH;
      case "d", "discard", "trim" -> Operation.DISCARD;
      default -> null;
    };
  }
}
