package org.drsim.scenario;

import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.FaultEffects.AgentState;
import org.drsim.scenario.FaultEffects.Compute;
import org.drsim.scenario.FaultEffects.Memory;
import org.drsim.scenario.FaultEffects.Passage;
import org.jspecify.annotations.Nullable;

/** The machines of one fault domain of an availability set are down, at home or in the target. */
@ChosenBy("rackOutage")
public record RackOutage(
    @Identifier String name,
    RackName rackOutage,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts,
    @Default("stops") Compute compute,
    @Nullable Passage network,
    @Nullable AgentState agent,
    @Default(
            value = "kept",
            grade = Default.Grade.ASSUMED,
            source = "not documented: the memory of a machine that loses power is lost")
        Memory agentMemory)
    implements Fault {

  @Override
  public FaultScope scope() {
    return new FaultScope.Rack(rackOutage);
  }

  @Override
  public FaultEffects effects() {
    return StatedEffects.ofMachines(scope(), compute, network, agent, agentMemory, null).effects();
  }
}
