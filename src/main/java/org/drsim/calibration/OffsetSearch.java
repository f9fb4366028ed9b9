package org.drsim.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for the whole second, within an hour to either side, at which the samples of all machines
 * together correlate best. Of offsets between whose correlations 95 % confidence does not decide,
 * it takes the one with the smallest error: an age grows by a second per second, so that shifting
 * its clock by less than a tooth changes values, but hardly their correlation.
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

  private static final double CONFIDENT = 1.96;
  private static final double HIGHEST = 1 - 1e-6;
  private static final double MOST = ClockOffset.MOST_SECONDS;

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
    final int late = samples(MOST).size();
    return Math.max(onTime, Math.max(late, samples(-MOST).size()));
  }

  /** An offset and what it gives. */
  private record Candidate(double offset, double normal, double correlation, double error) {}

  ClockOffset best() {
    final int steps = (int) ClockOffset.MOST_SECONDS / COARSE_SECONDS;
    final List<Candidate> coarse = around(0, steps, COARSE_SECONDS);
    final Candidate first = leastError(coarse);
    final Candidate best = leastError(around(first.offset(), COARSE_SECONDS - 1, 1));
    if (!(best.normal() * scale(best.offset()) > SCORE)) {
      return new ClockOffset(0, correlation(samples(0)), -MOST, MOST, ClockOffset.Origin.NOT_TOLD);
    }
    return new ClockOffset(
        best.offset(),
        best.correlation(),
        Math.min(best.offset(), end(coarse, first, -1)),
        Math.max(best.offset(), end(coarse, first, 1)),
        ClockOffset.Origin.ESTIMATED);
  }

  ClockOffset stated(double seconds) {
    final double correlation = correlation(samples(seconds));
    return new ClockOffset(seconds, correlation, seconds, seconds, ClockOffset.Origin.STATED);
  }

  /** From a middle outwards, so that of equal ones the nearest comes first. */
  private List<Candidate> around(double middle, int steps, int step) {
    return IntStream.rangeClosed(0, steps)
        .boxed()
        .flatMap(i -> i == 0 ? Stream.of(0) : Stream.of(-i, i))
        .map(i -> middle + (double) i * step)
        .filter(offset -> Math.abs(offset) <= MOST)
        .map(this::candidate)
        .toList();
  }

  private Candidate candidate(double offset) {
    final List<PairedSample> pairs = samples(offset);
    final double correlation = correlation(pairs);
    final double error =
        pairs.stream().mapToDouble(PairedSample::error).average().orElse(Double.MAX_VALUE);
    return new Candidate(offset, normal(correlation), correlation, error);
  }

  /** The transformation of Fisher (1915), whose standard error is 1 / √(n − 3). */
  private static double normal(double correlation) {
    if (Double.isNaN(correlation)) {
      return Double.NEGATIVE_INFINITY;
    }
    final double within = Math.max(-HIGHEST, Math.min(HIGHEST, correlation));
    return 0.5 * StrictMath.log((1 + within) / (1 - within));
  }

  private Candidate leastError(List<Candidate> candidates) {
    return candidates.stream()
        .filter(one -> isAsGood(one, candidates))
        .reduce((one, other) -> other.error() < one.error() ? other : one)
        .orElseThrow();
  }

  private boolean isAsGood(Candidate one, List<Candidate> all) {
    final Candidate best =
        all.stream().reduce((a, b) -> b.normal() > a.normal() ? b : a).orElseThrow();
    return one.normal() >= best.normal() - CONFIDENT / scale(best.offset());
  }

  private double scale(double offset) {
    return StrictMath.sqrt(Math.max(1, samples(offset).size() - 3));
  }

  /** How far one may go in a direction from an offset without a worse correlation. */
  private double end(List<Candidate> coarse, Candidate from, int direction) {
    double end = from.offset();
    final List<Candidate> sorted =
        coarse.stream()
            .sorted(Comparator.comparingDouble(candidate -> direction * candidate.offset()))
            .toList();
    for (final Candidate candidate : sorted) {
      final boolean isNext = candidate.offset() == end + direction * COARSE_SECONDS;
      if (isNext && isAsGood(candidate, coarse)) {
        end = candidate.offset();
      }
    }
    return end;
  }

  private double correlation(List<PairedSample> pairs) {
    return pairs.size() < fewest ? Double.NaN : Agreement.correlation(pairs);
  }

  private List<PairedSample> samples(double offset) {
    return pairings.stream()
        .flatMap(pairing -> pairing.samples(meaning, offset, every).stream())
        .toList();
  }
}
