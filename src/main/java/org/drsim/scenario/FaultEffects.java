package org.drsim.scenario;

import org.drsim.quantity.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * What a fault does to what it hits.
 *
 * @param computeStops whether machines stop: they write nothing
 * @param storageUnreadable whether cache accounts can be neither written nor read
 * @param networkCut whether nothing gets across the link, or into and out of the region or machine
 * @param controlPlaneDown whether no operation can start
 * @param agentStops whether agents stop although the machines run
 * @param agentMemoryLost whether batches that wait in the memory of a stopped machine or agent are
 *     gone; otherwise they go on when it comes back
 * @param factor of the capacity of a link or cache account, or of the sizes of writes; 1 for none
 * @param addedLatency of a link, in seconds; null for none
 * @param harm what no other kind of fault does
 */
public record FaultEffects(
    boolean computeStops,
    boolean storageUnreadable,
    boolean networkCut,
    boolean controlPlaneDown,
    boolean agentStops,
    boolean agentMemoryLost,
    double factor,
    @Nullable Distribution addedLatency,
    Harm harm) {

  /** Those that several kinds of faults have. */
  public FaultEffects(
      boolean computeStops,
      boolean storageUnreadable,
      boolean networkCut,
      boolean controlPlaneDown,
      boolean agentStops,
      boolean agentMemoryLost,
      double factor,
      @Nullable Distribution addedLatency) {
    this(
        computeStops,
        storageUnreadable,
        networkCut,
        controlPlaneDown,
        agentStops,
        agentMemoryLost,
        factor,
        addedLatency,
        Harm.NONE);
  }

  /** Nothing else. */
  static FaultEffects of(Harm harm) {
    return new FaultEffects(false, false, false, false, false, false, 1, null, harm);
  }

  /** Whether machines run. */
  public enum Compute {
    STOPS,
    RUNS
  }

  /** Whether cache accounts can be used. */
  public enum Storage {
    UNREADABLE,
    READABLE
  }

  /** Whether traffic passes. */
  public enum Passage {
    CUT,
    OPEN
  }

  /** Whether operations can start. */
  public enum ControlPlane {
    DOWN,
    UP
  }

  /** Whether agents run. */
  public enum AgentState {
    STOPS,
    RUNS
  }

  /** What becomes of batches in the memory of what stops. */
  public enum Memory {
    KEPT,
    LOST
  }
}
