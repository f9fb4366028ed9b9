package org.drsim.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.drsim.profile.BandwidthNeed;
import org.drsim.profile.ChurnProfile;
import org.drsim.profile.ChurnVerdict;
import org.drsim.profile.CoalescingCurve;
import org.drsim.profile.CoalescingWindow;
import org.drsim.profile.DiskProfile;
import org.drsim.profile.Implications;
import org.drsim.profile.LimitCheck;
import org.drsim.profile.MachineProfile;
import org.drsim.profile.RatePercentiles;
import org.drsim.profile.RateSeries;
import org.drsim.profile.SnapshotVolume;
import org.drsim.profile.WeekPattern;

/** The tables of a profile. */
final class ProfileTables {

  /** Of all disks together. */
  static final String ALL = "all";

  private ProfileTables() {}

  static List<RunFile> files(ChurnProfile profile) {
    return List.of(
        new RunFile(ProfileColumns.DISKS.file(), true, stream -> writeDisks(profile, stream)),
        file(ProfileColumns.RATES, table -> addAllRates(table, profile)),
        file(ProfileColumns.PERCENTILES, table -> addAllPercentiles(table, profile)),
        file(ProfileColumns.COALESCING, table -> addCoalescing(table, profile)),
        file(ProfileColumns.BANDWIDTH, table -> addAllBandwidth(table, profile)),
        file(ProfileColumns.LIMITS, table -> addAllLimits(table, profile)),
        file(ProfileColumns.SNAPSHOTS, table -> addAllSnapshots(table, profile)),
        file(ProfileColumns.PATTERN, table -> addPatterns(table, profile)));
  }

  private static RunFile file(Table table, CsvTable.Rows rows) {
    return new RunFile(table.file(), true, stream -> CsvTable.write(stream, table, rows));
  }

  static void writeDisks(ChurnProfile profile, OutputStream stream) throws IOException {
    CsvTable.write(
        stream,
        ProfileColumns.DISKS,
        table -> {
          for (final DiskProfile disk : profile.disks()) {
            addDisk(table, disk);
          }
        });
  }

  private static void addDisk(CsvTable table, DiskProfile disk) throws IOException {
    final DiskProfile.Counts counts = disk.counts();
    table.text(disk.name()).text(disk.machine());
    table.number((double) counts.writes()).number((double) counts.bytes());
    table.number((double) counts.reads()).number((double) counts.others());
    table.number(disk.series().spanSeconds()).number(disk.series().meanRate());
    table.number(peakMinute(disk));
    table.number(disk.meanWriteBytes());
    final CoalescingCurve curve = disk.coalescing();
    table.number(curve == null ? Double.NaN : curve.uniqueBytes(CoalescingWindow.WHOLE));
    table.number(
        disk.burstiness().hurst() == null ? Double.NaN : disk.burstiness().hurst().exponent());
    table.text(fits(disk.verdict())).endRow();
  }

  static double peakMinute(DiskProfile disk) {
    return disk.rates().stream()
        .filter(rates -> rates.windowSeconds() == 60)
        .mapToDouble(RatePercentiles::peakBytes)
        .findFirst()
        .orElse(Double.NaN);
  }

  static String fits(ChurnVerdict verdict) {
    return verdict.fits().map(churn -> churn.name().toLowerCase(Locale.ROOT)).orElse("none");
  }

  private static void addAllRates(CsvTable table, ChurnProfile profile) throws IOException {
    for (final DiskProfile disk : profile.disks()) {
      addRates(table, disk.name(), disk.series());
    }
    if (profile.together() != null) {
      addRates(table, ALL, profile.together().series());
    }
  }

  private static void addRates(CsvTable table, String name, RateSeries all) throws IOException {
    final RateSeries series = all.ofAtMost(ProfileColumns.MOST_BINS);
    for (int i = 0; i < series.count(); i++) {
      table.text(name).number(i * series.binSeconds()).number(series.binSeconds());
      table.number((double) series.bytes(i)).number(series.writes(i)).endRow();
    }
  }

