package org.drsim.trace;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * JSON of sysstat: {@code iostat -o JSON} and {@code sadf -j -- -d}, both {@code
 * sysstat.hosts[].statistics[]} with a {@code disk} list; the columns have the names of the texts.
 * A timestamp is a text, or an object with date, time and interval (then in UTC unless it says
 * otherwise). The first report of iostat is the average since boot.
 */
final class SysstatJsonParser implements TraceParser {

  private static final String WANTED = "sysstat/hosts/statistics";

  private final TraceOptions options;
  private final boolean sinceBoot;
  private long reports;

  /**
   * @param sinceBoot whether the first report is the average since boot
   */
  SysstatJsonParser(TraceOptions options, boolean sinceBoot) {
    this.options = options;
    this.sinceBoot = sinceBoot;
  }

  static boolean tells(Head head, String device) {
    final String text = String.join("\n", head.lines());
    return text.startsWith("{") && text.contains("\"sysstat\"") && text.contains(device);
  }

  @Override
  public void parse(TraceContent content, Recorder recorder) throws IOException {
    recorder.clock(TickClock.unix(1));
    final Reports rates = new Reports(recorder, Reports.Meaning.BEFORE, sinceBoot);
    if (options.interval() != null) {
      rates.length(options.interval().toNanos());
    }
    final Instants instants = Instants.of(options.zone(), content.head().lines());
    new JsonWalk(
            content,
            recorder,
            WANTED,
            (report, line) -> read(report, line, content, recorder, rates, instants))
        .run();
    if (rates.isLengthUnknown()) {
      throw new TraceException(content.path(), 0, "one report", Asked.TWO_OR_INTERVAL);
    }
    rates.end();
    if (sinceBoot) {
      recorder.remark("the first report was left out: it is the average since the machine started");
    }
  }

  private void read(
      Map<String, Object> report,
      long line,
      TraceContent content,
      Recorder recorder,
      Reports rates,
      Instants instants) {
    final long time = time(report, line, content, instants);
    rates.report(time, line);
    if (reports++ == 0 && sinceBoot) {
      return;
    }
    for (final Map<String, Object> disk : JsonValues.objects(report, "disk")) {
      final @Nullable String reason = disk(disk, line, recorder, rates);
      if (reason != null) {
        recorder.skips().skip(line, reason);
      }
    }
  }

  private static @Nullable String disk(
      Map<String, Object> disk, long line, Recorder recorder, Reports rates) {
    final String name =
        disk.containsKey("disk_device")
            ? JsonValues.text(disk, "disk_device")
            : JsonValues.text(disk, "disk-device");
    final List<String> names = new ArrayList<>(disk.keySet());
    final WriteColumn column = WriteColumn.of(names);
    if (name.isEmpty() || column == null) {
      return "a disk without a name or without written bytes";
    }
    final BigDecimal rate = JsonValues.amount(disk, names.get(column.index()));
    if (rate == null) {
      return "the rate is not a number";
    }
    final BigDecimal writes = JsonValues.amount(disk, "w/s");
    rates.rate(
        recorder.disk(name, line),
        rate.multiply(BigDecimal.valueOf(column.unit())),
        writes == null ? -1 : writes.doubleValue());
    return null;
  }

  private long time(
      Map<String, Object> report, long line, TraceContent content, Instants instants) {
    final Map<String, Object> stamp = JsonValues.object(report, "timestamp");
    final String text =
        stamp.isEmpty()
            ? JsonValues.text(report, "timestamp")
            : JsonValues.text(stamp, "date") + " " + JsonValues.text(stamp, "time");
    final OptionalLong time = instants.parse(text);
    if (time.isPresent()) {
      return time.getAsLong();
    }
    if (!text.isBlank() || options.interval() == null) {
      throw new TraceException(
          content.path(),
          line,
          text.isBlank() ? "reports without times" : "'" + Texts.shown(text) + "' is not a time",
          "allowed are times in ISO form, or none and " + Asked.INTERVAL);
    }
    return reports * options.interval().toNanos();
  }
}
