package org.drsim.scenario;

import org.jspecify.annotations.Nullable;

/**
 * What holds the settings of the replication, never its data: where it is down no operation can
 * start, while replication goes on.
 *
 * @param region null for the target region of each machine
 */
public record Vault(@Nullable @Identifier String region) {}
