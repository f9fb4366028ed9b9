package org.drsim.scenario;

import java.util.List;
import java.util.function.UnaryOperator;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.jspecify.annotations.Nullable;

/** What is none of the other kinds: only the effects that are stated. */
@ChosenBy("effects")
public record OtherFault(
    @Identifier String name,
    @Key("effects") StatedEffects stated,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts)
    implements Fault {

  @Override
  public FaultScope scope() {
    return stated.scope();
  }

  @Override
  public FaultEffects effects() {
    return stated.effects();
  }

  @Override
  public OtherFault resolved(UnaryOperator<List<Selector>> names) {
    return scope() instanceof FaultScope.Machines some
        ? new OtherFault(
            name,
            stated.of(new FaultScope.Machines(names.apply(some.machines()))),
            at,
            every,
            lasts)
        : this;
  }
}
