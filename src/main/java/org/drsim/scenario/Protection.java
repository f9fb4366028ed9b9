package org.drsim.scenario;

import org.jspecify.annotations.Nullable;

/**
 * How a machine is protected.
 *
 * @param to target region, or a zone of one; another zone of the own region for protection from
 *     zone to zone
 * @param policy name of the policy; a policy with the defaults where none is stated
 * @param cacheAccount name of the cache account; one of the source region's own where none is
 *     stated
 * @param enabled when protection is switched on; null where it has long been on at the start
 * @param target what would be made there
 */
public record Protection(
    Location to,
    @Nullable String policy,
    @Nullable String cacheAccount,
    @Nullable Enabled enabled,
    @Default("{}") Target target) {

  /** The region in which the machine would be made. */
  public String region() {
    return to.region();
  }
}
