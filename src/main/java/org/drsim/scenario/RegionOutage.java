package org.drsim.scenario;

import java.util.List;
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
 * A whole region is down.
 *
 * @param machinesBack shares of its machines that come back later than the fault ends; the rest
 *     comes back with it
 */
@ChosenBy("regionOutage")
public record RegionOutage(
    @Identifier String name,
    @Identifier String regionOutage,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts,
    @Default("stops") Compute compute,
    @Default("unreadable") Storage storage,
    @Default("cut") Passage network,
    @Default("down") ControlPlane controlPlane,
    @Nullable AgentState agent,
    @Default(
            value = "kept",
            grade = Default.Grade.ASSUMED,
            source = "not documented: the memory of a machine that loses power is lost")
        Memory agentMemory,
    @Default("[]") @OrSingle List<ShareBack> machinesBack)
    implements Fault {

  public RegionOutage {
    machinesBack = List.copyOf(machinesBack);
  }

  @Override
  public FaultScope scope() {
    return new FaultScope.Region(regionOutage);
  }

  @Override
  public FaultEffects effects() {
    return new StatedEffects(
            scope(), compute, storage, network, controlPlane, agent, agentMemory, null, null)
        .effects();
  }
}
