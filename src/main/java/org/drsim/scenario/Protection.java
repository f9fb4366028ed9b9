package org.drsim.scenario;

import org.jspecify.annotations.Nullable;

/**
 * How a machine is protected.
 *
 * @param to target region
 * @param policy name of the policy; a policy with the defaults where none is stated
 * @param cacheAccount name of the cache account; one of the source region's own where none is
 *     stated
 * @param enabled when protection is switched on; null where it has long been on at the start
 */
public record Protection(
    @Identifier String to,
    @Nullable String policy,
    @Nullable String cacheAccount,
    @Nullable Enabled enabled) {}
