package org.drsim.study;

import java.util.Objects;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.MachineMeasures;
import org.drsim.measure.MeanAndMax;
import org.drsim.measure.RpoStatistics;
import org.drsim.measure.SawTooth;
import org.drsim.scenario.Machine;
import org.jspecify.annotations.Nullable;

/** Adds up what the replications show of one machine. */
final class MachineTotals {

  private final Machine machine;
  private final AgeDistribution rpo = new AgeDistribution();
  private final MeanAndMaxTotal lag = new MeanAndMaxTotal();
  private final MeanAndMaxTotal backlog = new MeanAndMaxTotal();
  private @Nullable SawTooth series;
  private int replications;
  private double writtenBytes;
  private double replicatedBytes;
  private double wireBytes;
  private double points;
  private double retainedPoints;

  MachineTotals(Machine machine) {
    this.machine = machine;
  }

  void add(MachineMeasures measures) {
    replications++;
    rpo.addAll(measures.rpo());
    lag.add(measures.lag());
    backlog.add(measures.backlog());
    writtenBytes += measures.writtenBytes();
    replicatedBytes += measures.replicatedBytes();
    wireBytes += measures.wireBytes();
    points += measures.points();
    retainedPoints += measures.retainedPoints();
    series = series == null ? measures.series() : series;
  }

  SawTooth series() {
    return Objects.requireNonNull(series, "the first replication keeps its series");
  }

  MachineReport report() {
    return new MachineReport(
        machine.name(),
        machine.group() == null ? machine.name() : machine.group(),
        writtenBytes / replications,
        replicatedBytes / replications,
        wireBytes / replications,
        0,
        rpo.seconds() > 0 ? statistics() : null,
        lag.over(replications),
        backlog.over(replications),
        points / replications,
        retainedPoints / replications);
  }

  private RpoStatistics statistics() {
    return new RpoStatistics(
        rpo.mean(),
        rpo.quantile(0.5),
        rpo.quantile(0.9),
        rpo.quantile(0.95),
        rpo.quantile(0.99),
        rpo.max());
  }

  /** The mean of the means and the largest of the maxima. */
  private static final class MeanAndMaxTotal {

    private double means;
    private double max;

    void add(MeanAndMax one) {
      means += one.mean();
      max = Math.max(max, one.max());
    }

    MeanAndMax over(int replications) {
      return new MeanAndMax(means / replications, max);
    }
  }
}
