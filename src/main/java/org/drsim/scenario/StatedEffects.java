package org.drsim.scenario;

import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.FaultEffects.AgentState;
import org.drsim.scenario.FaultEffects.Compute;
import org.drsim.scenario.FaultEffects.ControlPlane;
import org.drsim.scenario.FaultEffects.Memory;
import org.drsim.scenario.FaultEffects.Passage;
import org.drsim.scenario.FaultEffects.Storage;
import org.jspecify.annotations.Nullable;

/**
 * A scope and the effects on it, as a file states them. What is null is as without the fault.
 *
 * @param factor 0 only for machines
 */
public record StatedEffects(
    FaultScope scope,
    @Nullable Compute compute,
    @Nullable Storage storage,
    @Nullable Passage network,
    @Nullable ControlPlane controlPlane,
    @Nullable AgentState agent,
    @Nullable Memory agentMemory,
    @Nullable @InRange(from = "0", to = "1000") Double factor,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution addedLatency) {

  static StatedEffects ofLink(
      FaultScope scope,
      @Nullable Passage network,
      @Nullable Double factor,
      @Nullable Distribution addedLatency) {
    return new StatedEffects(scope, null, null, network, null, null, null, factor, addedLatency);
  }

  static StatedEffects ofAccount(
      FaultScope scope, @Nullable Storage storage, @Nullable Double factor) {
    return new StatedEffects(scope, null, storage, null, null, null, null, factor, null);
  }

  static StatedEffects ofMachines(
      FaultScope scope,
      @Nullable Compute compute,
      @Nullable Passage network,
      @Nullable AgentState agent,
      @Nullable Memory agentMemory,
      @Nullable Double factor) {
    return new StatedEffects(scope, compute, null, network, null, agent, agentMemory, factor, null);
  }

  FaultEffects effects() {
    return new FaultEffects(
        compute == Compute.STOPS,
        storage == Storage.UNREADABLE,
        network == Passage.CUT,
        controlPlane == ControlPlane.DOWN,
        agent == AgentState.STOPS,
        agentMemory == Memory.LOST,
        factor == null ? 1 : factor,
        addedLatency);
  }

  /** The same effects on something else. */
  StatedEffects of(FaultScope other) {
    return new StatedEffects(
        other, compute, storage, network, controlPlane, agent, agentMemory, factor, addedLatency);
  }
}
