package org.drsim.scenario;

import org.drsim.quantity.Count;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * A region has less room than the failovers need. Machines with a capacity reservation have theirs.
 *
 * @param cores that there are for failovers each time it comes; null where only machines count
 * @param machines the same in machines; null where only cores count, and none where neither is
 *     stated
 */
@ChosenBy("capacityShort")
public record CapacityShort(
    @Identifier String name,
    @Identifier String capacityShort,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts,
    @Nullable @InRange(from = "0") Count cores,
    @Nullable @InRange(from = "0") Count machines)
    implements Fault {

  @Override
  public FaultScope scope() {
    return new FaultScope.Region(capacityShort);
  }

  @Override
  public FaultEffects effects() {
    return FaultEffects.of(
        new Harm.CapacityShort(
            cores == null ? Long.MAX_VALUE : cores.value(),
            machines == null ? cores == null ? 0 : Long.MAX_VALUE : machines.value()));
  }
}
