package org.drsim.scenario;

import java.util.List;
import java.util.function.UnaryOperator;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.Harm.Resync;
import org.jspecify.annotations.Nullable;

/**
 * The agents of some machines are more than four versions behind: the product switches their
 * replication off, until they are renewed, which is the end of the fault.
 */
@ChosenBy("agentTooOld")
public record AgentTooOld(
    @Identifier String name,
    @OrSingle @AtLeastOne List<Selector> agentTooOld,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts,
    @Default(
            value = "copy",
            grade = Default.Grade.ASSUMED,
            source = "not documented what has to be sent after replication was switched off")
        Resync resync)
    implements Fault {

  @Override
  public FaultScope scope() {
    return new FaultScope.Machines(agentTooOld);
  }

  @Override
  public FaultEffects effects() {
    return FaultEffects.of(new Harm.ReplicationOff(resync));
  }

  @Override
  public AgentTooOld resolved(UnaryOperator<List<Selector>> names) {
    return new AgentTooOld(name, names.apply(agentTooOld), at, every, lasts, resync);
  }
}
