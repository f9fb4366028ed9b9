package org.drsim.scenario;

import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * The members of a consistency group cannot reach each other: markers in that time are of each
 * machine alone.
 */
@ChosenBy("port20004Closed")
public record Port20004Closed(
    @Identifier String name,
    @Identifier String port20004Closed,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts)
    implements Fault {

  @Override
  public FaultScope scope() {
    return new FaultScope.ConsistencyGroup(port20004Closed);
  }

  @Override
  public FaultEffects effects() {
    return FaultEffects.of(new Harm.PortClosed());
  }
}
