package org.drsim.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.drsim.measure.RpoStatistics;
import org.drsim.output.WorkloadEntry;
import org.drsim.profile.BandwidthNeed;
import org.drsim.profile.CoalescingWindow;
import org.drsim.profile.DiskProfile;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.ReadingUnit;
import org.drsim.scenario.file.InvalidScenarioException;
import org.jspecify.annotations.Nullable;

/**
 * Makes of profiled disks what a scenario says of them: a replay, or a model that stands for it.
 */
final class WorkloadEntries {

  private static final double USUAL_SHARE = 0.99;
  private static final double PERCENT = 100;
  private static final double BYTES_PER_KIB = 1024;

  /**
   * What is wanted.
   *
   * @param name of the workload; of several disks with a number
   * @param fit whether a model is wanted rather than a replay
   * @param link over which the two are compared; null for what an RPO of five minutes needs
   * @param scale factor on all sizes
   * @param align together, spread or random
   * @param coalesce whether a replay sends each byte of a batch once
   * @param within in which overwrites do not count; null where they all do
   */
  record Settings(
      String name,
      boolean fit,
      @Nullable DataRate link,
      double scale,
      String align,
      boolean coalesce,
      @Nullable CoalescingWindow within) {

    /** The same on a command line. */
    List<String> options() {
      final List<String> all = new ArrayList<>(List.of("--workload=" + name, "--align=" + align));
      if (fit) {
        all.add("--fit");
      }
      if (link != null) {
        all.add("--link=" + link);
      }
      if (scale != 1) {
        all.add("--growth=" + BigDecimal.valueOf(scale).subtract(BigDecimal.ONE).toPlainString());
      }
      if (coalesce) {
        all.add("--coalesce");
      }
      if (within != null) {
        all.add("--coalesce-within=" + Math.round(within.seconds()) + " s");
      }
      return all;
    }
  }

  private final Settings settings;
  private final List<String> comments = new ArrayList<>();
  private final List<String> patterns = new ArrayList<>();
  private final List<String> workloads = new ArrayList<>();

  private WorkloadEntries(Settings settings) {
    this.settings = settings;
  }

  static WorkloadEntry of(List<ProfiledDisk> disks, Settings settings)
      throws IOException, InvalidScenarioException {
    final WorkloadEntries entries = new WorkloadEntries(settings);
    for (int i = 0; i < disks.size(); i++) {
      entries.add(disks.get(i), settings.name() + (disks.size() == 1 ? "" : "-" + (i + 1)));
    }
    return new WorkloadEntry(entries.comments, entries.patterns, entries.workloads);
  }

  private void add(ProfiledDisk disk, String name) throws IOException, InvalidScenarioException {
    final DiskProfile profile = disk.profile();
    final double overwrites = WorkloadEntry.overwritten(profile.coalescing(), settings.within());
    comments.add(
        String.format(
            Locale.ROOT,
            "%s: %s of %s, %s/s over %s",
            name,
            settings.fit() ? "in place" : "a replay",
            profile.name(),
            ReadingUnit.bytes(profile.series().meanRate()),
            ReadingUnit.duration(profile.series().spanSeconds())));
    if ((settings.within() != null || settings.coalesce()) && profile.coalescing() == null) {
      comments.add("  no addresses are known, so no overwrites: every byte counts");
    }
    if (settings.fit()) {
      addModel(disk, name, overwrites);
    } else {
      workloads.add(
          replay(disk, name, settings.scale(), settings.align(), coalesce(disk), overwrites));
    }
  }

  private boolean coalesce(ProfiledDisk disk) {
    return settings.coalesce() && disk.profile().coalescing() != null;
  }

  private static String replay(
      ProfiledDisk disk,
      String name,
      double scale,
      String align,
      boolean coalesce,
      double overwrites) {
    return WorkloadEntry.replay(
        name,
        Objects.toString(disk.file().getFileName()),
        disk.disk(),
        disk.format().toString(),
        scale,
        align,
        coalesce,
        overwrites);
  }

  private void addModel(ProfiledDisk disk, String name, double overwrites)
      throws IOException, InvalidScenarioException {
    final DiskProfile profile = disk.profile();
    final Path folder =
        Objects.requireNonNullElse(disk.file().toAbsolutePath().getParent(), disk.file());
    final WorkloadTrials trials =
        new WorkloadTrials(folder, link(profile), profile.series().spanSeconds(), profile.origin());
    final WorkloadFit fit =
        WorkloadFit.of(profile, replay(disk, WorkloadFit.NAME, 1, "together", false, 0), trials);
    comments.add(
        "  "
            + fit.model().kind()
            + "; simulated over a link of "
            + ReadingUnit.bytes(trials.link().bytesPerSecond())
            + "/s:");
    comments.add("  replay: " + text(fit.replayed()));
    comments.add("  model:  " + text(fit.modelled()));
    comments.add("  " + verdict(fit));
    patterns.addAll(WorkloadEntry.pattern(name, fit.model()));
    workloads.add(WorkloadEntry.fitted(name, fit.model(), settings.scale(), overwrites));
  }

  /** As stated, or what an RPO of five minutes needs for nearly all of the time. */
  private DataRate link(DiskProfile profile) {
    if (settings.link() != null) {
      return settings.link();
    }
    final double usual =
        profile.implications().even().stream()
            .filter(need -> need.rpoSeconds() == BandwidthNeed.RPOS.get(0))
            .filter(need -> need.share() == USUAL_SHARE)
            .mapToDouble(BandwidthNeed::bytesPerSecond)
            .filter(Double::isFinite)
            .findFirst()
            .orElse(2 * profile.series().meanRate());
    // A little above the mean rate at least, and a number that reads well.
    final double least = 1.1 * profile.series().meanRate();
    return new DataRate(StrictMath.ceil(Math.max(usual, least) / BYTES_PER_KIB) * BYTES_PER_KIB);
  }

  private static String text(@Nullable RpoStatistics rpo) {
    return rpo == null
        ? "RPO grows without end"
        : "RPO mean "
            + ReadingUnit.duration(rpo.meanSeconds())
            + ", p50 "
            + ReadingUnit.duration(rpo.p50Seconds())
            + ", p95 "
            + ReadingUnit.duration(rpo.p95Seconds())
            + ", p99 "
            + ReadingUnit.duration(rpo.p99Seconds());
  }

  private static String verdict(WorkloadFit fit) {
    final String error =
        Double.isFinite(fit.error())
            ? String.format(
                Locale.ROOT, "largest difference of these %.0f %%", PERCENT * fit.error())
            : "they cannot be compared";
    return fit.isPoor() ? "POOR FIT: " + error + "; replay the trace instead" : error;
  }
}
