package org.drsim.output;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.drsim.profile.AddressSkew;
import org.drsim.profile.BandwidthNeed;
import org.drsim.profile.Burstiness;
import org.drsim.profile.ChurnProfile;
import org.drsim.profile.ChurnVerdict;
import org.drsim.profile.CoalescingCurve;
import org.drsim.profile.CoalescingWindow;
import org.drsim.profile.DiskProfile;
import org.drsim.profile.DisksTogether;
import org.drsim.profile.Hurst;
import org.drsim.profile.Implications;
import org.drsim.profile.LimitCheck;
import org.drsim.profile.MachineProfile;
import org.drsim.profile.RatePercentiles;
import org.drsim.profile.WeekPattern;
import org.drsim.profile.WriteSizeStatistics;
import org.jspecify.annotations.Nullable;

/** {@code profile.json}: all of a profile but the rate over time, which is in a table. */
final class ProfileJson {

  static final int SCHEMA_VERSION = 1;

  private final ProfileDocument document;

  ProfileJson(ProfileDocument document) {
    this.document = document;
  }

  void write(OutputStream stream) {
    JsonDocument.write(stream, this::add);
  }

  private void add(JsonDocument json) {
    final ChurnProfile profile = document.profile();
    json.integer("schemaVersion", SCHEMA_VERSION).text("tool", document.toolVersion());
    json.text("name", document.name()).texts("remarks", document.remarks());
    json.number("rpoSeconds", profile.settings().rpoSeconds());
    json.number("delaySeconds", profile.settings().delaySeconds());
    json.objects("disks", profile.disks(), disk -> addDisk(json, disk));
    json.objects("machines", profile.machines(), machine -> addMachine(json, machine));
    final DisksTogether together = profile.together();
    if (together == null) {
      json.nothing("together");
    } else {
      json.object("together", () -> addTogether(json, together));
    }
    json.text("workload", document.workload() == null ? null : document.workload().text());
  }

  private static void addDisk(JsonDocument json, DiskProfile disk) {
    json.text("name", disk.name()).text("machine", disk.machine());
    json.text("start", disk.origin() == null ? null : disk.origin().toString());
    json.integer("writes", disk.counts().writes()).integer("writtenBytes", disk.counts().bytes());
    json.integer("reads", disk.counts().reads()).integer("others", disk.counts().others());
    json.number("spanSeconds", disk.series().spanSeconds());
    json.number("counterSeconds", disk.intervalSeconds() > 0 ? disk.intervalSeconds() : Double.NaN);
    json.number("meanBytesPerSecond", disk.series().meanRate());
    addRates(json, disk.rates());
    json.object("burstiness", () -> addBurstiness(json, disk.burstiness()));
    addSizes(json, disk.sizes());
    addSkew(json, disk.skew());
    addCoalescing(json, disk.coalescing());
    addPattern(json, disk.pattern());
    addImplications(json, disk.implications());
    json.object("verdict", () -> addVerdict(json, disk.verdict()));
  }

  private static void addRates(JsonDocument json, List<RatePercentiles> all) {
    json.objects(
        "rates",
        all,
        rates ->
            json.number("windowSeconds", rates.windowSeconds())
                .number("p50", rates.p50())
                .number("p90", rates.p90())
                .number("p95", rates.p95())
                .number("p99", rates.p99())
                .number("max", rates.max())
                .number("peakStartSeconds", rates.peakWindow() * rates.windowSeconds())
                .integer("peakBytes", rates.peakBytes()));
  }

  private static void addBurstiness(JsonDocument json, Burstiness burstiness) {
    json.objects(
        "dispersion",
        burstiness.dispersion(),
        one ->
            json.number("windowSeconds", one.windowSeconds())
                .number("index", one.ofWrites())
                .number("variationOfBytes", one.ofBytes()));
    json.objects(
        "autocorrelation",
        burstiness.autocorrelation(),
        lag ->
            json.number("windowSeconds", lag.windowSeconds())
                .number("lagSeconds", lag.lagSeconds())
                .number("coefficient", lag.coefficient()));
    final Hurst hurst = burstiness.hurst();
    if (hurst == null) {
      json.nothing("hurst");
    } else {
      json.object(
          "hurst",
          () ->
              json.number("exponent", hurst.exponent())
                  .number("low", hurst.low())
                  .number("high", hurst.high())
                  .number("fromSeconds", hurst.fromSeconds())
                  .number("toSeconds", hurst.toSeconds())
                  .number("straightness", hurst.straightness()));
    }
  }

