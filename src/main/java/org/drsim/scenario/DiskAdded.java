package org.drsim.scenario;

import java.util.List;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * A disk is added to a running machine, and not protected before the end of the fault: its data are
 * in no recovery point, and a failover comes without them.
 */
@ChosenBy("diskAdded")
public record DiskAdded(
    @Identifier String name,
    NewDisk diskAdded,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts)
    implements Fault {

  @Override
  public FaultScope scope() {
    return new FaultScope.Machines(List.of(Selector.ofMachine(diskAdded.machine())));
  }

  @Override
  public FaultEffects effects() {
    return FaultEffects.of(new Harm.DiskUnprotected(diskAdded.size()));
  }
}
