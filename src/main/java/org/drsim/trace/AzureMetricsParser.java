package org.drsim.trace;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Metrics of Azure Monitor as JSON ({@code az monitor metrics list}, the REST interface): {@code
 * interval}, and for each metric {@code name}, {@code unit} and {@code timeseries} with {@code
 * data}. A sample is for the interval that begins with its time; one without a value is a gap.
 * Source: the examples of the Azure REST reference, "Metrics - List".
 */
final class AzureMetricsParser implements TraceParser {

  private static final String WANTED = "value";

  private static final Duration LONGEST = Duration.ofDays(31);

  private final Instants instants;
  private @Nullable Duration grain;
  private long gaps;

  AzureMetricsParser(TraceOptions options) {
    this.instants = new Instants(options.zone(), false);
    this.grain = options.interval();
  }

  static boolean tells(Head head) {
    final String text = String.join("\n", head.lines());
    return text.startsWith("{") && text.contains("\"timeseries\"") && text.contains("\"value\"");
  }

  @Override
  public void parse(TraceContent content, Recorder recorder) throws IOException {
    recorder.clock(TickClock.unix(1));
    new JsonWalk(
            content,
            recorder,
            WANTED,
            new JsonWalk.Receiver() {
              @Override
              public void value(String atPath, String text) {
                if (atPath.equals("interval") && grain == null) {
                  grain = duration(text);
                }
              }

              @Override
              public void object(Map<String, Object> tree, long line) {
                metric(tree, line, content, recorder);
              }
            })
        .run();
    if (gaps > 0) {
      recorder.remark("samples without a value: " + gaps + "; gaps, not zeros");
    }
    if (grain != null) {
      recorder.remark(
          "one value for each " + Spans.text((double) grain.toNanos()) + ": bursts are hidden");
    }
  }

  private static @Nullable Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private void metric(
      Map<String, Object> metric, long line, TraceContent content, Recorder recorder) {
    final String name = JsonValues.text(JsonValues.object(metric, "name"), "value");
    if (!AzureMetric.isWrittenBytes(name)) {
      return;
    }
    if (grain == null || grain.compareTo(LONGEST) > 0 || !(grain.toNanos() > 0)) {
      throw new TraceException(
          content.path(),
          line,
          "no interval up to 31 days",
          "allowed is one such as PT1M, or state it: " + Asked.INTERVAL);
    }
    final boolean total = AzureMetric.isTotal(name, JsonValues.text(metric, "unit"));
    for (final Map<String, Object> series : JsonValues.objects(metric, "timeseries")) {
      final int disk = recorder.disk(disk(name, series), line);
      if (AzureMetric.isOfMachine(name)) {
        recorder.stackedIfNotAlone(disk);
      }
      for (final Map<String, Object> sample : JsonValues.objects(series, "data")) {
        sample(sample, disk, total, line, content, recorder);
      }
    }
  }

  private static String disk(String metric, Map<String, Object> series) {
    final List<Map<String, Object>> dimensions = JsonValues.objects(series, "metadatavalues");
    for (final Map<String, Object> dimension : dimensions) {
      final String name = JsonValues.text(JsonValues.object(dimension, "name"), "value");
      if (name.toLowerCase(Locale.ROOT).equals("lun")) {
        return "LUN " + JsonValues.text(dimension, "value");
      }
    }
    return AzureMetric.disk(metric);
  }

  private void sample(
      Map<String, Object> sample,
      int disk,
      boolean total,
      long line,
      TraceContent content,
      Recorder recorder) {
    final OptionalLong time = instants.parse(JsonValues.text(sample, "timeStamp"));
    if (time.isEmpty()) {
      recorder.skips().skip(line, "a sample without a time");
      return;
    }
    final BigDecimal value = JsonValues.amount(sample, total ? "total" : "average");
    if (value == null) {
      gaps++;
      checkAggregate(sample, total, line, content);
      return;
    }
    final long nanos = java.util.Objects.requireNonNull(grain, "interval").toNanos();
    final long from = time.getAsLong();
    recorder.interval(
        disk, from, from + nanos, total ? value : Rates.amount(value, nanos), -1, line);
  }

  /** Only the largest value of a minute says nothing about its bytes. */
  private static void checkAggregate(
      Map<String, Object> sample, boolean total, long line, TraceContent content) {
    if (sample.containsKey("maximum") || sample.containsKey(total ? "average" : "total")) {
      throw new TraceException(
          content.path(),
          line,
          "samples " + sample.keySet() + " without " + (total ? "total" : "average"),
          "allowed is an export with --aggregation " + (total ? "Total" : "Average"));
    }
  }
}
