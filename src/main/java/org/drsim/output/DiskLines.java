package org.drsim.output;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drsim.profile.AddressSkew;
import org.drsim.profile.Burstiness;
import org.drsim.profile.ChurnVerdict;
import org.drsim.profile.CoalescingCurve;
import org.drsim.profile.CoalescingWindow;
import org.drsim.profile.DiskProfile;
import org.drsim.profile.Hurst;
import org.drsim.profile.LimitCheck;
import org.drsim.profile.ProfileSettings;
import org.drsim.profile.RatePercentiles;
import org.drsim.profile.WriteSizeStatistics;
import org.drsim.quantity.ReadingShare;
import org.drsim.quantity.ReadingUnit;
import org.jspecify.annotations.Nullable;

/** What the writes of one disk say and imply, on a terminal of 80 columns. */
final class DiskLines {

  private static final int WIDTH = 80;
  private static final int INDENT = 17;
  private static final int MOST_SIZES = 4;
  private static final double LEAST_SHARE = 0.01;
  private static final ReadingUnit PLAIN = new ReadingUnit("", 1);

  private final DiskProfile disk;
  private final ProfileSettings settings;
  private final StringBuilder text = new StringBuilder();

  DiskLines(DiskProfile disk, ProfileSettings settings) {
    this.disk = disk;
    this.settings = settings;
  }

  String text() {
    addTitle();
    text.append(rates(disk.rates(), disk.series().meanRate()));
    addBurstiness(disk.burstiness());
    addSizes(disk.sizes());
    addSkew(disk.skew());
    addCoalescing(disk.coalescing());
    text.append("\nwhat it implies\n");
    addVerdict();
    text.append(ImplicationLines.bandwidth(disk.implications(), settings));
    addSnapshots();
    return text.toString();
  }

  private void addTitle() {
    final DiskProfile.Counts counts = disk.counts();
    if (counts.writes() > 0) {
      text.append(String.format(Locale.ROOT, "%,d writes of ", counts.writes()));
    }
    text.append(ReadingUnit.bytes((double) counts.bytes())).append(" in ");
    text.append(ReadingUnit.duration(disk.series().spanSeconds()));
    if (disk.origin() != null) {
      text.append(", from ").append(disk.origin().truncatedTo(ChronoUnit.SECONDS));
    }
    text.append(
        disk.intervalSeconds() > 0
            ? ", counted each " + ReadingUnit.duration(disk.intervalSeconds())
            : String.format(
                Locale.ROOT,
                "%n%,d reads and %,d other requests",
                counts.reads(),
                counts.others()));
    text.append("\n\n");
  }

  /** A line for each length of windows. */
  static String rates(List<RatePercentiles> all, double mean) {
    final ReadingUnit unit = ReadingUnit.forBytes(mean);
    final StringBuilder lines = new StringBuilder();
    lines.append(
        row("rate, " + unit.symbol() + "/s", "mean", "p50", "p90", "p95", "p99", "max", "busiest"));
    for (final RatePercentiles rates : all) {
      lines.append(
          row(
              "  per " + ReadingUnit.duration(rates.windowSeconds()),
              unit.number(mean),
              unit.number(rates.p50()),
              unit.number(rates.p90()),
              unit.number(rates.p95()),
              unit.number(rates.p99()),
              unit.number(rates.max()),
              "at " + ReadingUnit.duration(rates.peakWindow() * rates.windowSeconds())));
    }
    return lines.toString();
  }

  private static String row(String... cells) {
    return String.format(Locale.ROOT, "%-15s%8s%8s%8s%8s%8s%9s  %-12s", (Object[]) cells)
            .stripTrailing()
        + "\n";
  }

