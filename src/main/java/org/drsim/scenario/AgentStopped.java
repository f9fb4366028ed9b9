package org.drsim.scenario;

import java.util.List;
import java.util.function.UnaryOperator;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.FaultEffects.AgentState;
import org.drsim.scenario.FaultEffects.Compute;
import org.drsim.scenario.FaultEffects.Memory;
import org.drsim.scenario.FaultEffects.Passage;
import org.jspecify.annotations.Nullable;

/** The agents of some machines stop, while the machines go on. */
@ChosenBy("agentStopped")
public record AgentStopped(
    @Identifier String name,
    @OrSingle @AtLeastOne List<Selector> agentStopped,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts,
    @Default("stops") AgentState agent,
    @Default(
            value = "kept",
            grade = Default.Grade.ASSUMED,
            source = "not documented: the memory of a machine that loses power is lost")
        Memory agentMemory,
    @Nullable Compute compute,
    @Nullable Passage network,
    @Nullable @InRange(from = "0", to = "1000") Double factor)
    implements Fault {

  @Override
  public FaultScope scope() {
    return new FaultScope.Machines(agentStopped);
  }

  @Override
  public FaultEffects effects() {
    return StatedEffects.ofMachines(scope(), compute, network, agent, agentMemory, factor)
        .effects();
  }

  @Override
  public AgentStopped resolved(UnaryOperator<List<Selector>> names) {
    return new AgentStopped(
        name,
        names.apply(agentStopped),
        at,
        every,
        lasts,
        agent,
        agentMemory,
        compute,
        network,
        factor);
  }
}
