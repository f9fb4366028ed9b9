package org.drsim.cli;

import java.util.ArrayList;
import java.util.List;
import org.drsim.chart.BandwidthChart;
import org.drsim.chart.ChartException;
import org.drsim.chart.CoalescingChart;
import org.drsim.chart.PatternChart;
import org.drsim.chart.WriteRateChart;
import org.drsim.output.ProfileDocument;
import org.drsim.output.RunFile;
import org.drsim.profile.ChurnProfile;
import org.drsim.profile.DiskProfile;
import org.drsim.profile.DisksTogether;
import org.drsim.profile.RatePercentiles;
import org.drsim.profile.RateSeries;
import org.drsim.profile.WeekPattern;

/** The charts of a profile: of the only disk, or of all of them together. */
final class ProfileCharts {

  private final String title;
  private final ChurnProfile profile;
  private final List<RunFile> files = new ArrayList<>();

  private ProfileCharts(ProfileDocument document) {
    this.title = document.name();
    this.profile = document.profile();
  }

  /**
   * Draws what there is to see.
   *
   * @throws ChartException if this Java cannot draw
   */
  static List<RunFile> of(ProfileDocument document) {
    final ProfileCharts charts = new ProfileCharts(document);
    final DisksTogether together = document.profile().together();
    final List<DiskProfile> disks = document.profile().disks();
    if (together == null) {
      final DiskProfile disk = disks.get(0);
      charts.addSeries(disk.name(), disk.series(), disk.rates(), disk.intervalSeconds());
    } else {
      charts.addSeries(
          disks.size() + " disks together",
          together.series(),
          together.rates(),
          disks.stream().mapToDouble(DiskProfile::intervalSeconds).max().orElse(0));
    }
    charts.addOfDisks();
    return charts.files;
  }

  private void addSeries(
      String subject, RateSeries series, List<RatePercentiles> rates, double interval) {
    if (WriteRateChart.hasSomething(series, rates)) {
      ChartFiles.add(files, "write-rate", WriteRateChart.of(title, subject, series, rates));
    }
    final double delay = profile.settings().delaySeconds();
    if (BandwidthChart.hasSomething(series, delay)) {
      ChartFiles.add(
          files, "bandwidth", BandwidthChart.of(title, subject, series, interval, delay));
    }
  }

  private void addOfDisks() {
    if (CoalescingChart.hasSomething(profile.disks())) {
      ChartFiles.add(files, "coalescing", CoalescingChart.of(title, profile.disks()));
    }
    if (profile.disks().size() == 1) {
      final DiskProfile disk = profile.disks().get(0);
      final WeekPattern pattern = disk.pattern();
      if (pattern != null && PatternChart.hasSomething(pattern)) {
        ChartFiles.add(files, "pattern", PatternChart.of(title, disk.name(), pattern));
      }
    }
  }
}
