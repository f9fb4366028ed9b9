package org.drsim.sweep.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.drsim.statistics.StudentTest;
import org.drsim.study.Verdict;
import org.junit.jupiter.api.Test;

/** Searches where the truth is known. */
final class ValueSearchTest {

  private static final int REPLICATIONS = 60;

  /** A mean with normal noise, which has to be at most zero; that of the search is common. */
  private static final class Noisy implements Response {

    private final int candidates;
    private final IntToDoubleFunction mean;
    private final double deviation;
    private final long seed;
    private boolean common = true;
    private int trials;

    Noisy(int candidates, IntToDoubleFunction mean, double deviation, long seed) {
      this.candidates = candidates;
      this.mean = mean;
      this.deviation = deviation;
      this.seed = seed;
    }

    @Override
    public int candidates() {
      return candidates;
    }

    @Override
    public Trial trial(int candidate) {
      trials++;
      return judged(candidate, 0, 0.05);
    }

    @Override
    public Trial confirmation(int candidate, int attempt, double error) {
      return judged(candidate, attempt, error);
    }

    private Trial judged(int candidate, int block, double error) {
      final long own = common ? 0 : 31L * (candidate + 1);
      final SplittableRandom random =
          new SplittableRandom(new SplittableRandom(seed * 1000 + block).nextLong() + own);
      final double[] values = new double[REPLICATIONS];
      Arrays.setAll(values, i -> mean.applyAsDouble(candidate) + deviation * random.nextGaussian());
      final StudentTest test = new StudentTest(values, 0);
      final Verdict verdict =
          test.below() <= error
              ? Verdict.MET
              : test.above() <= error ? Verdict.MISSED : Verdict.UNKNOWN;
      return new Trial(candidate, verdict, REPLICATIONS, List.of());
    }
  }

  /** Falls through zero between candidates 41 and 42, in steps of a tenth of the noise. */
  @Test
  void theValueFoundHasTheConfidencePromised() {
    final int searches = 1000;
    int wrong = 0;
    int found = 0;
    long trials = 0;
    double distance = 0;
    for (int search = 0; search < searches; search++) {
      final Noisy response = new Noisy(100, i -> 41.5 - i, 10, search);
      final FoundValue value = ValueSearch.run(response, true);
      trials += response.trials;
      if (value.isFound()) {
        found++;
        final int candidate = value.confirmed().orElseThrow().candidate();
        wrong += candidate < 42 ? 1 : 0;
        distance += candidate - 42;
      }
    }
    // 5 % and 3.1 standard deviations.
    assertThat(wrong).isLessThanOrEqualTo(71);
    assertThat(found).isGreaterThan(950);
    // Not by being too careful: one candidate is 0.77 standard errors.
    assertThat(distance / found).isLessThan(5);
    assertThat(trials / (double) searches).isLessThan(20);
  }

  /**
   * A range is cut into 256 values, which may differ by far less than the replications can tell:
   * here by a hundredth of the noise, 0.077 standard errors. Whoever only looks a few values
   * further gives up, though most of the range meets without doubt.
   */
  @Test
  void fineStepsDoNotKeepASearchFromItsAnswer() {
    int wrong = 0;
    int found = 0;
    for (int search = 0; search < 1000; search++) {
      final FoundValue value = ValueSearch.run(new Noisy(256, i -> 99.5 - i, 100, search), true);
      if (value.isFound()) {
        found++;
        wrong += value.confirmed().orElseThrow().candidate() < 100 ? 1 : 0;
      }
    }
    assertThat(found).isGreaterThan(990);
    assertThat(wrong).isLessThanOrEqualTo(71);
  }

  /**
   * All candidates miss, by next to nothing, each with luck of its own: the search finds one that
   * looks right much more often than in 5 %, and what it reports is wrong in no more than 5 %.
   */
  @Test
  void freshReplicationsKeepTheConfidenceWhateverTheSearchPicks() {
    final int searches = 1000;
    int picked = 0;
    int reported = 0;
    for (int search = 0; search < searches; search++) {
      final Noisy response = new Noisy(12, i -> 1e-6, 10, search);
      response.common = false;
      final FoundValue value = ValueSearch.run(response, true);
      picked += value.ending() == FoundValue.Ending.NONE ? 0 : 1;
      reported += value.isFound() ? 1 : 0;
    }
    assertThat(picked).isGreaterThan(300);
    assertThat(reported).isLessThanOrEqualTo(71);
  }

