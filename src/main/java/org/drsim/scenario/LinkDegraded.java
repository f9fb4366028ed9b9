package org.drsim.scenario;

import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.FaultEffects.Passage;
import org.jspecify.annotations.Nullable;

/** A link is narrower or slower than usual, or both. */
@ChosenBy("linkDegraded")
public record LinkDegraded(
    @Identifier String name,
    LinkName linkDegraded,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts,
    @Nullable @InRange(from = "0.001", to = "1000") Double factor,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution addedLatency,
    @Nullable Passage network)
    implements Fault {

  @Override
  public FaultScope scope() {
    return new FaultScope.Link(linkDegraded);
  }

  @Override
  public FaultEffects effects() {
    return StatedEffects.ofLink(scope(), network, factor, addedLatency).effects();
  }
}
