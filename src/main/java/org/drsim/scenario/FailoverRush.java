package org.drsim.scenario;

import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Share;
import org.jspecify.annotations.Nullable;

/**
 * Many customers fail over to a region at once: operations there take longer, and machines cannot
 * be made at the first attempt.
 *
 * @param factor by which making a machine and attaching a disk take longer
 * @param refused share of the attempts to make a machine that fail
 */
@ChosenBy("failoverRush")
public record FailoverRush(
    @Identifier String name,
    @Identifier String failoverRush,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts,
    @Default(
            value = "3",
            grade = Default.Grade.ASSUMED,
            source =
                "no figure published; that launches were slow and failed for hours is, of 2025-10-20 in another cloud")
        @InRange(from = "1", to = "1000")
        double factor,
    @Default(
            value = "50 %",
            grade = Default.Grade.ASSUMED,
            source =
                "no figure published; that launches were slow and failed for hours is, of 2025-10-20 in another cloud")
        Share refused)
    implements Fault {

  @Override
  public FaultScope scope() {
    return new FaultScope.Region(failoverRush);
  }

  @Override
  public FaultEffects effects() {
    return FaultEffects.of(new Harm.OperationsSlow(factor, refused.fraction()));
  }
}
