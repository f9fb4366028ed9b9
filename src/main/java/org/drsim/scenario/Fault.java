package org.drsim.scenario;

import java.util.List;
import java.util.function.UnaryOperator;
import org.drsim.quantity.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong. Each kind is stated by a key of its own, has the effects that are
 * usual for it, and takes others that make sense for what it hits.
 */
public sealed interface Fault
    permits RegionOutage,
        TypicalRegionOutage,
        ZoneOutage,
        LinkDown,
        LinkDegraded,
        CacheUnreachable,
        CacheThrottled,
        AgentStopped,
        ChurnSurge,
        ControlPlaneDown,
        VaultDown,
        RackOutage,
        EndpointBlocked,
        DnsDown,
        Port20004Closed,
        AgentSlow,
        AgentTooOld,
        VssFailing,
        CacheKeyRotated,
        DiskRemoved,
        DiskAdded,
        ControlPlaneSlow,
        FailoverRush,
        CapacityShort,
        Corruption,
        OtherFault {

  /** How often one fault may come in one run, to bound what is kept of it. */
  int MOST_OCCURRENCES = 100_000;

  String name();

  /** What it hits. */
  FaultScope scope();

  /** What it does to that. */
  FaultEffects effects();

  /**
   * When it begins, in seconds from the start of the simulation; null where it comes again and
   * again.
   */
  @Nullable Distribution at();

  /**
   * The time from the start of the simulation to its first beginning, and from each end to the next
   * beginning, in seconds; null where it happens once.
   */
  @Nullable Distribution every();

  /** How long it lasts each time, in seconds; null for to the end, which is for once only. */
  @Nullable Distribution lasts();

  /** Shares of the machines that it stops that come back later than it ends. */
  default List<ShareBack> machinesBack() {
    return List.of();
  }

  /**
   * The same with other selectors in the place of its own.
   *
   * @param names gives selectors that are names of machines
   */
  default Fault resolved(UnaryOperator<List<Selector>> names) {
    return this;
  }
}
