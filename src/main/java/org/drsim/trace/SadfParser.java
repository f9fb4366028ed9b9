package org.drsim.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * {@code sadf -d -- -d}: values with semicolons between them, a header {@code #
 * hostname;interval;timestamp;DEV;…}, rows with the seconds of the interval and the time of its
 * end.
 */
final class SadfParser extends CounterLines {

  private static final String HEADER = "# hostname;interval;timestamp";
  private static final String RESTART = "LINUX-RESTART";
  private static final int INTERVAL = 1;
  private static final int TIMESTAMP = 2;

  private final Instants instants;
  private List<String> header = List.of();
  private @Nullable WriteColumn column;
  private int device = -1;
  private int writes = -1;

  SadfParser(TraceOptions options) {
    this.instants = new Instants(options.zone(), false);
  }

  static boolean tells(Head head) {
    return head.lines().stream().limit(5).anyMatch(line -> line.startsWith(HEADER));
  }

  @Override
  @Nullable String read(String line, long number) {
    if (line.isBlank() || line.contains(RESTART)) {
      return null;
    }
    if (line.startsWith("#")) {
      return header(line, number);
    }
    final List<String> cells = Csv.cells(line, ';');
    if (column == null || device < 0) {
      return "a row before a header with DEV and written bytes";
    }
    return cells.size() == header.size()
        ? row(cells, column, number)
        : "not the " + header.size() + " values of the header";
  }

  private @Nullable String header(String line, long number) {
    header = Csv.cells(line.substring(1), ';');
    column = WriteColumn.of(header);
    device = header.indexOf("DEV");
    writes = header.indexOf("w/s");
    if (header.size() > TIMESTAMP && header.get(0).equals("hostname") && device < 0) {
      throw refused(number, "a report without devices", "allowed is sadf -d FILE -- -d");
    }
    if (column == null) {
      throw refused(number, "no column of written bytes", "allowed are wkB/s, wsec/s and wr_sec/s");
    }
    return null;
  }

  private @Nullable String row(List<String> cells, WriteColumn written, long number) {
    final BigDecimal seconds = Decimals.parseAmount(cells.get(INTERVAL));
    final OptionalLong end = end(cells.get(TIMESTAMP));
    final BigDecimal rate = Decimals.parseAmount(cells.get(written.index()));
    if (seconds == null || seconds.signum() == 0 || seconds.precision() > 9) {
      return "'" + Texts.shown(cells.get(INTERVAL)) + "' is not an interval in seconds";
    }
    if (end.isEmpty()) {
      return "'" + Texts.shown(cells.get(TIMESTAMP)) + "' is not a time";
    }
    if (rate == null) {
      return "'" + Texts.shown(cells.get(written.index())) + "' is not a rate";
    }
    final long nanos = seconds.movePointRight(9).longValue();
    final BigDecimal bytes = Rates.amount(rate.multiply(BigDecimal.valueOf(written.unit())), nanos);
    final BigDecimal count = writes < 0 ? null : Decimals.parseAmount(cells.get(writes));
    recorder()
        .interval(
            recorder().disk(cells.get(device), number),
            end.getAsLong() - nanos,
            end.getAsLong(),
            bytes,
            count == null ? -1 : count.multiply(seconds).doubleValue(),
            number);
    return null;
  }

  /** A date and time, or seconds of Unix time (with {@code -U}). */
  private OptionalLong end(String text) {
    final OptionalLong time = instants.parse(text);
    if (time.isPresent() || !text.matches("[1-8]\\d{8,9}")) {
      return time;
    }
    return OptionalLong.of(Long.parseLong(text) * 1_000_000_000);
  }
}
