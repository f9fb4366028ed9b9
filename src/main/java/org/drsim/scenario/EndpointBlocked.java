package org.drsim.scenario;

import java.util.List;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * The machines of a network cannot connect to something outside. What that does depends on what it
 * is: see {@link Endpoint}.
 */
@ChosenBy("endpointBlocked")
public record EndpointBlocked(
    @Identifier String name,
    EndpointOfNetwork endpointBlocked,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts)
    implements Fault {

  @Override
  public FaultScope scope() {
    return new FaultScope.Network(endpointBlocked.network());
  }

  @Override
  public FaultEffects effects() {
    return FaultEffects.of(new Harm.Blocked(List.of(endpointBlocked.endpoint())));
  }
}
