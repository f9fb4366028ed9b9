package org.drsim.trace;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counters of Windows as relog, logman and typeperf write them, and of esxtop in batch mode: {@code
 * "(PDH-CSV 4.0) (zone)(bias)"} and a counter in each further column; rows with a local time. The
 * bias is the minutes to add for UTC. A value may be missing, blank or -1.
 */
final class PerfMonParser extends CounterLines {

  private static final String BEGINNING = "(PDH-CSV";
  private static final int LONGEST_HEADER = 16 << 20;
  private static final int SECONDS_PER_MINUTE = 60;
  private static final Pattern BIAS = Pattern.compile("\\((-?\\d{1,4})\\)\\s*$");
  private static final Pattern COUNTER =
      Pattern.compile("\\\\\\\\([^\\\\]+)\\\\([^\\\\(]+)\\((.*)\\)\\\\([^\\\\]+)");

  private final TraceOptions options;
  private final List<PerfMonColumn> columns = new ArrayList<>();
  private Instants instants;
  private @Nullable Reports reports;
  private char separator = ',';
  private boolean finished;

  PerfMonParser(TraceOptions options) {
    this.options = options;
    this.instants = new Instants(options.zone(), false);
  }

  static boolean tells(Head head) {
    return head.lines().stream().limit(3).anyMatch(line -> line.contains(BEGINNING));
  }

  @Override
  int mostBytes() {
    return LONGEST_HEADER;
  }

  @Override
  void begin(Head head) {
    reports = new Reports(recorder(), Reports.Meaning.BEFORE, false);
    if (options.interval() != null) {
      reports().length(options.interval().toNanos());
    }
    separator =
        head.lines().stream()
            .filter(line -> line.contains(BEGINNING))
            .findFirst()
            .map(line -> line.contains("\"\t\"") ? '\t' : line.contains("\";\"") ? ';' : ',')
            .orElse(',');
  }

  private Reports reports() {
    return Objects.requireNonNull(reports, "begun");
  }

  @Override
  @Nullable String read(String line, long number) {
    if (line.isBlank() || finished) {
      return null;
    }
    if (line.contains(BEGINNING)) {
      header(Csv.cells(line, separator), number);
      return null;
    }
    if (!line.startsWith("\"") && !Character.isDigit(line.charAt(0))) {
      // What typeperf says at the end.
      finished = !columns.isEmpty();
      return finished ? null : "a line before the header";
    }
    return columns.isEmpty() ? "a row before the header" : row(Csv.cells(line, separator), number);
  }

  private void header(List<String> cells, long number) {
    instants = new Instants(zone(cells.get(0)), false);
    columns.clear();
    final List<PerfMonColumn> found = new ArrayList<>();
    for (int i = 1; i < cells.size(); i++) {
      final PerfMonColumn column = column(i, cells.get(i));
      if (column != null) {
        found.add(column);
      }
    }
    if (found.isEmpty()) {
      throw refused(
          number,
          "no counter of written bytes among " + (cells.size() - 1),
          "allowed are 'Disk Write Bytes/sec' of PhysicalDisk or LogicalDisk and 'MBytes"
              + " Written/sec' of esxtop; of another language, name the whole counter as "
              + Asked.DISK);
    }
    number(found, number);
  }

  /** Where the header does not say, as the user says. */
  private @Nullable ZoneOffset zone(String first) {
    final Matcher bias = BIAS.matcher(first);
    if (bias.find()) {
      try {
        return ZoneOffset.ofTotalSeconds(-Integer.parseInt(bias.group(1)) * SECONDS_PER_MINUTE);
      } catch (DateTimeException e) {
        recorder().remark("the zone of the header is none: " + Texts.shown(first));
      }
    } else if (options.zone() == null) {
      recorder().remark("the header states no zone: times are taken as UTC");
    }
    return options.zone();
  }

  private @Nullable PerfMonColumn column(int index, String counter) {
    final Matcher parts = COUNTER.matcher(counter);
    if (!parts.matches()) {
      return null;
    }
    final long unit = PerfMonColumn.unit(parts.group(4).toLowerCase(Locale.ROOT));
    final boolean asked = options.disks().contains(counter);
    if (unit == 0 && !asked) {
      return null;
    }
    return new PerfMonColumn(
        index,
        Math.max(1, unit),
        parts.group(1),
        parts.group(2),
        asked ? counter : parts.group(3),
        -1);
  }

  /** Names of disks carry the machine where there are several, and the object where both are. */
  private void number(List<PerfMonColumn> found, long line) {
    final boolean hosts = found.stream().map(PerfMonColumn::host).distinct().count() > 1;
    final boolean physical = found.stream().anyMatch(PerfMonColumn::isPhysical);
    for (final PerfMonColumn column : found) {
      final boolean logical = physical && column.isLogical();
      final String instance = logical ? column.object() + "(" + column.name() + ")" : column.name();
      final int disk = recorder().disk(hosts ? column.host() + "\\" + instance : instance, line);
      if (logical || column.isTotal()) {
        recorder().stacked(disk);
      }
      columns.add(column.withDisk(disk));
    }
  }

  private @Nullable String row(List<String> cells, long number) {
    final OptionalLong time = instants.parse(cells.get(0));
    if (time.isEmpty()) {
      return "'" + Texts.shown(cells.get(0)) + "' is not a time";
    }
    reports().report(time.getAsLong(), number);
    for (final PerfMonColumn column : columns) {
      final String cell = column.index() < cells.size() ? cells.get(column.index()) : "";
      final BigDecimal value = Decimals.parseAmount(cell);
      if (value != null) {
        reports().rate(column.disk(), value.multiply(BigDecimal.valueOf(column.unit())), -1);
      }
    }
    return null;
  }

  @Override
  void end() {
    if (reports().isLengthUnknown()) {
      throw refused(0, "one row with values", Asked.TWO_OR_INTERVAL);
    }
    reports().end();
  }
}
