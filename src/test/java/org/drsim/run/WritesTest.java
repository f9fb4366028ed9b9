package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.drsim.measure.MachineMeasures;
import org.drsim.measure.SawTooth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Writes that pass one by one through the event list and writes that the agent reads when it closes
 * a batch.
 */
final class WritesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: w, rate: 40 /s, size: {lognormal: {mean: 16 KiB, sigma: 1.5}}, exact: true}",
        "{name: w, rate: 3 /s, size: {discrete: [{value: 3 MiB, weight: 1}, {value: 512 B, weight: 9}]}, exact: true}",
        "{name: w, rate: 7 /s, size: 300 KiB, arrivals: regular, exact: true}",
        "{name: w, rate: 90 /s, size: 30 KiB, pattern: retail, exact: true}",
        "{name: w, rate: 90 /s, size: 30 KiB, arrivals: regular, pattern: retail, exact: true}",
        "{name: w, rate: 90 /s, size: 30 KiB, arrivals: {onOff: {on: 3 s, off: {exponential: {mean: 7 s}}}}, exact: true}",
        "{name: w, trace: burst.csv, repeat: true}"
      })
  void eventsAndPulledWrites_areEqualToTheByte(String workload) {
    for (final String batchSize : new String[] {"64 MiB", "1 MiB", "40 kB"}) {
      final RunResult pulled = run("pulled", batchSize, workload);
      final RunResult events = run("events", batchSize, workload);

      assertThat(events.events()).isGreaterThan(pulled.events());
      assertSame(events.machines().get(0).measures(), pulled.machines().get(0).measures());
    }
  }

  private static RunResult run(String writes, String batchSize, String workload) {
    return Simulated.run(
        3,
        "simulation: {warmUp: 10 min, duration: 70 min, writes: " + writes + "}",
        "agent: {batchSize: " + batchSize + "}",
        "limits: {machineUpload: 4 MiB/s, diskApply: 5 MiB/s}",
        "service: {processing: {lognormal: {median: 20 s, sigma: 0.5}}}",
        "workloads: [" + workload + "]");
  }

  private static void assertSame(MachineMeasures one, MachineMeasures other) {
    assertThat(one.writtenBytes()).isEqualTo(other.writtenBytes()).isPositive();
    assertThat(one.replicatedBytes()).isEqualTo(other.replicatedBytes()).isPositive();
    assertThat(one.wireBytes()).isEqualTo(other.wireBytes());
    assertThat(one.lag()).isEqualTo(other.lag());
    assertThat(one.backlog().total().max()).isEqualTo(other.backlog().total().max());
    assertThat(one.rpo().keySet()).isEqualTo(other.rpo().keySet());
    one.rpo()
        .forEach((kind, age) -> assertThat(age.mean()).isEqualTo(other.rpo().get(kind).mean()));
    assertSame(one.points().series(), other.points().series());
  }

  private static void assertSame(SawTooth one, SawTooth other) {
    assertThat(one.drops()).isEqualTo(other.drops());
    for (int drop = 0; drop < one.drops(); drop++) {
      assertThat(one.availableSeconds(drop)).isEqualTo(other.availableSeconds(drop));
      assertThat(one.markerSeconds(drop)).isEqualTo(other.markerSeconds(drop));
    }
  }
}
