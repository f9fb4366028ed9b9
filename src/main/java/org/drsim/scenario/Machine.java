package org.drsim.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A protected virtual machine. In the file {@code count: 3} makes {@code db-1 … db-3}; here each
 * machine stands by itself.
 *
 * @param group the name under which it was stated, with others or alone; filled in a complete
 *     scenario
 * @param agent in a file only what differs from the top-level settings; filled in a complete
 *     scenario
 */
public record Machine(
    @Identifier String name,
    @Nullable @Identifier String group,
    @Identifier String region,
    @AtLeastOne List<Disk> disks,
    Protection protection,
    @Nullable Agent agent) {}
