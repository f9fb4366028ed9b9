package org.drsim.scenario;

import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.Harm.Resync;
import org.jspecify.annotations.Nullable;

/**
 * The key of a cache account is changed or switched off: replication of its machines stops, until
 * it is switched off and on again for them, which is the end of the fault.
 */
@ChosenBy("cacheKeyRotated")
public record CacheKeyRotated(
    @Identifier String name,
    @Identifier String cacheKeyRotated,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts,
    @Default(
            value = "copy",
            grade = Default.Grade.PUBLISHED,
            source =
                "Azure Site Recovery: support matrix, replication has to be disabled and enabled again")
        Resync resync)
    implements Fault {

  @Override
  public FaultScope scope() {
    return new FaultScope.CacheAccount(cacheKeyRotated);
  }

  @Override
  public FaultEffects effects() {
    return FaultEffects.of(new Harm.ReplicationOff(resync));
  }
}