  private void addBurstiness(Burstiness burstiness) {
    final String dispersion =
        burstiness.dispersion().stream()
            .filter(one -> !Double.isNaN(one.ofWrites()))
            .map(one -> PLAIN.number(one.ofWrites()) + " in " + duration(one.windowSeconds()))
            .collect(Collectors.joining(", "));
    if (!dispersion.isEmpty()) {
      add("dispersion", dispersion + " (Poisson: 1)");
    }
    final String likeness =
        burstiness.autocorrelation().stream()
            .map(lag -> PLAIN.number(lag.coefficient()) + " after " + duration(lag.lagSeconds()))
            .collect(Collectors.joining(", "));
    if (!likeness.isEmpty()) {
      add("autocorrelation", likeness);
    }
    final Hurst hurst = burstiness.hurst();
    if (hurst != null) {
      add("Hurst exponent", hurst(hurst));
    }
  }

  private static String hurst(Hurst hurst) {
    return String.format(
            Locale.ROOT,
            "%.2f (95 %%: %.2f to %.2f), windows of %s to %s",
            hurst.exponent(),
            hurst.low(),
            hurst.high(),
            duration(hurst.fromSeconds()),
            duration(hurst.toSeconds()))
        + (hurst.isStraight() ? "" : "; no one exponent");
  }

  private void addSizes(@Nullable WriteSizeStatistics sizes) {
    if (sizes != null) {
      final String common =
          sizes.common().stream()
              .filter(size -> size.share() >= LEAST_SHARE)
              .limit(MOST_SIZES)
              .map(
                  size -> percent(size.share()) + " of " + ReadingUnit.bytes((double) size.bytes()))
              .collect(Collectors.joining(", "));
      add(
          "write size",
          "mean "
              + ReadingUnit.bytes(sizes.mean())
              + ", p95 "
              + ReadingUnit.bytes((double) sizes.p95())
              + ", "
              + common);
    }
  }

  private void addSkew(@Nullable AddressSkew skew) {
    if (skew != null) {
      add(
          "addresses",
          percent(skew.hottest10())
              + " of the bytes in the hottest 10 % of "
              + skew.writtenRegions()
              + " × "
              + ReadingUnit.bytes((double) skew.regionBytes()));
    }
  }

  private void addCoalescing(@Nullable CoalescingCurve curve) {
    if (curve != null) {
      add(
          "unique bytes",
          Arrays.stream(CoalescingWindow.values())
              .map(
                  window ->
                      percent(curve.ratio(window))
                          + (window == CoalescingWindow.WHOLE
                              ? " in all"
                              : " in " + duration(window.seconds())))
              .collect(Collectors.joining(", ")));
    }
  }

  /** A name, and what is to be said of it in as many lines as it takes. */
  private void add(String name, String value) {
    final StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-17s", name));
    int length = line.length();
    for (final String part : Pattern.compile("(?<=, )").splitAsStream(value).toList()) {
      if (length + part.stripTrailing().length() > WIDTH) {
        line.setLength(line.length() - 1);
        line.append('\n').append(" ".repeat(INDENT));
        length = INDENT;
      }
      line.append(part);
      length += part.length();
    }
    text.append(line).append('\n');
  }

  private void addVerdict() {
    final ChurnVerdict verdict = disk.verdict();
    text.append(ImplicationLines.fits(verdict.fits()))
        .append(": ")
        .append(verdict.limit())
        .append('\n');
    for (final LimitCheck check : verdict.checks()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %-9s limit %10s, used %5s, oldest byte at worst %s%n",
              ImplicationLines.name(check.churn()),
              ProfileLines.rate(check.bytesPerSecond()),
              ReadingShare.nearest(check.use()),
              duration(check.worstAgeSeconds())));
    }
  }

  private void addSnapshots() {
    add(
        "recovery points",
        "about "
            + disk.implications().snapshots().stream()
                .map(
                    volume ->
                        ReadingUnit.bytes(volume.bytes()) + " for " + volume.retentionDays() + " d")
                .collect(Collectors.joining(", ")));
  }

  static double wholeRatio(CoalescingCurve curve) {
    return curve.ratio(CoalescingWindow.WHOLE);
  }

  private static String percent(double share) {
    return ProfileLines.percent(share);
  }

  private static String duration(double seconds) {
    return ReadingUnit.duration(seconds);
  }
}
