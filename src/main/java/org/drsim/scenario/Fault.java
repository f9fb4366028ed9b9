package org.drsim.scenario;

import org.drsim.quantity.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong. Each kind is stated by a key of its own, has the effects that are
 * usual for it, and takes others that make sense for what it hits.
 */
public sealed interface Fault
    permits RegionOutage,
        ZoneOutage,
        LinkDown,
        LinkDegraded,
        CacheUnreachable,
        CacheThrottled,
        AgentStopped,
        ChurnSurge,
        ControlPlaneDown,
        VaultDown,
        OtherFault {

  String name();

  /** What it hits. */
  FaultScope scope();

  /** What it does to that. */
  FaultEffects effects();

  /** When it begins, in seconds from the start of the simulation. */
  Distribution at();

  /** How long it lasts, in seconds; null for to the end. */
  @Nullable Distribution lasts();
}
