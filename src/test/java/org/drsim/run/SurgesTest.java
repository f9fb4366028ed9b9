package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.drsim.measure.MachineMeasures;
import org.junit.jupiter.api.Test;

/** Surges, and traces that disks begin at different places. */
final class SurgesTest {

  private static final String SIMULATION = "simulation: {duration: 2 h, seed: 3}";
  private static final String STEADY = "workloads: [{name: w, churn: 1 MB/s}]";

  private static String machines(int count) {
    return "machines: [{name: vm, count: "
        + count
        + ", region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}],"
        + " protection: {to: westeurope, cacheAccount: cache}}]";
  }

  private static List<Long> written(RunResult run) {
    return run.machines().stream().map(machine -> machine.measures().writtenBytes()).toList();
  }

  @Test
  void aSurgeMultipliesWhatIsWritten_andIsNoOutage() {
    final RunResult run =
        Simulated.run(
            0,
            SIMULATION,
            STEADY,
            machines(2),
            "surges: [{machines: vm-1, at: 30 min, for: 10 min, factor: 3}]");
    assertThat(written(run)).containsExactly(7_200_000_000L + 2 * 600_000_000L, 7_200_000_000L);
    assertThat(run.outages()).isEmpty();
  }

  @Test
  void surgesAtTheSameTimeMultiplyEachOther_andOneWithoutEndStays() {
    final RunResult run =
        Simulated.run(
            0,
            SIMULATION,
            STEADY,
            machines(1),
            "surges: [{machines: vm, at: 1 h, factor: 3}, {machines: '*', at: 90 min, factor: 0.5, for: 10 min}]");
    // 1 MB/s for an hour, then 3 MB/s, but 1.5 MB/s for ten minutes of it.
    assertThat(written(run)).containsExactly(3_600_000_000L + 50 * 180_000_000L + 10 * 90_000_000L);
  }

  /** With a jitter J each machine surges from a time of its own, evenly drawn from 0 to J, on. */
  @Test
  void withAJitter_machinesBeginAtTimesOfTheirOwn() {
    final String surge = "surges: [{machines: vm, at: 30 min, factor: 2, jitter: 60 min}]";
    final List<Long> first = written(Simulated.run(0, SIMULATION, STEADY, machines(400), surge));
    final List<Long> second = written(Simulated.run(1, SIMULATION, STEADY, machines(400), surge));
    assertThat(first).isNotEqualTo(second).doesNotHaveDuplicates();
    // At twice the rate from 30 to 90 min on: from 30 to 90 min of it are left.
    assertThat(first).allMatch(bytes -> bytes >= 9_000_000_000L && bytes <= 12_600_000_000L);
    final double mean = first.stream().mapToLong(Long::longValue).average().orElseThrow();
    // Uniform over 3.6e9 bytes: standard error 1.04e9/√400 = 5.2e7.
    assertThat(mean).isCloseTo(10.8e9, within(1.7e8));
  }

  /** The length of a surge with a jitter is that of one without. */
  @Test
  void aJitterMovesTheEndToo() {
    final RunResult run =
        Simulated.run(
            0,
            SIMULATION,
            STEADY,
            machines(20),
            "surges: [{machines: vm, at: 30 min, for: 10 min, factor: 3, jitter: 20 min}]");
    assertThat(written(run))
        .allSatisfy(bytes -> assertThat(bytes).isCloseTo(8_400_000_000L, within(2L)));
  }

  /** The writes before a surge and after it are those without it, drawn as before. */
  @Test
  void aSurgeDrawsNothingAnew() {
    final String drawn =
        "workloads: [{name: w, rate: 20 /s, size: {lognormal: {mean: 16 KiB, sigma: 1}}, exact: true}]";
    final long without = written(Simulated.run(0, SIMULATION, drawn, machines(1))).get(0);
    final long half =
        written(
                Simulated.run(
                    0,
                    SIMULATION,
                    drawn,
                    machines(1),
                    "surges: [{machines: vm, at: 0 s, factor: 0.5}]"))
            .get(0);
    assertThat(half).isCloseTo(without / 2, within(1L));
  }

  @Test
  void aSurgeOfFewMachinesLeavesTheOthersAlone() {
    final MachineMeasures without =
        Simulated.run(0, SIMULATION, STEADY, machines(2)).machines().get(1).measures();
    final MachineMeasures with =
        Simulated.run(
                0,
                SIMULATION,
                STEADY,
                machines(2),
                "surges: [{machines: vm-1, at: 1 h, factor: 9}]")
            .machines()
            .get(1)
            .measures();
    assertThat(with.writtenBytes()).isEqualTo(without.writtenBytes());
    assertThat(with.points().series().drops()).isEqualTo(without.points().series().drops());
  }

  /** Five disks of a trace of 600 s: a fifth of it lies between one and the next. */
  @Test
  void spreadDisksWriteTheTraceFromPlacesOneAfterTheOther() {
    final String simulation = "simulation: {duration: 60 s}";
    final String trace = "workloads: [{name: w, trace: burst.csv, repeat: true, align: ";
    assertThat(written(Simulated.run(0, simulation, trace + "together}]", machines(5))))
        .containsOnly(1_200_000_000L);
    // The burst is the first minute; the others write 1 MB/s in any minute.
    assertThat(written(Simulated.run(0, simulation, trace + "spread}]", machines(5))))
        .first()
        .isEqualTo(1_200_000_000L);
    assertThat(written(Simulated.run(0, simulation, trace + "spread}]", machines(5))).subList(1, 5))
        .allSatisfy(bytes -> assertThat(bytes).isCloseTo(60_000_000L, within(100_000L)));
  }

  /** Together they write as much in a span, wherever they begin. */
  @Test
  void whereDisksBegin_doesNotChangeWhatTheyWriteInASpan() {
    final String simulation = "simulation: {duration: 20 min}";
    final String trace = "workloads: [{name: w, trace: burst.csv, repeat: true, align: ";
    final long whole =
        written(Simulated.run(0, simulation, trace + "together}]", machines(1))).get(0);
    for (final String align : List.of("spread", "random")) {
      assertThat(written(Simulated.run(0, simulation, trace + align + "}]", machines(7))))
          .allSatisfy(bytes -> assertThat(bytes).isCloseTo(whole, within(2_000_000L)));
    }
  }
}