  @Test
  void largestIsSmallestInAMirror() {
    for (int seed = 0; seed < 50; seed++) {
      final FoundValue smallest = ValueSearch.run(new Noisy(100, i -> 41.5 - i, 10, seed), true);
      final FoundValue largest = ValueSearch.run(new Noisy(100, i -> i - 57.5, 10, seed), false);
      assertThat(largest.ending()).isEqualTo(smallest.ending());
      assertThat(99 - largest.confirmed().orElseThrow().candidate())
          .isEqualTo(smallest.confirmed().orElseThrow().candidate());
    }
  }

  @Test
  void withoutNoiseItIsTheThresholdItself() {
    for (int threshold = 1; threshold < 40; threshold++) {
      final int at = threshold;
      final FoundValue value = ValueSearch.run(exact(40, i -> i >= at), true);
      assertThat(value.ending()).isEqualTo(FoundValue.Ending.FOUND);
      assertThat(value.confirmed().orElseThrow().candidate()).isEqualTo(at);
      assertThat(value.beyond().orElseThrow().candidate()).isEqualTo(at - 1);
      assertThat(value.monotone()).isTrue();
    }
  }

  @Test
  void endsThatMeetOrFailAreSaid() {
    final FoundValue all = ValueSearch.run(exact(40, i -> true), true);
    assertThat(all.ending()).isEqualTo(FoundValue.Ending.AT_END);
    assertThat(all.confirmed().orElseThrow().candidate()).isZero();
    final FoundValue none = ValueSearch.run(exact(40, i -> false), true);
    assertThat(none.ending()).isEqualTo(FoundValue.Ending.NONE);
    assertThat(none.confirmed()).isEmpty();
    assertThat(none.monotone()).isTrue();
    assertThat(ValueSearch.run(exact(1, i -> true), false).ending())
        .isEqualTo(FoundValue.Ending.AT_END);
    assertThat(ValueSearch.run(exact(1, i -> false), false).ending())
        .isEqualTo(FoundValue.Ending.NONE);
  }

  /** Met from 20 to 25 and from 30 on: bisection alone ends at 30 or so; the scan finds 20. */
  @Test
  void whatIsNotMonotoneIsNoticedAndScanned() {
    for (final boolean smallest : new boolean[] {true, false}) {
      final FoundValue value =
          ValueSearch.run(
              exact(
                  40,
                  i -> {
                    final int place = smallest ? i : 39 - i;
                    return place >= 20 && place <= 25 || place >= 30;
                  }),
              smallest);
      assertThat(value.monotone()).isFalse();
      assertThat(value.contradiction()).hasSize(2);
      assertThat(value.trials()).hasSize(40);
      assertThat(value.confirmed().orElseThrow().candidate()).isEqualTo(smallest ? 20 : 19);
    }
  }

  /** The safe end fails, the middle does not: an anomaly, not "none". */
  @Test
  void aMiddleThatMeetsIsFoundThoughBothEndsFail() {
    final FoundValue value = ValueSearch.run(exact(40, i -> i >= 15 && i <= 25), true);
    assertThat(value.monotone()).isFalse();
    assertThat(value.confirmed().orElseThrow().candidate()).isEqualTo(15);
  }

  /** A search that saw something which no fresh replication shows says so. */
  @Test
  void whatFreshReplicationsDoNotShowIsNotFound() {
    final Response lucky =
        new Response() {
          @Override
          public int candidates() {
            return 30;
          }

          @Override
          public Trial trial(int candidate) {
            return new Trial(
                candidate, candidate >= 10 ? Verdict.MET : Verdict.MISSED, 5, List.of());
          }

          @Override
          public Trial confirmation(int candidate, int attempt, double error) {
            return new Trial(candidate, Verdict.UNKNOWN, 5, List.of());
          }
        };
    final FoundValue value = ValueSearch.run(lucky, true);
    assertThat(value.ending()).isEqualTo(FoundValue.Ending.UNCONFIRMED);
    assertThat(value.isFound()).isFalse();
    assertThat(value.attempts()).isEqualTo(6);
  }

  private static Response exact(int candidates, java.util.function.IntPredicate met) {
    return new Response() {
      @Override
      public int candidates() {
        return candidates;
      }

      @Override
      public Trial trial(int candidate) {
        return new Trial(
            candidate, met.test(candidate) ? Verdict.MET : Verdict.MISSED, 1, List.of());
      }

      @Override
      public Trial confirmation(int candidate, int attempt, double error) {
        return trial(candidate);
      }
    };
  }
}
