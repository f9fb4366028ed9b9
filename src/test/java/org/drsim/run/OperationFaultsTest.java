package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.drsim.measure.Loss;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.MachineOutcome;
import org.drsim.measure.PointLoss;
import org.drsim.scenario.RecoveryPointChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What faults of the target and of the data do to a failover, by hand: disks take 10 s, a machine
 * 30 s, boot and application 45 s, so that 600 s is served again at 685 s if nothing is in the way.
 * Markers come at 0, 300, 600 … s.
 */
final class OperationFaultsTest {

  private static final String[] WORLD = {
    "simulation: {duration: 4 h}",
    "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
    "agent: {batchInterval: 60 s}",
    "workloads: [{name: w, churn: 1 MB/s}]",
    "recovery: {vmCreation: 30 s, diskAttach: 10 s, appStart: 5 s, boot: {linux: 40 s}}",
    "recoveryPlans: [{name: p, groups: [{machines: [\"vm*\"]}]}]",
    "responses: [{to: loss, detect: 0 s, decide: 0 s, failOver: p}]",
  };

  private static final String LOSS = "{name: loss, regionOutage: northeurope, at: 600 s}";

  private static List<MachineOutage> run(long replication, String... lines) {
    final String[] all = new String[WORLD.length + lines.length];
    System.arraycopy(WORLD, 0, all, 0, WORLD.length);
    System.arraycopy(lines, 0, all, WORLD.length, lines.length);
    final RunResult run = Simulated.run(replication, all);
    return run.outages().stream()
        .filter(outage -> outage.fault().equals("loss"))
        .findFirst()
        .orElseThrow()
        .machines();
  }

  private static MachineOutage with(String fault) {
    return run(0, "faults: [" + LOSS + ", {name: more, " + fault + "}]").get(0);
  }

  /** The second begins when the disks are being attached. */
  @ParameterizedTest
  @CsvSource({"0 s, 165", "605 s, 145", "611 s, 85"})
  void aSlowControlPlaneTakesLonger_forWhatBeginsThen(String at, double rto) {
    assertThat(with("controlPlaneSlow: westeurope, factor: 3, at: " + at).rtoSeconds())
        .isEqualTo(rto);
  }

  @Test
  void aSlowControlPlaneElsewhereDoesNotMatter() {
    assertThat(with("controlPlaneSlow: northeurope, factor: 3, at: 0 s").rtoSeconds())
        .isEqualTo(85);
  }

  /** Attempts are at 610, 2,410 and 4,210 s. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "controlPlaneSlow: westeurope, refused: 100 %",
        "failoverRush: westeurope, factor: 1, refused: 100 %",
        "capacityShort: westeurope",
        "capacityShort: westeurope, machines: 0"
      })
  void whatIsRefused_isTriedAgainEveryHalfHour(String fault) {
    final MachineOutage machine = with(fault + ", at: 0 s, for: 1 h");

    assertThat(machine.rtoSeconds()).isEqualTo(85 + 3600);
    assertThat(machine.phases().stream().map(phase -> phase.name()))
        .containsExactly("disks", "capacity", "capacity", "machine", "boot", "application");
  }

  /**
   * As many attempts fail as a coin shows heads in a row: one in the mean, with a variance of 2.
   */
  @Test
  void whichAttemptsAreRefused_isDrawn() {
    double sum = 0;
    for (int replication = 0; replication < 400; replication++) {
      sum +=
          run(
                  replication,
                  "simulation: {duration: 48 h}",
                  "faults: ["
                      + LOSS
                      + ", {name: rush, failoverRush: westeurope, factor: 1, at: 0 s}]")
              .get(0)
              .rtoSeconds();
    }
    assertThat(sum / 400).isCloseTo(85 + 1800, within(4 * 1800 * Math.sqrt(2) / 20));
  }

  /** The third finds no room before the shortage is over, unless it is kept for it. */
  @ParameterizedTest
  @CsvSource({
    "machines: 2, '', 3685",
    "cores: 11, '', 3685",
    "cores: 12, '', 85",
    "machines: 2, ', target: {capacityReservation: r}', 85"
  })
  void aShortageHasRoomForSome(String room, String target, double last) {
    final List<MachineOutage> machines =
        run(
            0,
            "machines: [{name: vm, count: 3, cores: 4, region: northeurope, disks: [{name: d, size:"
                + " 1 TiB, workload: w}], protection: {to: westeurope, cacheAccount: cache"
                + target
                + "}}]",
            "faults: ["
                + LOSS
                + ", {name: short, capacityShort: westeurope, "
                + room
                + ", at: 0 s, for: 1 h}]");

    assertThat(machines.stream().map(MachineOutage::rtoSeconds)).containsExactly(85.0, 85.0, last);
  }

