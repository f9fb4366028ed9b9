package org.drsim.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.Count;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Share;

/** Scenarios without machines, for tests of what only needs their settings. */
public final class Scenarios {

  private Scenarios() {}

  public static Scenario empty(boolean strict, Duration warmUp, long seed) {
    return new Scenario(
        1,
        null,
        "azure-site-recovery",
        strict,
        new SimulationSettings(
            Instant.EPOCH,
            warmUp,
            Duration.ofHours(24),
            Replications.of(1),
            seed,
            SimulationSettings.Writes.PULLED,
            SimulationSettings.ReplicationDetail.FULL,
            Duration.ofHours(24)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        agent(),
        service(),
        enabling(),
        recovery(),
        new Limits(null, null),
        new Alert(Duration.ofMinutes(60), Alert.Counts.SOURCE),
        Duration.ofMinutes(60),
        new Vault(null),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** A scenario with other objectives, which nobody checks. */
  public static Scenario with(Scenario scenario, List<Objective> objectives) {
    return new Scenario(
        scenario.schemaVersion(),
        scenario.name(),
        scenario.product(),
        scenario.strict(),
        scenario.simulation(),
        scenario.regions(),
        scenario.networks(),
        scenario.links(),
        scenario.cacheAccounts(),
        scenario.targetAccounts(),
        scenario.policies(),
        scenario.agent(),
        scenario.service(),
        scenario.enabling(),
        scenario.recovery(),
        scenario.limits(),
        scenario.alert(),
        scenario.rtoSla(),
        scenario.vault(),
        scenario.consistencyGroups(),
        scenario.applications(),
        scenario.patterns(),
        scenario.workloads(),
        scenario.machines(),
        scenario.surges(),
        scenario.recoveryPlans(),
        scenario.faults(),
        scenario.chains(),
        scenario.responses(),
        scenario.drills(),
        objectives,
        scenario.assumed());
  }

  private static Agent agent() {
    return new Agent(
        Duration.ofSeconds(15),
        new Bytes(64 << 20),
        1,
        AgentMemory.OFF,
        Agent.MemoryFallback.MAP,
        new Count(0),
        Distribution.uniform(3600, 5400));
  }

  private static Service service() {
    return new Service(
        Distribution.constant(0),
        Distribution.constant(0),
        Distribution.constant(10),
        new Share(0),
        new Count(2),
        CopyRate.parse("16 %"),
        false,
        MarkerPhase.DRAWN);
  }

  private static Recovery recovery() {
    final Distribution minute = Distribution.constant(60);
    return new Recovery(
        minute,
        minute,
        new Count(50),
        Duration.ofMinutes(30),
        new Recovery.Boot(minute, minute),
        minute,
        minute,
        null,
        Count.UNLIMITED,
        List.of(),
        false,
        Repairs.NONE);
  }

  private static Enabling enabling() {
    final EnablingStep step = new EnablingStep(Distribution.constant(60), new Share(0));
    return new Enabling(step, step, step, Duration.ofMinutes(30), Count.UNLIMITED);
  }
}
