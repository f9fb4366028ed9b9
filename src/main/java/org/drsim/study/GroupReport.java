package org.drsim.study;

import org.drsim.measure.RpoStatistics;
import org.jspecify.annotations.Nullable;

/**
 * The RPO of machines together.
 *
 * @param rpo of a machine group, the largest of its machines at each instant; of a consistency
 *     group, that against the points its members have in common; null when it existed at no time
 * @param unstable whether that of a member grows for good, so that there is no mean
 */
public record GroupReport(String name, @Nullable RpoStatistics rpo, boolean unstable) {}
