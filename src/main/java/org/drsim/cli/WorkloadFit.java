package org.drsim.cli;

import java.io.IOException;
import java.util.List;
import org.drsim.measure.RpoStatistics;
import org.drsim.output.WorkloadEntry;
import org.drsim.profile.DiskProfile;
import org.drsim.profile.WorkloadModel;
import org.drsim.profile.WorkloadModels;
import org.drsim.scenario.file.InvalidScenarioException;
import org.jspecify.annotations.Nullable;

/**
 * The model of a disk whose simulated RPO is nearest to that of a replay, and how far from it: each
 * is really run.
 *
 * @param error the largest relative difference of mean, p50, p95 and p99, between the replay and
 *     the model in other replications than those by which it was chosen; infinite where one of the
 *     two falls behind without end
 */
record WorkloadFit(
    WorkloadModel model,
    @Nullable RpoStatistics replayed,
    @Nullable RpoStatistics modelled,
    double error) {

  /** Above it a fit is poor. */
  static final double POOR = 0.15;

  static final String NAME = "w";

  private static final int TRIALS = 8;
  private static final int CHECKS = 16;
  private static final long CHOOSING_SEED = 1;
  private static final long CHECKING_SEED = 2;

  boolean isPoor() {
    return !(error <= POOR);
  }

  /**
   * Chooses by a few replications and checks by others.
   *
   * @param replay an entry with the name {@link #NAME} that replays the disk
   */
  static WorkloadFit of(DiskProfile disk, String replay, WorkloadTrials trials)
      throws IOException, InvalidScenarioException {
    final RpoStatistics replayed = trials.rpo(List.of(), replay, TRIALS, CHOOSING_SEED);
    WorkloadModel best = null;
    double least = Double.NaN;
    for (final WorkloadModel model : WorkloadModels.candidates(disk)) {
      final double error = difference(replayed, rpo(model, trials, TRIALS, CHOOSING_SEED));
      if (best == null || error < least) {
        best = model;
        least = error;
      }
    }
    if (best == null) {
      throw new IllegalStateException("there is always the plain model");
    }
    final RpoStatistics modelled = rpo(best, trials, CHECKS, CHECKING_SEED);
    final RpoStatistics checked = trials.rpo(List.of(), replay, CHECKS, CHECKING_SEED);
    return new WorkloadFit(best, checked, modelled, difference(checked, modelled));
  }

  private static @Nullable RpoStatistics rpo(
      WorkloadModel model, WorkloadTrials trials, int replications, long seed)
      throws IOException, InvalidScenarioException {
    return trials.rpo(
        WorkloadEntry.pattern(NAME, model),
        WorkloadEntry.fitted(NAME, model, 1, 0),
        replications,
        seed);
  }

  private static double difference(@Nullable RpoStatistics one, @Nullable RpoStatistics other) {
    if (one == null || other == null) {
      return Double.POSITIVE_INFINITY;
    }
    return Math.max(
        Math.max(
            relative(one.meanSeconds(), other.meanSeconds()),
            relative(one.p50Seconds(), other.p50Seconds())),
        Math.max(
            relative(one.p95Seconds(), other.p95Seconds()),
            relative(one.p99Seconds(), other.p99Seconds())));
  }

  private static double relative(double one, double other) {
    return Math.abs(other - one) / one;
  }
}
