package org.drsim.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.drsim.engine.RandomNumbers;
import org.drsim.quantity.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weekly patterns against the clocks of java.time, added up in small steps. */
final class WeeklyRhythmTest {

  private static final double DAY = 86_400;
  private static final double STEP = 0.25;

  /** Clocks that go forward, back, by half an hour, never, and are half an hour off. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam, 2026-03-26T11:22:33Z",
    "Europe/Amsterdam, 2026-10-23T00:00:00Z",
    "Europe/Amsterdam, 2026-03-29T00:58:19.750Z",
    "Europe/Amsterdam, 2026-03-29T01:00:00Z",
    "Australia/Lord_Howe, 2026-04-03T05:06:07.250Z",
    "Australia/Lord_Howe, 2026-10-02T05:06:07.250Z",
    "America/New_York, 2026-10-31T12:00:00.500Z",
    "Asia/Kolkata, 2026-01-01T00:00:00Z",
    "UTC, 1969-12-29T23:59:59Z"
  })
  void theIntegralIsThatOfTheHoursThatTheClocksShow(String zone, String start) {
    final double rate = 98_765.4;
    final WriteCurve curve = steady(rate, zone, start);
    final double[] integrals = integrals(ZoneId.of(zone), Instant.parse(start), 4 * DAY);
    final SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      final int step = random.nextInt(integrals.length);
      assertThat((double) curve.bytesBy(step * STEP))
          .as("after %s s", step * STEP)
          .isCloseTo(rate * integrals[step], within(1.001));
    }
  }

  /** The integral of the factor up to every multiple of the step. */
  private static double[] integrals(ZoneId zone, Instant start, double seconds) {
    final List<Double> hours = Rhythms.hours();
    final double weeklyMean =
        Rhythms.days().stream()
                .mapToDouble(day -> hours.stream().mapToDouble(hour -> hour * day).sum())
                .sum()
            / 168;
    final double[] integrals = new double[(int) (seconds / STEP) + 1];
    double rest = 0;
    for (int i = 1; i < integrals.length; i++) {
      final ZonedDateTime middle = start.plusNanos((long) ((i - 0.5) * STEP * 1e9)).atZone(zone);
      final double day = Rhythms.days().get(middle.getDayOfWeek().getValue() - 1);
      // Compensated, or the rounding of a million sums would be bytes.
      final double grown = STEP * hours.get(middle.getHour()) * day / weeklyMean + rest;
      integrals[i] = integrals[i - 1] + grown;
      rest = grown - (integrals[i] - integrals[i - 1]);
    }
    return integrals;
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-01T00:00:00Z", "2026-07-07T07:07:07.007Z"})
  void theMeanOverAWeekIsOne(String start) {
    final double rate = 1e10;
    final WriteCurve curve = steady(rate, "UTC", start);
    for (int week = 1; week <= 520; week++) {
      curve.release((week - 1) * 7 * DAY);
      final double expected = rate * week * 7 * DAY;
      assertThat((double) curve.bytesBy(week * 7 * DAY))
          .isCloseTo(expected, within(1e-14 * expected + 1));
    }
  }

  @Test
  void aClockChangeTakesOrAddsThePartOfOneHour() {
    final double spring =
        steady(1e6, "Europe/Amsterdam", "2026-03-22T23:00:00Z").bytesBy(6.5 * DAY);
    final double plain = steady(1e6, "UTC", "2026-03-23T00:00:00Z").bytesBy(6.5 * DAY);
    final WriteCurve clock = steady(1e6, "UTC", "2026-03-23T00:00:00Z");
    final double skipped = clock.bytesBy(6.125 * DAY) - clock.bytesBy(6 * DAY + 7200.0);
    final double noon = clock.bytesBy(6.5 * DAY + 3600) - clock.bytesBy(6.5 * DAY);
    assertThat(spring).isCloseTo(plain - skipped + noon, within(3.0));
  }

  @Test
  void equalFactorsAreFlat() {
    final List<Double> tenths = Collections.nCopies(24, 0.1);
    assertThat(Rhythms.weekly(tenths, Collections.nCopies(7, 3.0), "UTC", "2026-01-01T00:00:00Z"))
        .matches(WeeklyRhythm::isFlat);
    assertThat(Rhythms.HOURS).isNotNull().matches(r -> !((WeeklyRhythm) r).isFlat());
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.MIN_VALUE, 1e-200, 1e6, 1e300})
  void theScaleOfTheFactorsDoesNotMatter(double scale) {
    final List<Double> one = new ArrayList<>(Collections.nCopies(24, 0.0));
    one.set(9, scale);
    final List<Double> days = Collections.nCopies(7, scale);
    final WriteCurve curve =
        open(
            new VaryingSteadySource(100, Rhythms.weekly(one, days, "UTC", "2026-01-01T09:00:00Z")));
    assertThat((double) curve.bytesBy(3600)).isCloseTo(24 * 360_000, within(1.0));
    assertThat(curve.bytesBy(DAY)).isEqualTo(curve.bytesBy(3600));
  }

