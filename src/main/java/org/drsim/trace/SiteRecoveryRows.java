package org.drsim.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Rows of Site Recovery's logs, collected and then handed on in order of time. */
final class SiteRecoveryRows {

  private static final int MOST_ROWS = 5_000_000;
  private static final long FIVE_MINUTES = 300_000_000_000L;
  private static final BigDecimal MIB = BigDecimal.valueOf(1 << 20);
  private static final String UPLOAD = " upload";
  private static final List<String> TIME = List.of("TimeGenerated", "TimeGenerated [UTC]");
  private static final List<String> NAME =
      List.of("InstanceName_s", "InstanceWithType", "InstanceName");
  private static final List<String> ITEM = List.of("name_s", "InstanceName_s", "name");
  private static final List<String> RPO =
      List.of("rpoInSeconds_d", "RPO_in_seconds", "rpoInSeconds_s", "rpoInSeconds");

  private final TraceContent content;
  private final Recorder recorder;
  private final Instants instants;
  private final boolean rpo;
  private final SeriesList series = new SeriesList();
  private List<String> header = List.of();

  SiteRecoveryRows(TraceContent content, Recorder recorder, Instants instants, boolean rpo) {
    this.content = content;
    this.recorder = recorder;
    this.instants = instants;
    this.rpo = rpo;
  }

  /** The names of the columns of rows to come. */
  void header(List<String> names, long line) {
    header = List.copyOf(names);
    final boolean value = header.contains("Value_s") || header.contains("Churn_MBps");
    if (!has(TIME) || !has(rpo ? ITEM : NAME) || !(rpo ? has(RPO) : value)) {
      throw new TraceException(
          content.path(),
          line,
          "columns " + Texts.shown(header.toString()),
          rpo
              ? "allowed are TimeGenerated, name_s and rpoInSeconds_d"
              : "allowed are TimeGenerated, Category, InstanceName_s and Value_s");
    }
  }

  private boolean has(List<String> names) {
    return names.stream().anyMatch(header::contains);
  }

  /** Adds a row; returns why it is none, or {@code null}. */
  @Nullable String add(List<String> cells, long line) {
    return cells.size() < header.size()
        ? "not the " + header.size() + " columns of the header"
        : add(name -> cell(cells, name), line);
  }

  /** Adds a row of names and values. */
  void add(Map<String, Object> row, long line) {
    final @Nullable String reason = add(name -> JsonValues.text(row, name), line);
    if (reason != null) {
      recorder.skips().skip(line, reason);
    }
  }

  private String cell(List<String> cells, String name) {
    final int index = header.indexOf(name);
    return index < 0 ? "" : cells.get(index);
  }

  private interface Row {
    String get(String name);
  }

  private @Nullable String add(Row row, long line) {
    final OptionalLong time = instants.parse(first(row, TIME));
    if (time.isEmpty()) {
      return "'" + Texts.shown(first(row, TIME)) + "' is not a time";
    }
    final BigDecimal value = rpo ? Decimals.parseAmount(first(row, RPO)) : rate(row);
    final String name = rpo ? first(row, ITEM) : disk(row);
    if (rpo && first(row, RPO).isEmpty()) {
      // Rows of other logs in the same table have none.
      return null;
    }
    if (value == null || name.isEmpty()) {
      return value == null ? "the value is not an amount" : "no name";
    }
    if (series.count() == MOST_ROWS) {
      throw new TraceException(
          content.path(), line, "more than " + MOST_ROWS + " rows", "export a shorter time");
    }
    series.add(recorder.disk(name, line), time.getAsLong(), value.doubleValue());
    return null;
  }

  private static String first(Row row, List<String> names) {
    for (final String name : names) {
      final String value = row.get(name);
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  private static @Nullable BigDecimal rate(Row row) {
    final BigDecimal bytes = Decimals.parseAmount(row.get("Value_s"));
    if (bytes != null) {
      return bytes;
    }
    final BigDecimal mebibytes = Decimals.parseAmount(row.get("Churn_MBps"));
    return mebibytes == null ? null : mebibytes.multiply(MIB);
  }

  /** The disk; what was sent of it is a series of its own. */
  private static String disk(Row row) {
    final String name = first(row, NAME);
    final boolean upload = row.get("Category").contains("Upload") || name.startsWith("UploadRate_");
    final String plain = name.replaceFirst("^(DataChurn|UploadRate)_", "");
    return plain.isEmpty() || !upload ? plain : plain + UPLOAD;
  }

  /** Hands everything on. */
  void emit() {
    for (final int i : series.order()) {
      final int disk = series.disk(i);
      final long time = series.time(i);
      if (rpo) {
        recorder.rpo(disk, time, series.value(i), 0);
      } else {
        final BigDecimal bytes = Rates.amount(BigDecimal.valueOf(series.value(i)), FIVE_MINUTES);
        recorder.interval(disk, time - FIVE_MINUTES, time, bytes, -1, 0);
      }
    }
    recorder.stackedWhere(name -> name.endsWith(UPLOAD));
  }
}
