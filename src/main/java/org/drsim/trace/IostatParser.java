package org.drsim.trace;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The text of iostat (sysstat), of any version and set of columns. A banner, then reports: a line
 * with the time (with {@code -t}), a header that begins or ends with {@code Device}, a line for
 * each device. The report right after the banner is the average since boot, unless {@code -y} was
 * given; recent versions then leave a second blank line after the banner.
 */
final class IostatParser extends CounterLines {

  private static final String DEVICE = "Device";

  private final @Nullable Duration interval;
  private final TraceOptions options;
  private @Nullable Reports reports;
  private Instants instants;
  private List<String> header = List.of();
  private @Nullable WriteColumn column;
  private int writes = -1;
  private boolean sinceBoot;
  private int blanksAfterBanner = -1;
  private boolean inTable;
  private boolean timed;
  private boolean dropped;

  /** Since the last banner. */
  private boolean headerSeen;

  private long untimedReports;

  IostatParser(TraceOptions options) {
    this.options = options;
    this.interval = options.interval();
    this.instants = new Instants(options.zone(), false);
  }

  static boolean tells(Head head) {
    return head.lines().stream()
        .anyMatch(line -> isHeader(words(line)) && WriteColumn.of(words(line)) != null);
  }

  private static List<String> words(String line) {
    return Arrays.asList(line.strip().split("\\s+"));
  }

  private static boolean isHeader(List<String> words) {
    final String first = words.get(0);
    return words.size() > 2
        && (first.equals(DEVICE)
            || first.equals(DEVICE + ":")
            || words.get(words.size() - 1).equals(DEVICE));
  }

  @Override
  void begin(Head head) {
    reports = new Reports(recorder(), Reports.Meaning.BEFORE, true);
    instants = Instants.of(options.zone(), head.lines());
    if (interval != null) {
      reports.length(interval.toNanos());
    }
  }

  @Override
  @Nullable String read(String line, long number) {
    final List<String> words = words(line);
    if (line.isBlank()) {
      inTable = false;
      blanksAfterBanner += blanksAfterBanner >= 0 ? 1 : 0;
      return null;
    }
    if (line.startsWith("Linux ")) {
      blanksAfterBanner = 0;
      headerSeen = false;
      inTable = false;
      return null;
    }
    if (blanksAfterBanner >= 0) {
      sinceBoot = blanksAfterBanner < 2;
      blanksAfterBanner = -1;
    } else if (!inTable && isHeader(words)) {
      sinceBoot &= !headerSeen;
    }
    return inTable && !isHeader(words) ? device(words) : between(line, words, number);
  }

  /** A line outside of a table of devices: a time, a header, or the processor's figures. */
  private @Nullable String between(String line, List<String> words, long number) {
    if (isHeader(words)) {
      header(words, number);
      return null;
    }
    final OptionalLong time = instants.parse(line);
    if (time.isPresent()) {
      timed = true;
      reports().report(time.getAsLong(), number);
      return null;
    }
    final boolean processor =
        line.startsWith("avg-cpu") || words.stream().allMatch(word -> Decimals.parse(word) != null);
    return processor ? null : "neither a time, a header nor a device";
  }

  private void header(List<String> words, long number) {
    header = words;
    column = WriteColumn.of(words);
    writes = words.indexOf("w/s");
    inTable = true;
    headerSeen = true;
    if (column == null) {
      throw refused(
          number,
          "no column of written bytes in '" + Texts.shown(String.join(" ", words)) + "'",
          "allowed are " + WriteColumn.names());
    }
    if (!timed) {
      untimed(number);
    }
    if (sinceBoot) {
      dropped = true;
    }
  }

  private void untimed(long number) {
    if (interval == null) {
      throw refused(
          number,
          "reports without times (iostat without -t)",
          "state how far they are apart: " + Asked.INTERVAL);
    }
    reports().report(untimedReports * interval.toNanos(), number);
    untimedReports++;
  }

  private @Nullable String device(List<String> words) {
    if (words.size() != header.size() || column == null) {
      return "not the " + header.size() + " columns of the header";
    }
    final BigDecimal rate = WriteColumn.amount(words.get(column.index()), column.unit());
    if (rate == null) {
      return "'" + Texts.shown(words.get(column.index())) + "' is not a rate";
    }
    if (!sinceBoot) {
      final BigDecimal count = writes < 0 ? null : WriteColumn.amount(words.get(writes), 1);
      final int last = header.size() - 1;
      final String name = words.get(header.get(last).equals(DEVICE) ? last : 0);
      reports().rate(recorder().disk(name, 0), rate, count == null ? -1 : count.doubleValue());
    }
    return null;
  }

  private Reports reports() {
    return java.util.Objects.requireNonNull(reports, "begun");
  }

  @Override
  void end() {
    if (reports().isLengthUnknown()) {
      throw refused(0, "one report with a rate", Asked.TWO_OR_INTERVAL);
    }
    reports().end();
    if (dropped) {
      recorder()
          .remark("the first report was left out: it is the average since the machine started");
    }
  }

  @Override
  TickClock clock() {
    return TickClock.unix(1);
  }
}
