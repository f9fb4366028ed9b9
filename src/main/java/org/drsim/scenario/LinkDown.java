package org.drsim.scenario;

import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.FaultEffects.Passage;
import org.jspecify.annotations.Nullable;

/** Nothing gets across a link. */
@ChosenBy("linkDown")
public record LinkDown(
    @Identifier String name,
    LinkName linkDown,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts,
    @Default("cut") Passage network,
    @Nullable @InRange(from = "0.001", to = "1000") Double factor,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution addedLatency)
    implements Fault {

  @Override
  public FaultScope scope() {
    return new FaultScope.Link(linkDown);
  }

  @Override
  public FaultEffects effects() {
    return StatedEffects.ofLink(scope(), network, factor, addedLatency).effects();
  }
}
