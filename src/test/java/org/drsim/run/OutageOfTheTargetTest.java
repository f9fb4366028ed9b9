package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drsim.run.OutageByHand.only;
import static org.drsim.run.OutageByHand.response;
import static org.drsim.run.OutageByHand.run;

import org.drsim.measure.Loss;
import org.drsim.measure.MachineOutage;
import org.drsim.recovery.Phase;
import org.junit.jupiter.api.Test;

/** Machines that were failed over, and outages of where they came from and went to. */
final class OutageOfTheTargetTest {

  /**
   * At 317 s it fails over to the other region; what the old one suffers later is not its matter.
   */
  @Test
  void aMachineThatHasMovedAwayIsInNoLaterOutageOfItsOldRegion() {
    final MachineOutage machine =
        only(
            run(
                "faults: [{name: loss, regionOutage: northeurope, at: 137 s, for: 30 min},"
                    + " {name: again, regionOutage: northeurope, at: 1 h, for: 10 min}]",
                response("latest-processed")));

    assertThat(machine.loss()).isEqualTo(new Loss(0, 137, 137e6));
  }

  /**
   * Failed over at 317 s with 85 s of work, so serving from 402 s on; then the target is down from
   * 1,000 to 1,600 s.
   */
  @Test
  void anOutageOfTheTargetStopsAMachineThatWasFailedOverThere() {
    final RunResult run =
        run(
            "faults: [{name: loss, regionOutage: northeurope, at: 137 s},"
                + " {name: again, regionOutage: westeurope, at: 1000 s, for: 10 min}]",
            response("latest-processed"));
    final MachineOutage again = run.outages().get(1).machines().get(0);

    assertThat(run.outages().get(0).machines().get(0).rtoSeconds()).isEqualTo(180 + 85);
    assertThat(again.failedOver()).isFalse();
    assertThat(again.rtoSeconds()).isEqualTo(600);
    assertThat(again.alternatives()).isEmpty();
    assertThat(run.outages().get(1).plans()).isEmpty();
    assertThat(run.machines().get(0).measures().computeDownSeconds()).isEqualTo(265 + 600);
  }

  /** The target is down from 380 to 980 s, and its control plane works: nobody serves before. */
  @Test
  void aMachineServesInItsTargetOnceThatIsBack() {
    final RunResult run =
        run(
            "faults: [{name: loss, regionOutage: northeurope, at: 137 s},"
                + " {name: target, regionOutage: westeurope, at: 380 s, for: 10 min},"
                + " {name: more, regionOutage: westeurope, at: 700 s, for: 1 min}]",
            response("latest-processed"));
    final MachineOutage first = run.outages().get(0).machines().get(0);

    assertThat(first.rtoSeconds()).isEqualTo(980 - 137);
    assertThat(first.phases().get(first.phases().size() - 1))
        .isEqualTo(new Phase("targetDown", 402, 980));
    assertThat(run.outages().get(1).machines().get(0).rtoSeconds()).isEqualTo(600);
    assertThat(run.outages().get(2).machines().get(0).rtoSeconds()).isEqualTo(980 - 700);
    assertThat(run.machines().get(0).measures().computeDownSeconds()).isEqualTo(980 - 137);
  }

  /** Without a failover an outage of the target stops replication, and no machine. */
  @Test
  void anOutageOfTheTargetStopsNoMachineThatIsAtHome() {
    final RunResult run =
        run("faults: [{name: target, regionOutage: westeurope, at: 380 s, for: 10 min}]");

    assertThat(run.outages()).isEmpty();
    assertThat(run.machines().get(0).measures().computeDownSeconds()).isZero();
  }
}
