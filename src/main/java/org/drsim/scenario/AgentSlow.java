package org.drsim.scenario;

import java.util.List;
import java.util.function.UnaryOperator;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * The agents of some machines upload slower than they may.
 *
 * @param factor of the most that the machine may upload
 */
@ChosenBy("agentSlow")
public record AgentSlow(
    @Identifier String name,
    @OrSingle @AtLeastOne List<Selector> agentSlow,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts,
    @InRange(from = "0.001", to = "1") Double factor)
    implements Fault {

  @Override
  public FaultScope scope() {
    return new FaultScope.Machines(agentSlow);
  }

  @Override
  public FaultEffects effects() {
    return FaultEffects.of(new Harm.UploadsSlow(factor));
  }

  @Override
  public AgentSlow resolved(UnaryOperator<List<Selector>> names) {
    return new AgentSlow(name, names.apply(agentSlow), at, every, lasts, factor);
  }
}
