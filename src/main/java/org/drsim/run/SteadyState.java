package org.drsim.run;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.drsim.measure.AgeOverTime;
import org.drsim.measure.TimeBuckets;
import org.drsim.statistics.BatchMeans;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.Mser5;
import org.jspecify.annotations.Nullable;

/**
 * What one long run tells of the steady state: means of ages after the beginning, in which the
 * backlog settles, and their intervals by batch means. What to leave out is found by MSER-5 on the
 * backlog of all machines; an age is a saw-tooth and never settles.
 *
 * @param leftOutSeconds of the beginning, the warm-up included; infinite where more than half of
 *     the run would be left out, and then there are no means
 * @param means in the order of the ages
 */
public record SteadyState(double leftOutSeconds, List<Estimate> means) {

  /** Fewer buckets say nothing of where they settle. */
  private static final int FEWEST = 50;

  private static final String NOT_SETTLED =
      "the backlog does not settle in the first half of the run; simulate longer";

  private static final String TOO_SHORT =
      "after warm-up and beginning too little is left for batches; simulate longer";

  private static final String NOT_ALWAYS = "it does not exist all the time after the beginning";

  /** Whatever may be the reason that a mean or its interval is missing. */
  private static final List<String> REASONS =
      List.of(
          NOT_SETTLED,
          NOT_ALWAYS,
          BatchMeans.EQUAL + ", which bounds nothing",
          BatchMeans.DEPENDENT + "; simulate longer",
          TOO_SHORT);

  public SteadyState {
    means = List.copyOf(means);
  }

  /** The number of the reason of an estimate, from 1; 0 for none. */
  public static int numberOf(Estimate estimate) {
    final String reason = estimate.reason();
    return reason == null ? 0 : REASONS.indexOf(reason) + 1;
  }

  /** The reason of a number; null for 0. */
  public static @Nullable String reason(int number) {
    return number == 0 ? null : REASONS.get(number - 1);
  }

  /**
   * From a run that is over.
   *
   * @param overTime of it
   * @param warmUpSeconds left out in any case
   */
  public static SteadyState of(OverTime overTime, double warmUpSeconds) {
    final TimeBuckets buckets = overTime.backlog().buckets();
    final int from = (int) StrictMath.ceil(warmUpSeconds / buckets.seconds() - 1e-9);
    final double[] backlog =
        IntStream.range(from, TimeBuckets.NUMBER)
            .mapToDouble(overTime.backlog()::meanBytes)
            .toArray();
    final int cut = cut(backlog);
    final List<Estimate> means =
        overTime.ages().stream()
            .map(age -> cut < 0 ? Estimate.nothing(1, NOT_SETTLED) : mean(age, from + cut))
            .toList();
    return new SteadyState(
        cut < 0 ? Double.POSITIVE_INFINITY : (from + cut) * buckets.seconds(), means);
  }

  /** How many buckets to leave out; negative where the run is too short to tell. */
  private static int cut(double[] backlog) {
    if (backlog.length < FEWEST) {
      return -1;
    }
    final Mser5 mser = Mser5.of(backlog);
    return mser.isEnough() ? mser.observations() : -1;
  }

  private static Estimate mean(AgeOverTime age, int from) {
    final double[] series =
        IntStream.range(from, TimeBuckets.NUMBER).mapToDouble(age::mean).toArray();
    if (Arrays.stream(series).anyMatch(Double::isNaN)) {
      return Estimate.nothing(1, NOT_ALWAYS);
    }
    final Estimate estimate = BatchMeans.of(series);
    final String why =
        estimate.reason() == null
            ? null
            : REASONS.stream()
                .filter(reason -> reason.startsWith(String.valueOf(estimate.reason())))
                .findFirst()
                .orElse(TOO_SHORT);
    return new Estimate(estimate.value(), estimate.low(), estimate.high(), 1, why);
  }
}
