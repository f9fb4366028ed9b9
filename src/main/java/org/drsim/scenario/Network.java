package org.drsim.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A virtual network of machines in one region.
 *
 * @param addressSpace its addresses, as far as stated
 * @param map the network in the target region in which its machines would be made; where none is
 *     stated, one called like this with {@code -asr}, which the product makes; {@code none} for no
 *     mapping. Mapping goes both ways
 */
public record Network(
    @Identifier String name,
    @Identifier String region,
    @Default("[]") @OrSingle List<AddressRange> addressSpace,
    @Default("[]") List<Subnet> subnets,
    @Default("{}") Outbound outbound,
    @Nullable @Identifier String map) {

  /** States that there is no mapping. */
  public static final String NO_MAP = "none";

  /** Whether its machines would be made in another network. */
  public boolean isMapped() {
    return map != null && !map.equals(NO_MAP);
  }
}