  private static MachineOutage corrupted(String point) {
    return run(
            0,
            "faults: [{name: loss, corruption: vm, at: 1000 s}]",
            "responses: [{to: loss, detect: 1950 s, decide: 0 s, failOver: {each: vm, recoveryPoint:"
                + " "
                + point
                + "}}]")
        .get(0);
  }

  /** Noticed at 2,950 s: the newest point, of 2,700 s, has the damage of 1,000 s. */
  @ParameterizedTest
  @ValueSource(strings = {"latest-processed", "latest"})
  void aPointFromAfterTheCorruption_doesNotServe(String point) {
    final MachineOutage machine = corrupted(point);

    assertThat(machine.outcome()).isEqualTo(MachineOutcome.BAD_DATA);
    assertThat(machine.rtoSeconds()).isInfinite();
    assertThat(machine.alternatives().get(RecoveryPointChoice.LATEST_CLEAN))
        .isEqualTo(new Loss(900, 2050, 2050e6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"latest-clean", "custom, pointAtOrBefore: 999 s"})
  void aPointFromBeforeTheCorruption_costsAllSinceThen(String point) {
    final MachineOutage machine = corrupted(point);

    assertThat(machine.outcome()).isEqualTo(MachineOutcome.FAILED_OVER);
    assertThat(machine.loss()).isEqualTo(new Loss(900, 2050, 2050e6));
    assertThat(machine.rtoSeconds()).isEqualTo(1950 + 85);
  }

  @Test
  void pointsAreBadFromTheCorruptionToItsRepair() {
    final MachineOutage machine =
        run(
                0,
                "faults: [{name: loss, regionOutage: northeurope, at: 2950 s}, {name: bad,"
                    + " corruption: vm, at: 1200 s, for: 800 s}]")
            .get(0);

    assertThat(
            machine.points().stream()
                .filter(point -> !point.clean())
                .map(point -> point.loss().markerSeconds()))
        .containsExactly(1200.0, 1500.0, 1800.0);
    assertThat(machine.points().stream().filter(PointLoss::clean).count()).isGreaterThan(7);
    assertThat(machine.alternatives().get(RecoveryPointChoice.LATEST_CLEAN).markerSeconds())
        .isEqualTo(2700);
  }

  @ParameterizedTest
  @CsvSource({"'', 100000000000", "', for: 50 s', 0"})
  void aDiskThatIsNotProtected_isInNoPoint(String lasts, long bytes) {
    assertThat(with("diskAdded: {machine: vm, size: 100 GB}, at: 500 s" + lasts).unprotectedBytes())
        .isEqualTo(bytes);
  }

  private static final String CAUSED =
      "faults: [{name: loss, regionOutage: northeurope, at: 600 s}, {name: more, controlPlaneSlow:"
          + " westeurope, factor: 3}]";

  /** What makes operations slow comes with the outage, or when the disks are being attached. */
  @ParameterizedTest
  @CsvSource({"0 s, 165", "5 s, 145", "11 s, 85"})
  void aFaultBringsAnotherWithIt(String after, double rto) {
    final List<MachineOutage> machines =
        run(0, CAUSED, "chains: [{fault: loss, causes: more, after: " + after + "}]");

    assertThat(machines.get(0).rtoSeconds()).isEqualTo(rto);
  }

  @Test
  void whatNothingCauses_doesNotHappen() {
    final List<MachineOutage> machines =
        run(0, CAUSED, "chains: [{fault: loss, causes: more, probability: 0 %}]");

    assertThat(machines.get(0).rtoSeconds()).isEqualTo(85);
  }

  /** One of four, of 400; four standard errors. */
  @Test
  void whetherAFaultBringsAnother_isDrawn() {
    int slow = 0;
    for (int replication = 0; replication < 400; replication++) {
      final List<MachineOutage> machines =
          run(replication, CAUSED, "chains: [{fault: loss, causes: more, probability: 25 %}]");
      slow += machines.get(0).rtoSeconds() == 165 ? 1 : 0;
    }
    assertThat(slow).isBetween(100 - 35, 100 + 35);
  }
}
