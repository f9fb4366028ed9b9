package org.drsim.calibration;

import java.util.List;

/**
 * Looks for the whole second, within an hour to either side, at which the samples of all machines
 * together correlate best; of several the one nearest to none.
 */
final class OffsetSearch {

  private static final int COARSE_SECONDS = 5;

  /** Enough to tell an offset from its neighbours, and few enough for a thousand offsets. */
  private static final int MOST_SAMPLES = 5000;

  /**
   * One-sided standard score that the best of 1441 independent offsets exceeds by chance in 1 % of
   * cases: the normal quantile of 1 − 0.01 / 1441.
   */
  private static final double SCORE = 4.35;

  private final LogMeaning meaning;
  private final List<Pairing> pairings;
  private final int every;
  private final int fewest;

  OffsetSearch(LogMeaning meaning, List<Pairing> pairings) {
    this.meaning = meaning;
    this.pairings = pairings;
    final int all = pairings.stream().mapToInt(pairing -> pairing.logged().samples()).sum();
    this.every = Math.max(1, (all + MOST_SAMPLES - 1) / MOST_SAMPLES);
    this.fewest = Math.max(3, most() / 2);
  }

  /** An offset that leaves less than half of the samples must not win by chance. */
  private int most() {
    final int onTime = samples(0).size();
    final int late = samples(ClockOffset.MOST_SECONDS).size();
    return Math.max(onTime, Math.max(late, samples(-ClockOffset.MOST_SECONDS).size()));
  }

  ClockOffset best() {
    final int steps = (int) ClockOffset.MOST_SECONDS / COARSE_SECONDS;
    final double coarse = best(0, steps, COARSE_SECONDS);
    final double fine = best(coarse, COARSE_SECONDS, 1);
    return standsOut(fine)
        ? new ClockOffset(fine, correlation(fine), ClockOffset.Origin.ESTIMATED)
        : new ClockOffset(0, correlation(0), ClockOffset.Origin.NOT_TOLD);
  }

  ClockOffset stated(double seconds) {
    return new ClockOffset(seconds, correlation(seconds), ClockOffset.Origin.STATED);
  }

  /** By the transformation of Fisher (1915), as if samples were independent. */
  private boolean standsOut(double offset) {
    final double correlation = Math.min(correlation(offset), 1 - 1e-12);
    final double normal = 0.5 * StrictMath.log((1 + correlation) / (1 - correlation));
    return normal * StrictMath.sqrt(Math.max(0, samples(offset).size() - 3)) > SCORE;
  }

  /** Of offsets around a middle, going outwards, the first that no other exceeds. */
  private double best(double middle, int steps, double step) {
    double best = middle;
    double highest = known(correlation(middle));
    for (int i = 1; i <= steps; i++) {
      for (final double offset : new double[] {middle - i * step, middle + i * step}) {
        final double here = known(correlation(offset));
        if (Math.abs(offset) <= ClockOffset.MOST_SECONDS && here > highest + 1e-9) {
          highest = here;
          best = offset;
        }
      }
    }
    return best;
  }

  private static double known(double correlation) {
    return Double.isNaN(correlation) ? -1 : correlation;
  }

  private double correlation(double offset) {
    final List<PairedSample> pairs = samples(offset);
    return pairs.size() < fewest ? Double.NaN : Agreement.correlation(pairs);
  }

  private List<PairedSample> samples(double offset) {
    return pairings.stream()
        .flatMap(pairing -> pairing.samples(meaning, offset, every).stream())
        .toList();
  }
}
