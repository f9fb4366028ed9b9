package org.drsim.scenario;

import java.util.List;
import java.util.function.UnaryOperator;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * The data of some machines are damaged, by an error or on purpose, while they go on. Replication
 * carries that to each recovery point from then on, until the data have been repaired in place,
 * which is the end of the fault.
 */
@ChosenBy("corruption")
public record Corruption(
    @Identifier String name,
    @OrSingle @AtLeastOne List<Selector> corruption,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts)
    implements Fault {

  @Override
  public FaultScope scope() {
    return new FaultScope.Machines(corruption);
  }

  @Override
  public FaultEffects effects() {
    return FaultEffects.of(new Harm.Corrupts());
  }

  @Override
  public Corruption resolved(UnaryOperator<List<Selector>> names) {
    return new Corruption(name, names.apply(corruption), at, every, lasts);
  }
}
