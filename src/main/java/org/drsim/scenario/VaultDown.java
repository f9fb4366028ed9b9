package org.drsim.scenario;

import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.FaultEffects.ControlPlane;
import org.jspecify.annotations.Nullable;

/** No operation can start for any machine. */
@ChosenBy("vaultDown")
public record VaultDown(
    @Identifier String name,
    @InRange(from = "true", to = "true") boolean vaultDown,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution every,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts,
    @Default("down") ControlPlane controlPlane)
    implements Fault {

  @Override
  public FaultScope scope() {
    return new FaultScope.Vault(vaultDown);
  }

  @Override
  public FaultEffects effects() {
    return new StatedEffects(scope(), null, null, null, controlPlane, null, null, null, null)
        .effects();
  }
}
