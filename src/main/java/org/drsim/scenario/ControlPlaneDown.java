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

/** No operation can start in a region. */
@ChosenBy("controlPlaneDown")
public record ControlPlaneDown(
    @Identifier String name,
    @Identifier String controlPlaneDown,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts,
    @Default("down") ControlPlane controlPlane,
    @Nullable Compute compute,
    @Nullable Storage storage,
    @Nullable Passage network,
    @Nullable AgentState agent,
    @Nullable Memory agentMemory)
    implements Fault {

  @Override
  public FaultScope scope() {
    return new FaultScope.Region(controlPlaneDown);
  }

  @Override
  public FaultEffects effects() {
    return new StatedEffects(
            scope(), compute, storage, network, controlPlane, agent, agentMemory, null, null)
        .effects();
  }
}
