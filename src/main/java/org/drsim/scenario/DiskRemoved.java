package org.drsim.scenario;

import java.util.List;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.Harm.Resync;
import org.jspecify.annotations.Nullable;

/**
 * A disk is taken from a running machine: its replication stops, until it is switched off and on
 * again, which is the end of the fault.
 */
@ChosenBy("diskRemoved")
public record DiskRemoved(
    @Identifier String name,
    DiskOfMachine diskRemoved,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts,
    @Default(
            value = "copy",
            grade = Default.Grade.PUBLISHED,
            source =
                "Azure Site Recovery: support matrix, hot removal of a disk needs disabling and enabling")
        Resync resync)
    implements Fault {

  @Override
  public FaultScope scope() {
    return new FaultScope.Machines(List.of(Selector.ofMachine(diskRemoved.machine())));
  }

  @Override
  public FaultEffects effects() {
    return FaultEffects.of(new Harm.ReplicationOff(resync));
  }
}
