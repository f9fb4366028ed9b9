package org.drsim.scenario;

import java.util.List;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * Names are not resolved in a network or a region: no new connection to anything outside. That
 * connections that stand would last a while is left out: uploads stop at once.
 */
@ChosenBy("dnsDown")
public record DnsDown(
    @Identifier String name,
    FaultScope dnsDown,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts)
    implements Fault {

  @Override
  public FaultScope scope() {
    return dnsDown;
  }

  @Override
  public FaultEffects effects() {
    return FaultEffects.of(
        new Harm.Blocked(List.of(Endpoint.STORAGE, Endpoint.SERVICE, Endpoint.MONITORING)));
  }
}
