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

/** Some machines write more, or less, than usual. */
@ChosenBy("churnSurge")
public record ChurnSurge(
    @Identifier String name,
    @OrSingle @AtLeastOne List<Selector> churnSurge,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts,
    @InRange(from = "0", to = "1000") Double factor,
    @Nullable AgentState agent,
    @Nullable Memory agentMemory,
    @Nullable Compute compute,
    @Nullable Passage network)
    implements Fault {

  @Override
  public FaultScope scope() {
    return new FaultScope.Machines(churnSurge);
  }

  @Override
  public FaultEffects effects() {
    return StatedEffects.ofMachines(scope(), compute, network, agent, agentMemory, factor)
        .effects();
  }

  @Override
  public ChurnSurge resolved(UnaryOperator<List<Selector>> names) {
    return new ChurnSurge(
        name,
        names.apply(churnSurge),
        at,
        every,
        lasts,
        factor,
        agent,
        agentMemory,
        compute,
        network);
  }
}
