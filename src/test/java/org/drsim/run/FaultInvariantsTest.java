package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.drsim.measure.Loss;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.OutageMeasures;
import org.drsim.recovery.Phase;
import org.drsim.scenario.RecoveryPointChoice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What must hold in every run with faults, over scenarios and faults drawn at random. */
final class FaultInvariantsTest {

  private static final double ROUNDING = 1e-6;

  @Test
  void holdInTwoHundredRuns() {
    hold(3, 200);
  }

  @Test
  @Tag("slow")
  void holdInTwoThousandRuns() {
    hold(4, 2000);
  }

  private static void hold(long seed, int runs) {
    final DrawnFaults drawn = new DrawnFaults(seed);
    for (int number = 0; number < runs; number++) {
      final String[] scenario = drawn.next();
      try {
        final RunResult run = Simulated.run(0, scenario);
        InvariantsTest.check(run);
        run.outages().forEach(FaultInvariantsTest::check);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("run " + number + ":\n" + String.join("\n", scenario), e);
      }
    }
  }

  private static void check(OutageMeasures outage) {
    for (final MachineOutage machine : outage.machines()) {
      checkPhases(outage, machine);
      checkLosses(machine);
    }
  }

  /** Phases follow each other from the beginning of the fault, and add up to the RTO. */
  private static void checkPhases(OutageMeasures outage, MachineOutage machine) {
    double end = outage.startSeconds();
    for (final Phase phase : machine.phases()) {
      assertThat(phase.startSeconds()).isEqualTo(end);
      assertThat(phase.endSeconds()).isGreaterThanOrEqualTo(end);
      end = phase.endSeconds();
    }
    if (machine.rtoSeconds() < Double.POSITIVE_INFINITY) {
      assertThat(end - outage.startSeconds()).isCloseTo(machine.rtoSeconds(), within(ROUNDING));
    }
  }

  /**
   * The later the state, the less is lost; every choice is a retained point, but for the latest.
   */
  private static void checkLosses(MachineOutage machine) {
    final Map<RecoveryPointChoice, Loss> losses = machine.alternatives();
    final Loss latest = losses.get(RecoveryPointChoice.LATEST);
    final Loss processed = losses.get(RecoveryPointChoice.LATEST_PROCESSED);
    if (latest == null || processed == null) {
      assertThat(machine.points()).isEmpty();
      return;
    }
    final List<Double> retained =
        machine.points().stream().map(point -> point.point().markerSeconds()).toList();
    assertThat(retained).isSorted().doesNotHaveDuplicates();
    losses.forEach(
        (choice, loss) -> {
          assertThat(loss.seconds()).isGreaterThanOrEqualTo(latest.seconds());
          assertThat(loss.seconds())
              .isLessThanOrEqualTo(losses.get(RecoveryPointChoice.OLDEST).seconds());
          if (choice != RecoveryPointChoice.LATEST) {
            assertThat(retained).contains(loss.markerSeconds());
          }
          if (!Double.isNaN(loss.bytes())) {
            assertThat(loss.bytes()).isGreaterThanOrEqualTo(latest.bytes());
          }
        });
    if (machine.choice() == RecoveryPointChoice.LATEST && machine.loss() != null) {
      assertThat(machine.loss()).isEqualTo(latest);
    }
  }
}
