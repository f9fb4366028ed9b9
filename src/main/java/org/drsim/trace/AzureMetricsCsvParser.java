package org.drsim.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Metrics of Azure Monitor as the portal exports them: some lines of title, a header {@code
 * Time,metric…}, rows whose value is for the interval that begins with their time. An empty value
 * is a gap. Titles and header are as the portal writes them today; the format is not documented.
 */
final class AzureMetricsCsvParser extends CounterLines {

  private static final int TITLE_LINES = 20;

  private final TraceOptions options;
  private final List<Column> columns = new ArrayList<>();
  private Instants instants;
  private @Nullable Reports reports;
  private char separator = ',';
  private String title = "";

  private record Column(int index, int disk, boolean total) {}

  AzureMetricsCsvParser(TraceOptions options) {
    this.options = options;
    this.instants = new Instants(options.zone(), false);
  }

  static boolean tells(Head head) {
    return head.lines().stream().limit(TITLE_LINES).anyMatch(AzureMetricsCsvParser::isHeader);
  }

  private static boolean isHeader(String line) {
    final List<String> cells = Csv.cells(line, Csv.separator(line));
    final String first = cells.get(0).toLowerCase(Locale.ROOT);
    return first.startsWith("time") && cells.stream().skip(1).anyMatch(AzureMetric::isWrittenBytes);
  }

  @Override
  void begin(Head head) {
    reports = new Reports(recorder(), Reports.Meaning.AFTER, false);
    if (options.interval() != null) {
      reports().length(options.interval().toNanos());
    }
    instants = Instants.of(options.zone(), head.lines());
    if (options.zone() == null && String.join("", head.lines()).indexOf('Z') < 0) {
      recorder().remark("times without a zone are taken as UTC");
    }
  }

  private Reports reports() {
    return Objects.requireNonNull(reports, "begun");
  }

  @Override
  @Nullable String read(String line, long number) {
    if (line.isBlank()) {
      return null;
    }
    if (columns.isEmpty()) {
      title += isHeader(line) ? "" : line.toLowerCase(Locale.ROOT) + "\n";
      return isHeader(line) ? header(line, number) : beforeHeader(number);
    }
    final List<String> cells = Csv.cells(line, separator);
    final OptionalLong time = instants.parse(cells.get(0));
    if (time.isEmpty()) {
      return "'" + Texts.shown(cells.get(0)) + "' is not a time";
    }
    reports().report(time.getAsLong(), number);
    return row(cells);
  }

  private static @Nullable String beforeHeader(long number) {
    return number > TITLE_LINES ? "no header with a time and written bytes so far" : null;
  }

  private @Nullable String header(String line, long number) {
    separator = Csv.separator(line);
    final List<String> cells = Csv.cells(line, separator);
    for (int i = 1; i < cells.size(); i++) {
      if (AzureMetric.isWrittenBytes(cells.get(i))) {
        columns.add(column(i, cells.get(i), number));
      }
    }
    return null;
  }

  private Column column(int index, String metric, long number) {
    final String text = metric.toLowerCase(Locale.ROOT);
    final boolean total = AzureMetric.isTotal(metric, "");
    final boolean average =
        text.contains("avg") || text.contains("average") || title.contains("avg");
    final boolean largest = text.contains("max") || title.startsWith("max");
    if (largest || (total && average)) {
      throw refused(
          number,
          "'" + Texts.shown(metric) + "' is neither a mean rate nor a sum of bytes",
          "allowed are the average of a rate and the sum of bytes");
    }
    return new Column(index, recorder().disk(metric, number), total);
  }

  /** The sum of an interval is told to the reports as a rate, once they know how long it is. */
  private @Nullable String row(List<String> cells) {
    for (final Column column : columns) {
      final String cell = column.index() < cells.size() ? cells.get(column.index()) : "";
      final BigDecimal value = Decimals.parseAmount(cell);
      if (value != null) {
        if (column.total()) {
          reports().amount(column.disk(), value);
        } else {
          reports().rate(column.disk(), value, -1);
        }
      } else if (!cell.isEmpty()) {
        return "'" + Texts.shown(cell) + "' is not an amount";
      }
    }
    return null;
  }

  @Override
  void end() {
    if (columns.isEmpty()) {
      throw refused(0, "no header with a time and written bytes", "allowed is an export of them");
    }
    if (reports().isLengthUnknown()) {
      throw refused(0, "one row", Asked.TWO_OR_INTERVAL);
    }
    reports().end();
  }
}
