package org.drsim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which times an axis names. */
class TimeAxisTest {

  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final double DAY = 86_400;

  @Test
  void aDay_isNamedByItsHours() {
    assertThat(labels(DAY, 8))
        .containsExactly("09:00", "12:00", "15:00", "18:00", "21:00", "3 Mar", "03:00", "06:00");
  }

  @Test
  void aYear_isNamedByMonthsWithTheYear() {
    assertThat(labels(365 * DAY, 6))
        .containsExactly("Apr 2026", "Jul 2026", "Oct 2026", "Jan 2027");
  }

  @Test
  void aCentury_isNamedByRoundYears() {
    assertThat(labels(36_525 * DAY, 6)).containsExactly("2040", "2060", "2080", "2100", "2120");
    final TimeAxis.Tick first = new TimeAxis(START, 0, 36_525 * DAY).ticks(6).get(0);
    assertThat(START.plusSeconds((long) first.seconds())).isEqualTo("2040-01-01T00:00:00Z");
  }

  @Test
  void ofAnyLengthOfRun_timesAreSeveralAndNotMoreThanAskedFor() {
    for (double days = 1; days < 400_000; days *= 1.3) {
      assertThat(labels(days * DAY, 7)).as("%f days", days).hasSizeBetween(2, 8);
    }
  }

  private static List<String> labels(double seconds, int most) {
    return new TimeAxis(START, 0, seconds).ticks(most).stream().map(TimeAxis.Tick::label).toList();
  }
}