  private static void addAllPercentiles(CsvTable table, ChurnProfile profile) throws IOException {
    for (final DiskProfile disk : profile.disks()) {
      addPercentiles(table, disk.name(), disk.rates());
    }
    if (profile.together() != null) {
      addPercentiles(table, ALL, profile.together().rates());
    }
  }

  private static void addPercentiles(CsvTable table, String name, List<RatePercentiles> all)
      throws IOException {
    for (final RatePercentiles rates : all) {
      table.text(name).number(rates.windowSeconds()).number(rates.windows());
      table.number(rates.p50()).number(rates.p90()).number(rates.p95()).number(rates.p99());
      table.number(rates.max()).number(rates.peakWindow() * rates.windowSeconds()).endRow();
    }
  }

  private static void addCoalescing(CsvTable table, ChurnProfile profile) throws IOException {
    for (final DiskProfile disk : profile.disks()) {
      final CoalescingCurve curve = disk.coalescing();
      for (final CoalescingWindow window : CoalescingWindow.values()) {
        if (curve != null) {
          table.text(disk.name()).number(window.seconds());
          table.number((double) curve.uniqueBytes(window)).number(curve.ratio(window)).endRow();
        }
      }
    }
  }

  private static void addAllBandwidth(CsvTable table, ChurnProfile profile) throws IOException {
    for (final DiskProfile disk : profile.disks()) {
      addBandwidth(table, disk.name(), disk.implications());
    }
    if (profile.together() != null) {
      addBandwidth(table, ALL, profile.together().implications());
    }
  }

  private static void addBandwidth(CsvTable table, String name, Implications implied)
      throws IOException {
    addNeeds(table, name, "even", implied.even());
    addNeeds(table, name, "bursty", implied.bursty());
  }

  private static void addNeeds(
      CsvTable table, String name, String filling, List<BandwidthNeed> needs) throws IOException {
    for (final BandwidthNeed need : needs) {
      table.text(name).text(filling).number(need.rpoSeconds()).number(need.share());
      table.number(need.bytesPerSecond()).endRow();
    }
  }

  private static void addAllLimits(CsvTable table, ChurnProfile profile) throws IOException {
    for (final DiskProfile disk : profile.disks()) {
      addLimits(table, "disk", disk.name(), disk.verdict());
    }
    for (final MachineProfile machine : profile.machines()) {
      addLimits(table, "machine", machine.name(), machine.limits());
    }
  }

  private static void addLimits(CsvTable table, String kind, String name, ChurnVerdict verdict)
      throws IOException {
    for (final LimitCheck check : verdict.checks()) {
      table.text(kind).text(name).text(check.churn().name().toLowerCase(Locale.ROOT));
      table.number(check.bytesPerSecond()).number(check.use()).number(check.worstAgeSeconds());
      table.text(check.fits() ? "yes" : "no").endRow();
    }
  }

  private static void addAllSnapshots(CsvTable table, ChurnProfile profile) throws IOException {
    for (final DiskProfile disk : profile.disks()) {
      addSnapshots(table, disk.name(), disk.implications().snapshots());
    }
  }

  private static void addSnapshots(CsvTable table, String name, List<SnapshotVolume> volumes)
      throws IOException {
    for (final SnapshotVolume volume : volumes) {
      table.text(name).number(volume.retentionDays()).number(volume.points());
      table.number(volume.bytes()).endRow();
    }
  }

  private static void addPatterns(CsvTable table, ChurnProfile profile) throws IOException {
    for (final DiskProfile disk : profile.disks()) {
      final WeekPattern pattern = disk.pattern();
      if (pattern != null) {
        addFactors(table, disk.name(), "hour", 0, pattern.hours());
        addFactors(table, disk.name(), "day", 1, pattern.days());
      }
    }
  }

  private static void addFactors(
      CsvTable table, String disk, String kind, int first, List<Double> factors)
      throws IOException {
    for (int i = 0; i < factors.size(); i++) {
      table.text(disk).text(kind).number(first + i).number(factors.get(i)).endRow();
    }
  }
}
