package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.drsim.run.OutageByHand.run;

import org.drsim.measure.BudgetPart;
import org.drsim.measure.MachineMeasures;
import org.drsim.measure.RpoKind;
import org.junit.jupiter.api.Test;

/** Faults of the way of the writes, whose effects on RPO and backlog follow by hand. */
final class FaultOnThePathTest {

  /** A link that is down for an hour: nothing is lost, and the RPO is due to the fault. */
  @Test
  void aLinkThatWasDown_isCaughtUp() {
    final MachineMeasures measures =
        run("faults: [{name: cut, linkDown: northeurope->westeurope, at: 1000 s, for: 3600 s}]")
            .machines()
            .get(0)
            .measures();

    // The newest point is of 900 s; those up to 4,500 s come at once at 4,600 s.
    assertThat(measures.rpo().get(RpoKind.CRASH_CONSISTENT).max()).isEqualTo(3700);
    assertThat(measures.replicatedBytes()).isEqualTo(7_200_000_000L);
    // A ramp from marker 1,200 s on, which would have been a point at once; then, for 200 s, the
    // 100 s that the point of 4,500 s came late.
    final double blocked = (3400.0 * 3400 / 2 + 100 * 200) / 7200;
    assertThat(measures.points().budget().of(BudgetPart.BLOCKED) / 7200)
        .isCloseTo(blocked, within(1e-6));
  }

  /** Down from 1,000 to 2,000 s: no writes, no RPO, and no data lost. */
  @Test
  void aMachineThatWasDown_hasNoRpoMeanwhile() {
    final MachineMeasures measures =
        run("faults: [{name: cut, regionOutage: northeurope, at: 1000 s, for: 1000 s}]")
            .machines()
            .get(0)
            .measures();

    assertThat(measures.computeDownSeconds()).isEqualTo(1000);
    assertThat(measures.writtenBytes()).isEqualTo(6_200_000_000L);
    assertThat(measures.replicatedBytes()).isEqualTo(6_200_000_000L);
    assertThat(measures.rpo().get(RpoKind.CRASH_CONSISTENT).seconds()).isEqualTo(6200);
    // Before 1,000 s the RPO reaches 300 s, from 2,000 s to the marker at 2,100 s it is 1,100 s up.
    assertThat(measures.rpo().get(RpoKind.CRASH_CONSISTENT).max()).isEqualTo(1200);
  }

  /**
   * The state of the disks between two faults that overlap: compute is down from 600 to 1,500 s,
   * although the first fault ends at 1,200 s.
   */
  @Test
  void overlappingFaults_areCounted() {
    final MachineMeasures measures =
        run("faults: [{name: a, regionOutage: northeurope, at: 600 s, for: 600 s},"
                + " {name: b, regionOutage: northeurope, at: 900 s, for: 600 s}]")
            .machines()
            .get(0)
            .measures();

    assertThat(measures.computeDownSeconds()).isEqualTo(900);
    assertThat(measures.writtenBytes()).isEqualTo(6_300_000_000L);
  }

  @Test
  void surges_multiplyWhatIsWritten_andEachOther() {
    final MachineMeasures measures =
        run("faults: [{name: a, churnSurge: vm, factor: 3, at: 600 s, for: 600 s},"
                + " {name: b, churnSurge: vm, factor: 0.5, at: 900 s, for: 600 s}]")
            .machines()
            .get(0)
            .measures();

    // 600 s at 1, 300 s at 3, 300 s at 1.5, 300 s at 0.5, 5,700 s at 1 MB/s.
    assertThat(measures.writtenBytes()).isEqualTo((600 + 900 + 450 + 150 + 5700) * 1_000_000L);
    assertThat(measures.replicatedBytes()).isEqualTo(measures.writtenBytes());
  }
}
