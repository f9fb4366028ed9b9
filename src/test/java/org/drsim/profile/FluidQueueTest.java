package org.drsim.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drsim.engine.RandomNumbers;
import org.drsim.engine.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exact queue of a fluid against closed forms and against a count byte by byte. */
final class FluidQueueTest {

  /** 100 B/s for 60 s, then 10 B/s until 1,000 s. */
  private static RateSeries burst() {
    final long[] bytes = new long[1000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = i < 60 ? 100 : 10;
    }
    return RateSeries.of(1, bytes);
  }

  /**
   * One burst of rate a for h seconds, then b: the age rises to Qmax/C = (a−C)h/C at a·h/C and
   * falls to 0 at h + Qmax/(C−b); both legs are straight.
   */
  @ParameterizedTest
  @CsvSource({"20", "25", "50", "80"})
  void oneBurst_followsTheClosedForm(double c) {
    final FluidQueue queue = new FluidQueue(burst(), false);
    final double most = (100 - c) * 60;
    final double drained = 60 + most / (c - 10);
    final double oldest = most / c;
    assertThat(queue.age(c).maxSeconds()).isCloseTo(oldest, within(1e-9));
    assertThat(queue.age(c).meanSeconds()).isCloseTo(oldest * drained / 2 / 1000, within(1e-9));
    for (final double share : new double[] {0.25, 0.5, 0.75}) {
      assertThat(queue.shareWithin(share * oldest, c))
          .isCloseTo(1 - drained / 1000 * (1 - share), within(1e-9));
    }
  }

  /** (a−C)h/C ≤ x means C ≥ a·h/(h+x). */
  @Test
  void theRateForABurst_followsTheClosedForm() {
    final FluidQueue queue = new FluidQueue(burst(), false);
    assertThat(queue.rateFor(60, 1)).isCloseTo(100.0 * 60 / 120, within(1e-3));
    assertThat(queue.rateFor(30, 1)).isCloseTo(100.0 * 60 / 90, within(1e-3));
  }

  /** All at once: 6,000 B at the beginning of the only minute that has any. */
  @Test
  void bytesThatComeAtOnce_waitForAllOfThem() {
    final FluidQueue queue = new FluidQueue(RateSeries.of(60, 0, 6000, 0, 0, 0), true);
    assertThat(queue.age(50).maxSeconds()).isEqualTo(120);
    assertThat(queue.rateFor(60, 1)).isCloseTo(100, within(1e-3));
    assertThat(queue.shareWithin(60, 50)).isCloseTo(1 - 60.0 / 300, within(1e-12));
  }

  /** Each byte by itself: when it came, when it left, and how old the oldest one was meanwhile. */
  @Test
  void randomSeries_agreeWithACountByteByByte() {
    final RandomStream random = new RandomNumbers(1, 0).stream("queue", "bytes");
    for (int round = 0; round < 20; round++) {
      final long[] bytes = new long[40];
      for (int i = 0; i < bytes.length; i++) {
        final double draw = random.uniform(100L * round + i);
        bytes[i] = draw < 0.6 ? 0 : (long) (draw * draw * 400);
      }
      final RateSeries series = RateSeries.of(10, bytes);
      final double c = 2 + 30 * random.uniform(100L * round + 99);
      for (final double age : new double[] {1, 7, 25, 60}) {
        assertThat(new FluidQueue(series, false).shareWithin(age, c))
            .as("round %d, C %f, age %f", round, c, age)
            .isCloseTo(counted(bytes, 10, c, age), within(0.004));
      }
    }
  }

  /**
   * The share of the time in which the oldest waiting byte is at most so old: bytes come evenly
   * within their bin, and each leaves as soon as the one before has left and 1/C has passed.
   */
  private static double counted(long[] bytes, double width, double c, double age) {
    double freed = 0;
    double tooOld = 0;
    double since = -1;
    for (int bin = 0; bin < bytes.length; bin++) {
      final int parts = (int) (bytes[bin] * 4);
      for (int part = 0; part < parts; part++) {
        final double came = bin * width + (part + 0.5) * width / parts;
        freed = Math.max(freed, came) + 0.25 / c;
        // Older than the age from here until it leaves, or the next one is the oldest.
        final double from = Math.max(since, came + age);
        final double to = Math.min(freed, bytes.length * width + age);
        if (to > from) {
          tooOld += to - from;
          since = to;
        }
      }
    }
    return 1 - tooOld / (bytes.length * width);
  }

  @Test
  void theRateIsTheSmallestThatKeepsTheAge() {
    final RandomStream random = new RandomNumbers(2, 0).stream("queue", "bytes");
    final long[] bytes = new long[5000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (long) (1e6 / random.uniform(i) / (i % 700 < 60 ? 1 : 40));
    }
    for (final boolean atOnce : new boolean[] {false, true}) {
      final FluidQueue queue = new FluidQueue(RateSeries.of(1, bytes), atOnce);
      double before = Double.POSITIVE_INFINITY;
      for (final double age : new double[] {30, 300, 900}) {
        for (final double share : new double[] {1, 0.99, 0.9}) {
          final double rate = queue.rateFor(age, share);
          assertThat(queue.shareWithin(age, rate)).isGreaterThanOrEqualTo(share - 1e-9);
          assertThat(queue.shareWithin(age, rate * 0.9999)).isLessThan(share);
        }
        assertThat(queue.rateFor(age, 1)).isLessThan(before);
        before = queue.rateFor(age, 1);
      }
    }
  }

  @Test
  void silence_needsNothing() {
    assertThat(new FluidQueue(RateSeries.of(1, 0, 0, 0), false).rateFor(60, 1)).isZero();
  }
}
