package org.drsim.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user asked to be simulated, complete: every default filled in, every name resolved.
 * Component names are the keys of the scenario file.
 *
 * @param rtoSla what the product promises from the start of a failover until a machine runs
 * @param assumed which of the values were not stated by whoever wrote the scenario, so that a
 *     resolved one still tells
 */
public record Scenario(
    @Default("1") @InRange(from = "1", to = "1") int schemaVersion,
    @Nullable String name,
    @Default("azure-site-recovery") String product,
    @Default("true") boolean strict,
    @Default("{}") SimulationSettings simulation,
    @Default("[]") List<Region> regions,
    @Default("[]") List<Network> networks,
    @Default("[]") List<Link> links,
    @Default("[]") List<CacheAccount> cacheAccounts,
    @Default("[]") List<TargetAccount> targetAccounts,
    @Default("[]") List<Policy> policies,
    @Default("{}") Agent agent,
    @Default("{}") Service service,
    @Default("{}") Enabling enabling,
    @Default("{}") Recovery recovery,
    @Default("{}") Limits limits,
    @Default("{}") Alert alert,
    @Default(
            value = "60 min",
            grade = Default.Grade.PUBLISHED,
            source =
                "Azure Site Recovery: common questions of 2025, one hour; older editions say two")
        @InRange(from = "1 s")
        Duration rtoSla,
    @Default("{}") Vault vault,
    @Default("[]") List<ConsistencyGroup> consistencyGroups,
    @Default("[]") List<Application> applications,
    @Default("[]") List<Pattern> patterns,
    @Default("[]") List<Workload> workloads,
    @AtLeastOne List<Machine> machines,
    @Default("[]") List<Surge> surges,
    @Default("[]") List<RecoveryPlan> recoveryPlans,
    @Default("[]") List<Fault> faults,
    @Default("[]") List<Chain> chains,
    @Default("[]") List<Response> responses,
    @Default("[]") List<Drill> drills,
    @Default("[]") List<Objective> objectives,
    @Default("[]") List<Assumption> assumed) {

  /** The same scenario with a number of replications. */
  public Scenario withReplications(int number) {
    return with(
        simulation.with(Replications.of(number)), faults, chains, responses, drills, objectives);
  }

  /** The same scenario, in which these are observed as its objectives are, after them. */
  public Scenario observing(List<Measure> measures) {
    final List<Objective> all = new ArrayList<>(objectives);
    measures.forEach(measure -> all.add(measure.observed()));
    return with(simulation, faults, chains, responses, drills, all);
  }

  /**
   * The same scenario, in which people decide on a fault so long after they noticed it, and which
   * lasts as much longer: what follows the decision has the same time to go on.
   */
  public Scenario decidingAfter(String fault, Duration time) {
    final List<Response> later =
        responses.stream()
            .map(one -> fault.equals(one.to()) ? one.decidedAfter(time) : one)
            .toList();
    return with(simulation.longerBy(time), faults, chains, later, drills, objectives);
  }

  /** The same scenario, of which these values are known not to be stated. */
  public Scenario assuming(List<Assumption> values) {
    return with(simulation, faults, chains, responses, drills, objectives, values);
  }

  /** The same scenario, judged by nothing. */
  public Scenario withoutObjectives() {
    return with(simulation, faults, chains, responses, drills, List.of());
  }

  /** The same scenario with nothing going wrong, and no objectives. */
  public Scenario withoutFaults() {
    return with(simulation, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** Whether a workload goes by the day and the week. */
  public boolean followsPattern() {
    return workloads.stream().anyMatch(Scenario::hasPattern);
  }

  private static boolean hasPattern(Workload workload) {
    final String pattern =
        workload instanceof RandomWorkload random
            ? random.pattern()
            : workload instanceof SteadyWorkload steady ? steady.pattern() : null;
    return pattern != null && !pattern.equals("flat");
  }

  /** Its replication in detail for a time, with nothing going wrong. */
  public Scenario undisturbed(Duration warmUp, Duration duration) {
    return with(
        simulation.inDetail(warmUp, duration),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private Scenario with(
      SimulationSettings newSimulation,
      List<Fault> newFaults,
      List<Chain> newChains,
      List<Response> newResponses,
      List<Drill> newDrills,
      List<Objective> newObjectives) {
    return with(
        newSimulation, newFaults, newChains, newResponses, newDrills, newObjectives, assumed);
  }

  private Scenario with(
      SimulationSettings newSimulation,
      List<Fault> newFaults,
      List<Chain> newChains,
      List<Response> newResponses,
      List<Drill> newDrills,
      List<Objective> newObjectives,
      List<Assumption> newAssumed) {
    return new Scenario(
        schemaVersion,
        name,
        product,
        strict,
        newSimulation,
        regions,
        networks,
        links,
        cacheAccounts,
        targetAccounts,
        policies,
        agent,
        service,
        enabling,
        recovery,
        limits,
        alert,
        rtoSla,
        vault,
        consistencyGroups,
        applications,
        patterns,
        workloads,
        machines,
        surges,
        recoveryPlans,
        newFaults,
        newChains,
        newResponses,
        newDrills,
        newObjectives,
        newAssumed);
  }
}
