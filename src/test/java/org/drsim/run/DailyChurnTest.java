package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drsim.study.MachineReport;
import org.junit.jupiter.api.Test;

/** A daily rhythm over a link that is enough for the mean and not for the day. */
final class DailyChurnTest {

  private static final double NIGHT = 2e6;
  private static final double DAY = 8e6;
  private static final double LINK = 6e6;

  /**
   * 12 hours at 8 MB/s and 12 at 2 MB/s over 6 MB/s: the backlog grows while the rate is above the
   * capacity, peaks when it falls below it at (8 − 6) MB/s · 12 h, and is gone after that over (6 −
   * 2) MB/s, 6 h. The lag peaks at Q/C when the last byte of the day arrives, and is zero where the
   * backlog is: a triangle.
   */
  @Test
  void theBacklogOfTheDay_isWorkedOffAtNight() {
    final MachineReport machine =
        Simulated.machine(
            "simulation: {start: 2026-01-05T00:00:00Z, duration: 72 h}",
            "agent: {batchInterval: 5 s}",
            "links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: 6 MB/s}]",
            "patterns: [{name: day, hours: [0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 1.6, 1.6, 1.6, 1.6, 1.6, 1.6,"
                + " 1.6, 1.6, 1.6, 1.6, 1.6, 1.6, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4]}]",
            "workloads: [{name: w, churn: 5 MB/s, pattern: day}]");

    final double day = 12 * 3600;
    final double peak = (DAY - LINK) * day;
    assertThat(machine.backlog().max()).isCloseTo(peak, within(2 * 5 * DAY));
    // Rising for 12 h and falling for 6: half the peak for 18 of 24 hours.
    assertThat(machine.backlog().mean())
        .isCloseTo(peak / 2 * (day + peak / (LINK - NIGHT)) / 86400, within(2 * 5 * DAY));
    assertThat(machine.lag().max()).isCloseTo(peak / LINK, within(15.0));
    assertThat(machine.growthPerHour()).isNull();
    assertThat(machine.limits().get(0).name()).isEqualTo("northeurope->westeurope");
  }
}
