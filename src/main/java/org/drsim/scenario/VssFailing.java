package org.drsim.scenario;

import java.util.List;
import java.util.function.UnaryOperator;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Share;
import org.jspecify.annotations.Nullable;

/**
 * Applications on some machines cannot be frozen, so that app-consistent points fail.
 *
 * @param fails share of the attempts that fail, beside {@code service.freezeFails}
 */
@ChosenBy("vssFailing")
public record VssFailing(
    @Identifier String name,
    @OrSingle @AtLeastOne List<Selector> vssFailing,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts,
    @Default("100 %") Share fails)
    implements Fault {

  @Override
  public FaultScope scope() {
    return new FaultScope.Machines(vssFailing);
  }

  @Override
  public FaultEffects effects() {
    return FaultEffects.of(new Harm.AppPointsFail(fails.fraction()));
  }

  @Override
  public VssFailing resolved(UnaryOperator<List<Selector>> names) {
    return new VssFailing(name, names.apply(vssFailing), at, every, lasts, fails);
  }
}
