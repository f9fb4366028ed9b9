package org.drsim.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RetainedPointsTest {

  private static final double DAY = 86_400;

  /** Counts that follow from the published pruning table, one more or less by phase. */
  @ParameterizedTest
  @CsvSource({"1, 46", "3, 59", "7, 107", "15, 155"})
  void steadyHistory_hasThePublishedNumberOfPoints(int days, int published) {
    for (double phase = 0; phase < 300; phase += 37) {
      final RetainedPoints points =
          RetainedPoints.steadyHistory(new Retention(days * DAY), new MarkerGrid(phase, 300));
      assertThat(points.count()).isBetween(published - 1, published + 1);
    }
  }

  @Test
  void noRetention_keepsNothing_butRemembersTheNewest() {
    final RetainedPoints points =
        RetainedPoints.steadyHistory(new Retention(0), new MarkerGrid(100, 300));
    assertThat(points.count()).isZero();
    assertThat(points.newestMarker()).isEqualTo(-200);
  }

  /** Nothing is dropped while nothing arrives: pruning is a matter of new points. */
  @Test
  void steadyState_keepsItsNumber() {
    final RetainedPoints points =
        RetainedPoints.steadyHistory(new Retention(DAY), new MarkerGrid(120, 300));
    for (int marker = 0; marker < 3 * 288; marker++) {
      points.add(120 + marker * 300.0);
      assertThat(points.count()).isBetween(45, 47);
    }
  }

  /**
   * Against the rule itself, in whole nanoseconds, of all markers that ever came: every one of the
   * last two hours, of older ones the first of its slot, none as old as the retention. Shifting all
   * by a whole number of wide slots, of up to 40 days, shifts what is kept and changes nothing.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 8, 15})
  void whatIsKept_followsTheRuleToTheNanosecond_whateverTheOffset(int days) {
    final Random random = new Random(days);
    for (int i = 0; i < 12; i++) {
      final long interval = new long[] {300_000_000_000L, 100_000_000_000L, 77_700_000_123L}[i % 3];
      final long phase = i < 3 ? 0 : random.nextLong(interval);
      final long count = days * 86_400_000_000_000L / interval + random.nextInt(100);
      final Set<Long> expected = kept(days, phase, interval, count);
      for (final long slots : new long[] {0, 1, 1 + random.nextInt(60), 150}) {
        assertThat(simulated(days, phase, interval, count, slots * 14_400_000_000_000L))
            .isEqualTo(expected);
      }
    }
  }

  /** The markers phase + k × interval for k from 0 to {@code last} have come. */
  private static Set<Long> kept(int days, long phase, long interval, long last) {
    final long hour = 3_600_000_000_000L;
    final long now = phase + last * interval;
    final Set<Long> kept = new TreeSet<>();
    for (long k = 0; k <= last; k++) {
      final long marker = phase + k * interval;
      final long age = now - marker;
      final long slot = days >= 8 && age >= 7 * 24 * hour ? 4 * hour : days > 1 ? 2 * hour : hour;
      final boolean firstOfSlot = k == 0 || (marker - interval) / slot != marker / slot;
      if (age < days * 24 * hour && (age < 2 * hour || firstOfSlot)) {
        kept.add(marker);
      }
    }
    return kept;
  }

  private static Set<Long> simulated(int days, long phase, long interval, long last, long offset) {
    final RetainedPoints points = RetainedPoints.none(new Retention(days * DAY));
    for (long k = 0; k <= last; k++) {
      points.add((offset + phase + k * interval) / 1e9);
    }
    final Set<Long> kept = new TreeSet<>();
    points.forEach(marker -> kept.add(Math.round(marker * 1e9) - offset));
    return kept;
  }
}
