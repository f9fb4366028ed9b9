package org.drsim.chart;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.drsim.measure.RpoStatistics;
import org.drsim.measure.SawTooth;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.Scenarios;
import org.drsim.study.MachineReport;
import org.drsim.study.Reports;
import org.drsim.study.StudyResult;

/** Made-up saw-tooths that look like real ones. */
final class Curves {

  private static final double INTERVAL = 300;

  private Curves() {}

  /** Markers every five minutes, each available half a minute or so later. */
  static SawTooth steady(String machine, double seconds, long seed) {
    return withOutage(machine, seconds, seed, -1, 0);
  }

  /** As before, but nothing becomes available for a while. */
  static SawTooth withOutage(
      String machine, double seconds, long seed, double outageAt, double outageSeconds) {
    Random random = new Random(seed);
    List<double[]> drops = new ArrayList<>(List.of(new double[] {0, -100}));
    for (double marker = 40 + random.nextInt(250); ; marker += INTERVAL) {
      double available = marker + 12 + 20 * StrictMath.exp(0.6 * random.nextGaussian());
      if (available >= seconds) {
        break;
      }
      boolean out = available > outageAt && marker < outageAt + outageSeconds;
      if (!out && available >= drops.get(drops.size() - 1)[0]) {
        drops.add(new double[] {available, marker});
      }
    }
    return new SawTooth(
        machine,
        drops.stream().mapToDouble(drop -> drop[0]).toArray(),
        drops.stream().mapToDouble(drop -> drop[1]).toArray(),
        seconds,
        false);
  }

  /** As before, with no value between two times. */
  static SawTooth withGap(String machine, double seconds, double from, double to) {
    SawTooth whole = steady(machine, seconds, 1);
    List<double[]> drops = new ArrayList<>();
    boolean gap = false;
    for (int drop = 0; drop < whole.drops(); drop++) {
      double time = whole.availableSeconds(drop);
      if (time < from || time >= to) {
        drops.add(new double[] {time, whole.markerSeconds(drop)});
      } else if (!gap) {
        drops.add(new double[] {from, Double.NaN});
        gap = true;
      }
    }
    return new SawTooth(
        machine,
        drops.stream().mapToDouble(drop -> drop[0]).toArray(),
        drops.stream().mapToDouble(drop -> drop[1]).toArray(),
        seconds,
        false);
  }

  static StudyResult result(SawTooth... series) {
    return result(true, 1, Duration.ZERO, series);
  }

  static StudyResult result(boolean strict, int replications, Duration warmUp, SawTooth... series) {
    List<MachineReport> machines = new ArrayList<>();
    for (SawTooth curve : series) {
      machines.add(report(curve));
    }
    return Reports.result(scenario(strict, warmUp), machines, List.of(series), replications, 1000);
  }

  private static MachineReport report(SawTooth series) {
    double length = series.endSeconds() - series.startSeconds();
    double area = 0;
    double max = 0;
    for (int drop = 0; drop < series.drops(); drop++) {
      boolean last = drop + 1 == series.drops();
      double from = series.availableSeconds(drop);
      double to = last ? series.endSeconds() : series.availableSeconds(drop + 1);
      if (!series.isGap(drop)) {
        area += (to - from) * ((from + to) / 2 - series.markerSeconds(drop));
        max = Math.max(max, to - series.markerSeconds(drop));
      }
    }
    RpoStatistics rpo =
        length > 0 ? new RpoStatistics(area / length, 180, 290, 305, 320, max) : null;
    return Reports.machine(series.machine(), "g", rpo);
  }

  private static Scenario scenario(boolean strict, Duration warmUp) {
    return Scenarios.empty(strict, warmUp, 1);
  }
}
