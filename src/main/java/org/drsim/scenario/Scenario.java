package org.drsim.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user asked to be simulated, complete: every default filled in, every name resolved.
 * Component names are the keys of the scenario file.
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
    @Default("{}") Limits limits,
    @Default("{}") Alert alert,
    @Default("[]") List<ConsistencyGroup> consistencyGroups,
    @Default("[]") List<Pattern> patterns,
    @Default("[]") List<Workload> workloads,
    @AtLeastOne List<Machine> machines,
    @Default("[]") List<Objective> objectives) {}
