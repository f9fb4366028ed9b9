package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.drsim.measure.Loss;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.MachineOutcome;
import org.drsim.recovery.Phase;
import org.drsim.scenario.RecoveryPointChoice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines whose first recovery point will not do, by hand; to make one takes 80 s, to start 5. */
final class SecondTriesTest {

  private static final String LOSS = "{name: bad, regionOutage: northeurope, at: 10 h}";

  private static MachineOutage run(String fault, String response) {
    return Simulated.run(
            0,
            "simulation: {duration: 48 h}",
            "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited,"
                + " markerPhase: 0 s}",
            "agent: {batchInterval: 60 s}",
            "workloads: [{name: w, churn: 1 MB/s}]",
            "machines: [{name: vm, region: northeurope, disks: [{name: d, size: 1 TiB,"
                + " type: premium, workload: w}], protection: {to: westeurope}}]",
            "recovery: {vmCreation: 30 s, diskAttach: 10 s, appStart: 5 s, boot: {linux: 40 s}}",
            "faults: [" + fault + "]",
            "responses: [{to: bad, failOver: {each: vm}, decide: 0 s, " + response + "}]")
        .outages()
        .get(0)
        .machines()
        .get(0);
  }

  private static long count(MachineOutage machine, String phase) {
    return machine.phases().stream().map(Phase::name).filter(phase::equals).count();
  }

  private static @Nullable Loss of(MachineOutage machine, RecoveryPointChoice choice) {
    return machine.alternatives().get(choice);
  }

  private static Loss loss(MachineOutage machine) {
    return Objects.requireNonNull(machine.loss());
  }

  /** Somebody who knows the time of the damage would choose the same point, at once. */
  @ParameterizedTest
  @ValueSource(doubles = {0.4, 3, 9, 15.5, 22.1, 26.9, 27.02, 29})
  void searchingFindsTheNewestGoodPoint(double damagedHours) {
    final MachineOutage machine =
        run(
            "{name: bad, corruption: vm, at: " + damagedHours + " h}",
            "detect: "
                + (30 - damagedHours)
                + " h, recoveryPoint: latest-clean, search: {verify: 10 min}");
    final Loss clean = of(machine, RecoveryPointChoice.LATEST_CLEAN);
    final long tries = count(machine, "verification");
    assertThat(tries).isBetween(5L, 6L);
    if (clean == null) {
      assertThat(machine.outcome()).isEqualTo(MachineOutcome.BAD_DATA);
      assertThat(machine.rtoSeconds()).isEqualTo(Double.POSITIVE_INFINITY);
      return;
    }
    assertThat(machine.loss()).isEqualTo(clean);
    final long made = count(machine, "machine");
    assertThat(made).isBetween(tries, tries + 1);
    assertThat(machine.rtoSeconds())
        .isCloseTo((30 - damagedHours) * 3600 + tries * 600 + made * 80 + 5, within(1e-6));
  }

  /** The last night before 5 h is at 0 h; with every 4 h the last copy is that of 4 h. */
  @ParameterizedTest
  @ValueSource(ints = {4, 24})
  void withoutAnyGoodPointTheBackupIsBroughtBack(int every) {
    final MachineOutage machine =
        run(
            "{name: bad, corruption: vm, at: 5 h}",
            "detect: 27 h, recoveryPoint: latest-clean, search: {verify: 10 min, backup: {every: "
                + every
                + " h, restore: 3 h}}");
    final long tries = count(machine, "verification");
    final double copy = every == 4 ? 4 * 3600 : 0;
    assertThat(machine.outcome()).isEqualTo(MachineOutcome.FAILED_OVER);
    assertThat(machine.rtoSeconds())
        .isCloseTo(27 * 3600 + tries * 680 + 3 * 3600 + 5, within(1e-6));
    assertThat(loss(machine).markerSeconds()).isEqualTo(copy);
    assertThat(loss(machine).seconds()).isEqualTo(32 * 3600 - copy);
    assertThat(loss(machine).bytes()).isNaN();
  }

  /** The first copy is taken at the start: of what was damaged then there is none. */
  @Test
  void noBackupIsOlderThanTheSimulation() {
    final MachineOutage machine =
        run(
            "{name: bad, corruption: vm, at: 0 s}",
            "detect: 30 h, recoveryPoint: latest-clean, search: {verify: 10 min, backup: {every: 24"
                + " h, restore: 3 h}}");
    assertThat(machine.outcome()).isEqualTo(MachineOutcome.BAD_DATA);
  }

  /** While people are searching, nobody knows what will be lost. */
  @Test
  void aSearchThatTheRunCutsShortHasFoundNothing() {
    final MachineOutage machine =
        run(
            "{name: bad, corruption: vm, at: 20 h}",
            "detect: 27.5 h, recoveryPoint: latest-clean, search: {verify: 10 min}");
    assertThat(machine.outcome()).isEqualTo(MachineOutcome.FAILING_OVER);
    assertThat(machine.loss()).isNull();
  }

  @Test
  void changingThePointMakesTheMachineAgain() {
    final MachineOutage machine =
        run(LOSS, "detect: 10 min, changePoint: {to: oldest, probability: 100 %, after: 15 min}");
    assertThat(machine.rtoSeconds()).isCloseTo(600 + 80 + 900 + 80 + 5, within(1e-6));
    assertThat(machine.choice()).isEqualTo(RecoveryPointChoice.OLDEST);
    assertThat(machine.loss()).isEqualTo(of(machine, RecoveryPointChoice.OLDEST));
    assertThat(machine.phases().stream().map(Phase::name))
        .isEqualTo(
            List.of(
                "detection",
                "disks",
                "machine",
                "boot",
                "trial",
                "disks",
                "machine",
                "boot",
                "application"));
  }

  @Test
  void nobodyChangesWhatWorks() {
    final MachineOutage machine =
        run(LOSS, "detect: 10 min, changePoint: {to: oldest, probability: 0 %, after: 15 min}");
    assertThat(machine.rtoSeconds()).isCloseTo(600 + 80 + 5, within(1e-6));
    assertThat(machine.loss()).isEqualTo(of(machine, RecoveryPointChoice.LATEST_PROCESSED));
  }
}
