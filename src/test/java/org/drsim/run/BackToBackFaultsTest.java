package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.drsim.measure.MachineOutage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fault that begins when another ends: what both stop does not work for an instant. */
final class BackToBackFaultsTest {

  private static final String FIRST = "{name: first, regionOutage: northeurope, at: 1 h, for: 1 h}";
  private static final String SECOND =
      "{name: second, regionOutage: northeurope, at: 2 h, for: 1000 s}";
  private static final String CAUSED =
      "{name: second, effects: {scope: {region: northeurope}, compute: stops}, for: 1000 s}";

  /** Stated in either order, or as a phase after a phase. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "faults: [" + FIRST + ", " + SECOND + "]",
        "faults: [" + SECOND + ", " + FIRST + "]",
        "faults: ["
            + FIRST
            + ", "
            + CAUSED
            + "]\nchains: [{fault: first, causes: second, after: 1 h}]"
      })
  void areOneOutageOfTheMachine(String faults) {
    final RunResult run =
        Simulated.run(
            0,
            "simulation: {duration: 6 h}",
            "service: {processing: 0 s, creation: 0 s, markerPhase: 0 s}",
            "workloads: [{name: w, churn: 1 MB/s}]",
            "machines: [{name: vm, region: northeurope, disks: [{name: d, size: 1 TiB, workload:"
                + " w}], protection: {to: westeurope}}]",
            faults);

    assertThat(run.machines().get(0).measures().computeDownSeconds()).isEqualTo(4600);
    final MachineOutage first =
        run.outages().stream()
            .filter(outage -> outage.fault().equals("first"))
            .findFirst()
            .orElseThrow()
            .machines()
            .get(0);
    assertThat(first.rtoSeconds()).isEqualTo(4600);
  }
}
