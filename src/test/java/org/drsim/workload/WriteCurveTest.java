package org.drsim.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.drsim.engine.RandomNumbers;
import org.drsim.quantity.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of curve is held against the definition of the cumulative byte function. */
final class WriteCurveTest {

  private static final double END = 200;
  private static final Distribution SIZE = Distribution.lognormalOfMean(5000, 1.0);

  static Stream<Arguments> sources() {
    final WriteTrace trace =
        new WriteTrace(
            new double[] {0, 0, 0.5, 3.25, 3.25, 7}, new long[] {10, 1, 4096, 7, 8, 512}, 7.5);
    return Stream.of(
        Arguments.of("steady", new SteadySource(12345.678)),
        Arguments.of("slow", new SteadySource(0.37)),
        Arguments.of("silent", new SteadySource(0)),
        Arguments.of("poisson", new PoissonSource(3, SIZE)),
        Arguments.of("regular", new RegularSource(2.5, SIZE)),
        Arguments.of("trace", new TraceSource(trace, false, 1)),
        Arguments.of("repeated trace", new TraceSource(trace, true, 1)),
        Arguments.of("scaled trace", new TraceSource(trace, true, 0.013)),
        Arguments.of("trace from within", new TraceSource(trace, true, 0.013).from(0.3)),
        Arguments.of("trace from anywhere", new TraceSource(trace, true, 1).fromAnywhere()),
        Arguments.of("cells", new CellSource(5, WriteCounts.poisson(2), SIZE)),
        Arguments.of("regular cells", new CellSource(0.7, WriteCounts.regular(0.4), SIZE)),
        Arguments.of("steady in a rhythm", new VaryingSteadySource(12345.678, Rhythms.STEPS)),
        Arguments.of("slow in a rhythm", new VaryingSteadySource(0.37, Rhythms.STEPS)),
        Arguments.of("silent in a rhythm", new VaryingSteadySource(0, Rhythms.STEPS)),
        Arguments.of("on and off", new VaryingSteadySource(54321.9, Rhythms.ON_OFF)),
        Arguments.of("hours", new VaryingSteadySource(1e9, Rhythms.HOURS)),
        Arguments.of("poisson in a rhythm", new VaryingSource(3, Rhythms.STEPS, false, SIZE)),
        Arguments.of("regular in a rhythm", new VaryingSource(2.5, Rhythms.STEPS, true, SIZE)),
        Arguments.of("poisson, on and off", new VaryingSource(9, Rhythms.ON_OFF, false, SIZE)),
        Arguments.of(
            "cells, on and off, in a rhythm",
            new CellSource(5, WriteCounts.poisson(2, Rhythms.STEPS.and(Rhythms.ON_OFF), 5), SIZE)),
        Arguments.of(
            "regular cells in a rhythm",
            new CellSource(0.7, WriteCounts.regular(0.6, Rhythms.STEPS, 0.7), SIZE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sources")
  void neverDecreases_andAnswersTheSameWhateverWasAskedBefore(String name, WriteSource source) {
    final WriteCurve inOrder = open(source);
    final WriteCurve askedAhead = open(source);
    askedAhead.bytesBy(END);
    long before = 0;
    for (final double time : times()) {
      final long bytes = inOrder.bytesBy(time);
      assertThat(bytes)
          .as("A(%s)", time)
          .isGreaterThanOrEqualTo(before)
          .isEqualTo(askedAhead.bytesBy(time));
      before = bytes;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sources")
  void timeReaching_isTheFirstInstantWithSoManyBytes(String name, WriteSource source) {
    final long total = open(source).bytesBy(END);
    final SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 300 && total > 0; i++) {
      final long bytes = 1 + random.nextLong(total);
      final WriteCurve curve = open(source);
      final double time = curve.timeReaching(bytes, END);
      assertThat(curve.bytesBy(time)).isGreaterThanOrEqualTo(bytes);
      assertThat(time == 0 ? 0 : open(source).bytesBy(time - 1e-9)).isLessThan(bytes);
    }
    assertThat(open(source).timeReaching(total + 1, END)).isInfinite();
  }

  /** As a bisection over the disks of a machine asks: to and fro, and about far times between. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("sources")
  void askedToAndFro_givesTheAnswersOfAFreshCurve(String name, WriteSource source) {
    final WriteCurve asked = open(source);
    final SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < 200; i++) {
      final double time = random.nextDouble(END);
      assertThat(asked.bytesBy(time)).isEqualTo(open(source).bytesBy(time));
      final double other = random.nextDouble(END);
      assertThat(asked.byteSecondsBy(other))
          .isCloseTo(open(source).byteSecondsBy(other), within(1e-9 * (1 + 1e3 * END)));
      final long bytes = 1 + asked.bytesBy(other);
      assertThat(asked.timeReaching(bytes, END)).isEqualTo(open(source).timeReaching(bytes, END));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sources")
  void byteSeconds_areTheIntegralOfTheCurve(String name, WriteSource source) {
    // By the trapezium rule on a fine grid, which a step of s bytes puts off by at most s times the
    // width.
    final int steps = 200_000;
    final double width = END / steps;
    final WriteCurve curve = open(source);
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      sum += width * (curve.bytesBy(i * width) + curve.bytesBy((i + 1) * width)) / 2.0;
    }
    final double integral = open(source).byteSecondsBy(END);
    assertThat(integral).isCloseTo(sum, within(1 + curve.bytesBy(END) * width));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sources")
  void releasing_changesNothingThatLiesAhead(String name, WriteSource source) {
    final WriteCurve whole = open(source);
    final WriteCurve released = open(source);
    final SplittableRandom random = new SplittableRandom(9);
    for (final double time : times()) {
      if (random.nextInt(3) == 0) {
        released.release(time);
      }
      assertThat(released.bytesBy(time)).isEqualTo(whole.bytesBy(time));
      assertThat(released.byteSecondsBy(time))
          .isCloseTo(whole.byteSecondsBy(time), within(1e-9 * (1 + whole.byteSecondsBy(time))));
      final long next = whole.bytesBy(time) + 1;
      assertThat(released.timeReaching(next, END)).isEqualTo(whole.timeReaching(next, END));
    }
  }

  /** The moments of a compound Poisson sum: mean λ·m, variance λ·E[S²] per unit of time. */
  @Test
  void cells_haveTheMeanAndVarianceOfTheSingleWrites() {
    final double perCell = 6;
    final CellSource source = new CellSource(5, WriteCounts.poisson(perCell), SIZE);
    final SummaryStatistics cells = new SummaryStatistics();
    final WriteCurve curve = open(source);
    final int count = 200_000;
    for (int cell = 0; cell < count; cell++) {
      curve.release(5.0 * cell);
      cells.addValue(curve.bytesBy(5.0 * (cell + 1)) - curve.bytesBy(5.0 * cell));
    }
    final double mean = perCell * SIZE.mean();
    final double variance = perCell * (SIZE.variance() + SIZE.mean() * SIZE.mean());
    assertThat(cells.getMean()).isCloseTo(mean, within(4 * Math.sqrt(variance / count)));
    assertThat(cells.getVariance()).isCloseTo(variance, within(0.03 * variance));
  }

  @Test
  void regularCells_countEveryWriteOnce() {
    final WriteCounts counts = WriteCounts.regular(0.4);
    final long sum =
        LongStream.range(0, 1000).map(cell -> counts.in(cell, numbers().stream("d", "p"))).sum();
    assertThat(sum).isEqualTo(400);
  }

  @Test
  void repeatedTrace_writesItsBytesOncePerSpan() {
    final WriteTrace trace =
        new WriteTrace(new double[] {0.1, 0.2, 0.3}, new long[] {5, 6, 7}, 0.3);
    final WriteCurve curve = open(new TraceSource(trace, true, 1));
    for (int round = 1; round < 1000; round++) {
      assertThat(curve.bytesBy(0.3 * round + 0.05)).isEqualTo(18L * round);
    }
  }

  /** From within, it writes what the whole one writes from there on. */
  @Test
  void traceFromWithin_isTheRestOfIt_andThenTheWholeOfIt() {
    final WriteTrace trace =
        new WriteTrace(new double[] {0, 1, 1, 4, 6, 9.5}, new long[] {5, 6, 7, 8, 9, 10}, 10);
    final WriteCurve whole = open(new TraceSource(trace, true, 1));
    for (final double skipped : new double[] {0.5, 2.5, 5.75, 9.75}) {
      final WriteCurve rest = open(new TraceSource(trace, true, 1).from(skipped / 10));
      for (double time = 0; time < 40; time += 0.125) {
        assertThat(rest.bytesBy(time))
            .as("%s after %s", time, skipped)
            .isEqualTo(whole.bytesBy(time + skipped) - whole.bytesBy(skipped));
      }
    }
  }

  /** Evenly: a tenth of many disks begins in each tenth of the trace. */
  @Test
  void traceFromAnywhere_beginsEverywhereAlike_andAnewInEachReplication() {
    final WriteTrace trace = new WriteTrace(new double[] {50}, new long[] {1}, 100);
    final int[] tenths = new int[10];
    for (int replication = 0; replication < 10_000; replication++) {
      final WriteCurve curve =
          new TraceSource(trace, true, 1)
              .fromAnywhere()
              .open(new RandomNumbers(7, replication), "vm/disk");
      tenths[(int) (curve.timeReaching(1, 200) / 10)]++;
    }
    // Binomial with mean 1,000: standard deviation 30.
    assertThat(Arrays.stream(tenths).boxed()).allMatch(count -> count > 850 && count < 1150);
  }

  private static WriteCurve open(WriteSource source) {
    return source.open(numbers(), "vm/disk");
  }

  private static RandomNumbers numbers() {
    return new RandomNumbers(7, 0);
  }

  /** Increasing, with whole and broken ones, and some equal. */
  private static List<Double> times() {
    final SplittableRandom random = new SplittableRandom(3);
    final List<Double> times = new ArrayList<>(List.of(0.0, 0.0));
    for (double time = 0; time < END; time += random.nextDouble()) {
      times.add(time);
      times.add(Math.ceil(time));
    }
    times.sort(null);
    return times.stream().filter(time -> time <= END).toList();
  }
}
