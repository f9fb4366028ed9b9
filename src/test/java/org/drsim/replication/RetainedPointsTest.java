package org.drsim.replication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
