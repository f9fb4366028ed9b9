package org.drsim.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts, chance and what is left open, with ages by hand; times in hours. */
final class TrendTest {

  private static final double HOUR = 3600;

  private static Trend over(double hours, double periodHours, double varianceHours) {
    return new Trend(
        0, hours * HOUR, 300, new LoadVariation(periodHours * HOUR, varianceHours * HOUR));
  }

  /** A point every quarter of an hour, whose age is that at the start and so much more per hour. */
  private static Growth growth(Trend trend, double hours, double perHour) {
    for (double now = 0.25; now < hours; now += 0.25) {
      trend.available(60 + perHour * now, now * HOUR);
    }
    return trend.growth(false);
  }

  /** Whole periods only: 2 of 24 h, 3, 4, then 4 parts of 1, and of 2. */
  @ParameterizedTest
  @CsvSource({"48", "72", "95", "96", "120", "200"})
  void wholePeriods_showWhatGrows(double hours) {
    assertThat(growth(over(hours, 24, 0), hours, 100).perHour()).isCloseTo(100, within(1e-6));
    assertThat(growth(over(hours, 24, 0), hours, 0)).isEqualTo(Growth.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"24", "47.9", "Infinity"})
  void lessThanTwoPeriods_leaveItOpen(double hours) {
    final double period = Double.isInfinite(hours) ? hours : 24;
    final double measured = Double.isInfinite(hours) ? 30 : hours;
    final Growth growth = growth(over(measured, period, 0), measured, 100);
    assertThat(growth.perHour()).isNaN();
    assertThat(growth.open()).isTrue();
  }

  /**
   * The parts of 101 h are the four periods of 24 h from 5 h on. An age that is lower from 0 to 5 h
   * than ever after is in none of them.
   */
  @Test
  void whatIsBeforeTheFirstPeriod_doesNotCount() {
    final Trend trend = over(101, 24, 0);
    for (double now = 0.5; now < 101; now++) {
      trend.available(now < 5 ? 10 : 5000, now * HOUR);
    }
    assertThat(trend.growth(false)).isEqualTo(Growth.UNKNOWN);
  }

  /** σ √t over three quarters of 16 h is √(0.01 · 12) h, four times that 1.39 h. */
  @Test
  void chanceExplains_fourStandardDeviations() {
    assertThat(growth(over(16, 0, 0.01), 16, 1.36 / 12 * HOUR).open()).isTrue();
    assertThat(growth(over(16, 0, 0.01), 16, 1.45 / 12 * HOUR).perHour())
        .isCloseTo(1.45 / 12 * HOUR, within(1e-6));
  }

  /** Of points of before the newest is as old as the run. */
  @Test
  void withoutANewPoint_theAgeGrowsWithTime() {
    final Trend trend = over(8, 0, 0);
    trend.history(-100);
    assertThat(trend.growth(false).perHour()).isCloseTo(HOUR, within(1e-6));
  }

  /** The first one after five of eight hours, and then more and more behind. */
  @Test
  void whereThereWasNoPointAtFirst_nothingIsShown() {
    final Trend trend = over(8, 0, 0);
    for (double now = 5; now < 8; now += 0.25) {
      trend.available(now * 1000, now * HOUR);
    }
    assertThat(trend.growth(false)).isEqualTo(Growth.UNKNOWN);
  }
}