  @Test
  void whatIsNoWeekIsRefused() {
    final List<Double> seven = Collections.nCopies(7, 1.0);
    final String start = "2026-01-01T00:00:00Z";
    for (final List<Double> hours :
        List.of(
            seven,
            Collections.nCopies(24, 0.0),
            Collections.nCopies(24, -1.0),
            Collections.nCopies(24, Double.NaN))) {
      assertThatThrownBy(() -> Rhythms.weekly(hours, seven, "UTC", start))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /**
   * Each cell by itself is Poisson with the integral over it as mean: standardised, all have mean 0
   * and variance 1. Cells of 7 s lie across the full hours; hours with the factor 0 have none.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.05, 3, 400})
  void cellsHaveTheIntegralOverThemAsMeanAndVariance(double rate) {
    final WriteCurve writes =
        open(
            new CellSource(
                7, WriteCounts.poisson(rate, Rhythms.HOURS, 7), Distribution.constant(1)));
    assertPoisson(writes, rate, 7);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 3})
  void singleWritesHaveTheIntegralAsMeanAndVariance(double rate) {
    final WriteCurve writes =
        open(new VaryingSource(rate, Rhythms.HOURS, false, Distribution.constant(1)));
    assertPoisson(writes, rate, 31);
  }

  private static void assertPoisson(WriteCurve writes, double rate, double width) {
    final WriteCurve mean = open(new VaryingSteadySource(1e9, Rhythms.HOURS));
    double sum = 0;
    double squares = 0;
    double fourth = 0;
    int cells = 0;
    for (int cell = 0; cell < 60_000; cell++) {
      final double from = cell * width;
      final double to = (cell + 1) * width;
      final long count = writes.bytesBy(to) - writes.bytesBy(from);
      final double expected = rate * (mean.bytesBy(to) - mean.bytesBy(from)) / 1e9;
      if (expected == 0) {
        assertThat(count).isZero();
      } else {
        final double z = (count - expected) / Math.sqrt(expected);
        sum += z;
        squares += z * z;
        fourth += 2 + 1 / expected;
        cells++;
      }
    }
    assertThat(sum / cells).isCloseTo(0, within(4 / Math.sqrt(cells)));
    assertThat(squares / cells).isCloseTo(1, within(4 * Math.sqrt(fourth) / cells));
  }

  @Test
  void regularWritesComeWheneverTheIntegralGetsWhole() {
    final double rate = 0.31;
    final WriteCurve exact =
        open(new VaryingSource(rate, Rhythms.HOURS, true, Distribution.constant(1)));
    final WriteCurve cells =
        open(
            new CellSource(
                60, WriteCounts.regular(rate, Rhythms.HOURS, 60), Distribution.constant(1)));
    final WriteCurve mean = open(new VaryingSteadySource(rate, Rhythms.HOURS));
    for (int minute = 1; minute <= 5000; minute++) {
      final double time = minute * 60.0;
      // A write may be due to within a nanosecond of the minute.
      assertThat(exact.bytesBy(time))
          .isBetween(mean.bytesBy(time - 1e-8), mean.bytesBy(time + 1e-8));
      assertThat(cells.bytesBy(time)).isEqualTo(mean.bytesBy(time));
    }
  }

  @Test
  void whatIsReleasedIsLetGoOf() {
    final Flow flow = new Flow(1e6, Rhythms.HOURS.open(numbers(), "d"));
    for (double time = 0; time < 3000 * DAY; time += 1800) {
      flow.wholeBy(time + 7200);
      flow.release(time);
      assertThat(flow.kept()).isLessThan(6);
    }
  }

  private static WriteCurve steady(double rate, String zone, String start) {
    return open(
        new VaryingSteadySource(
            rate, Rhythms.weekly(Rhythms.hours(), Rhythms.days(), zone, start)));
  }

  private static WriteCurve open(WriteSource source) {
    return source.open(numbers(), "vm/disk");
  }

  private static RandomNumbers numbers() {
    return new RandomNumbers(7, 0);
  }
}
