package org.drsim.scenario;

import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.FaultEffects.Storage;
import org.jspecify.annotations.Nullable;

/** A cache account can be neither written nor read. */
@ChosenBy("cacheUnreachable")
public record CacheUnreachable(
    @Identifier String name,
    @Identifier String cacheUnreachable,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts,
    @Default("unreadable") Storage storage,
    @Nullable @InRange(from = "0.001", to = "1000") Double factor)
    implements Fault {

  @Override
  public FaultScope scope() {
    return new FaultScope.CacheAccount(cacheUnreachable);
  }

  @Override
  public FaultEffects effects() {
    return StatedEffects.ofAccount(scope(), storage, factor).effects();
  }
}
