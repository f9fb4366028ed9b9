package org.drsim.scenario;

import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Share;
import org.jspecify.annotations.Nullable;

/**
 * Operations in a region take longer, or are refused now and then and tried again.
 *
 * @param factor by which making a machine and attaching a disk take longer
 * @param refused share of the attempts to make a machine that fail
 */
@ChosenBy("controlPlaneSlow")
public record ControlPlaneSlow(
    @Identifier String name,
    @Identifier String controlPlaneSlow,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts,
    @Default("1") @InRange(from = "0.001", to = "1000") double factor,
    @Default("0 %") Share refused)
    implements Fault {

  @Override
  public FaultScope scope() {
    return new FaultScope.Region(controlPlaneSlow);
  }

  @Override
  public FaultEffects effects() {
    return FaultEffects.of(new Harm.OperationsSlow(factor, refused.fraction()));
  }
}