  private static void addSizes(JsonDocument json, @Nullable WriteSizeStatistics sizes) {
    if (sizes == null) {
      json.nothing("sizes");
      return;
    }
    json.object(
        "sizes",
        () -> {
          json.number("meanBytes", sizes.mean()).number("variation", sizes.variation());
          json.integer("smallestBytes", sizes.smallest()).integer("medianBytes", sizes.median());
          json.integer("p95Bytes", sizes.p95()).integer("largestBytes", sizes.largest());
          json.objects(
              "common",
              sizes.common(),
              size -> json.integer("bytes", size.bytes()).number("share", size.share()));
        });
  }

  private static void addSkew(JsonDocument json, @Nullable AddressSkew skew) {
    if (skew == null) {
      json.nothing("addresses");
      return;
    }
    json.object(
        "addresses",
        () ->
            json.integer("endBytes", skew.endBytes())
                .integer("regionBytes", skew.regionBytes())
                .integer("writtenRegions", skew.writtenRegions())
                .number("hottest1Percent", skew.hottest1())
                .number("hottest10Percent", skew.hottest10())
                .number("hottest20Percent", skew.hottest20())
                .number("gini", skew.gini()));
  }

  private static void addCoalescing(JsonDocument json, @Nullable CoalescingCurve curve) {
    if (curve == null) {
      json.nothing("coalescing");
      return;
    }
    json.objects(
        "coalescing",
        List.of(CoalescingWindow.values()),
        window ->
            json.number("windowSeconds", window.seconds())
                .integer("uniqueBytes", curve.uniqueBytes(window))
                .number("ratio", curve.ratio(window)));
  }

  private static void addPattern(JsonDocument json, @Nullable WeekPattern pattern) {
    if (pattern == null) {
      json.nothing("pattern");
      return;
    }
    json.object(
        "pattern",
        () -> {
          json.text("timeZone", pattern.timeZone());
          addKnown(json, "hours", 0, pattern.hours());
          addKnown(json, "days", 1, pattern.days());
        });
  }

  /** Factors by number; those that are known. */
  private static void addKnown(JsonDocument json, String name, int first, List<Double> factors) {
    final Map<Integer, Double> known = new TreeMap<>();
    IntStream.range(0, factors.size())
        .filter(i -> Double.isFinite(factors.get(i)))
        .forEach(i -> known.put(first + i, factors.get(i)));
    json.any(name, known);
  }

  private static void addImplications(JsonDocument json, Implications implied) {
    addNeeds(json, "bandwidth", implied.even());
    addNeeds(json, "bandwidthBursty", implied.bursty());
    json.objects(
        "snapshots",
        implied.snapshots(),
        volume ->
            json.integer("retentionDays", volume.retentionDays())
                .integer("points", volume.points())
                .number("bytes", volume.bytes()));
  }

  private static void addNeeds(JsonDocument json, String name, List<BandwidthNeed> needs) {
    json.objects(
        name,
        needs,
        need ->
            json.number("rpoSeconds", need.rpoSeconds())
                .number("share", need.share())
                .number("bytesPerSecond", need.bytesPerSecond()));
  }

  private static void addVerdict(JsonDocument json, ChurnVerdict verdict) {
    json.text("fits", ProfileTables.fits(verdict)).text("limit", verdict.limit());
    json.objects("limits", verdict.checks(), check -> addCheck(json, check));
  }

  private static void addCheck(JsonDocument json, LimitCheck check) {
    json.text("churn", check.churn().name().toLowerCase(Locale.ROOT));
    json.number("limitBytesPerSecond", check.bytesPerSecond()).number("use", check.use());
    json.number("worstAgeSeconds", check.worstAgeSeconds()).flag("fits", check.fits());
  }

  private static void addMachine(JsonDocument json, MachineProfile machine) {
    json.text("name", machine.name()).texts("disks", machine.disks());
    json.integer("writtenBytes", machine.bytes());
    json.text(
        "fits", machine.fits().map(churn -> churn.name().toLowerCase(Locale.ROOT)).orElse("none"));
    json.objects("limits", machine.limits().checks(), check -> addCheck(json, check));
  }

  private static void addTogether(JsonDocument json, DisksTogether together) {
    json.flag("onCalendar", together.onCalendar());
    json.number("windowSeconds", together.windowSeconds());
    json.number("meanCorrelation", together.meanCorrelation());
    json.number("peakOfSumOverSumOfPeaks", together.peakOfSum());
    json.number("spanSeconds", together.series().spanSeconds());
    json.integer("writtenBytes", together.series().totalBytes());
    addRates(json, together.rates());
    addImplications(json, together.implications());
  }
}
