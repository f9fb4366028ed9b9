package org.drsim.scenario;

import java.util.List;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.FaultEffects.AgentState;
import org.drsim.scenario.FaultEffects.Compute;
import org.drsim.scenario.FaultEffects.Memory;
import org.drsim.scenario.FaultEffects.Passage;
import org.drsim.scenario.FaultEffects.Storage;
import org.jspecify.annotations.Nullable;

/**
 * One zone of a region is down.
 *
 * @param machinesBack shares of its machines that come back later than the fault ends; the rest
 *     comes back with it
 */
@ChosenBy("zoneOutage")
public record ZoneOutage(
    @Identifier String name,
    ZoneName zoneOutage,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts,
    @Default("stops") Compute compute,
    @Default("unreadable") Storage storage,
    @Nullable Passage network,
    @Nullable AgentState agent,
    @Default(
            value = "kept",
            grade = Default.Grade.ASSUMED,
            source = "not documented: the memory of a machine that loses power is lost")
        Memory agentMemory,
    @Default("[]") @OrSingle List<ShareBack> machinesBack)
    implements Fault {

  public ZoneOutage {
    machinesBack = List.copyOf(machinesBack);
  }

  @Override
  public FaultScope scope() {
    return new FaultScope.Zone(zoneOutage);
  }

  @Override
  public FaultEffects effects() {
    return new StatedEffects(
            scope(), compute, storage, network, null, agent, agentMemory, null, null)
        .effects();
  }
}
