package org.drsim.scenario;

import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.FaultEffects.Storage;
import org.jspecify.annotations.Nullable;

/** A cache account takes and gives less than usual. */
@ChosenBy("cacheThrottled")
public record CacheThrottled(
    @Identifier String name,
    @Identifier String cacheThrottled,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts,
    @InRange(from = "0.001", to = "1000") Double factor,
    @Nullable Storage storage)
    implements Fault {

  @Override
  public FaultScope scope() {
    return new FaultScope.CacheAccount(cacheThrottled);
  }

  @Override
  public FaultEffects effects() {
    return StatedEffects.ofAccount(scope(), storage, factor).effects();
  }
}
