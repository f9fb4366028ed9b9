package org.drsim.output;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.drsim.calibration.Agreement;
import org.drsim.calibration.ClockOffset;
import org.drsim.calibration.LogComparison;
import org.drsim.calibration.LogComparison.ComparedMachine;
import org.drsim.calibration.LogMeaning;
import org.drsim.calibration.PairedSample;
import org.drsim.quantity.ReadingUnit;

/** A service's log against a run on a terminal of 80 columns. */
final class LogComparisonLines {

  private static final int MOST_MACHINES = 20;
  private static final int NAME = 20;
  private static final double PERCENT = 100;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final LogComparisonDocument document;
  private final LogComparison comparison;
  private final StringBuilder text = new StringBuilder();

  LogComparisonLines(LogComparisonDocument document) {
    this.document = document;
    this.comparison = document.comparison();
  }

  String text() {
    addTitle();
    addMeaning();
    addOffset();
    text.append('\n');
    addTable();
    return text.toString();
  }

  private void addTitle() {
    final List<PairedSample> samples =
        comparison.machines().stream().flatMap(machine -> machine.samples().stream()).toList();
    final double first = samples.stream().mapToDouble(PairedSample::seconds).min().orElse(0);
    final double last = samples.stream().mapToDouble(PairedSample::seconds).max().orElse(0);
    line("%s: RPO logged in %s", document.name(), document.log().name());
    line("against the first replication of %s", document.run());
    line("%d samples from %s to %s UTC", samples.size(), minute(first), minute(last));
  }

  private String minute(double seconds) {
    return MINUTE.format(document.start().plusSeconds((long) seconds));
  }

  private void addMeaning() {
    final LogMeaning meaning = comparison.meaning();
    final double other = comparison.otherErrorSeconds();
    line("Logged values are taken as %s (%s).", meaning.words(), meaning.key());
    if (!Double.isNaN(other)) {
      final LogMeaning rejected = meaning == LogMeaning.POINT ? LogMeaning.LAG : LogMeaning.POINT;
      line(
          "  They differ by %s in the mean; as %s by %s.",
          ReadingUnit.duration(comparison.all().errorSeconds()),
          rejected.words(),
          ReadingUnit.duration(other));
    }
  }

  private void addOffset() {
    final ClockOffset offset = comparison.offset();
    final String added =
        String.format(Locale.ROOT, "Clocks: %+.0f s to the log's times", offset.seconds());
    switch (offset.origin()) {
      case STATED -> line("%s, as stated.", added);
      case ESTIMATED -> {
        line("%s, by correlation (%s) and then error;", added, correlation(offset.correlation()));
        line("  %+.0f s to %+.0f s correlate as well.", offset.lowSeconds(), offset.highSeconds());
      }
      case NOT_TOLD -> {
        line("Clocks: no offset within an hour correlates more than by chance; 0 s is taken.");
        line("  State one with --clock-offset. Correlation and shares say little otherwise.");
      }
    }
  }

  private void addTable() {
    row("", "", "logged", "ours", "", "mean", "corre-", "share of time within");
    line(
        "%-20s%7s%8s%8s%8s%7s%7s%5s%5s%5s",
        "machine", "samples", "mean s", "mean s", "bias s", "error", "lation", "1min", "2", "5");
    final List<ComparedMachine> machines =
        comparison.machines().stream().sorted(LogComparisonLines::worstFirst).toList();
    machines.stream().limit(MOST_MACHINES).forEach(this::addMachine);
    if (machines.size() > MOST_MACHINES) {
      line("… and %d more", machines.size() - MOST_MACHINES);
    }
    if (machines.size() > 1) {
      addRow("all", comparison.all());
    }
  }

  private static int worstFirst(ComparedMachine one, ComparedMachine other) {
    return Double.compare(error(other), error(one));
  }

  private static double error(ComparedMachine machine) {
    final Agreement agreement = machine.agreement();
    return agreement == null ? -1 : agreement.errorSeconds();
  }

  private void addMachine(ComparedMachine machine) {
    final String name = shown(machine.name());
    final Agreement agreement = machine.agreement();
    if (agreement == null) {
      line("%-20s%7d", name, 0);
    } else {
      addRow(name, agreement);
    }
  }

  private static String shown(String name) {
    return name.length() <= NAME ? name : name.substring(0, NAME - 1) + '…';
  }

  private void addRow(String name, Agreement all) {
    final List<Double> within = all.within();
    line(
        "%-20s%7d%8.0f%8.0f%+8.0f%7.0f%7s%4.0f%%%4.0f%%%4.0f%%",
        name,
        all.samples(),
        all.loggedSeconds(),
        all.oursSeconds(),
        all.biasSeconds(),
        all.errorSeconds(),
        correlation(all.correlation()),
        PERCENT * within.get(0),
        PERCENT * within.get(1),
        PERCENT * within.get(2));
  }

  private static String correlation(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
  }

  private void row(Object... cells) {
    line("%-20s%7s%8s%8s%8s%7s%7s  %s", cells);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
