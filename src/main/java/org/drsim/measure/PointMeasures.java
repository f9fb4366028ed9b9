package org.drsim.measure;

import org.jspecify.annotations.Nullable;

/**
 * What one run showed of the recovery points of one machine, after the warm-up.
 *
 * @param budget of the RPO against crash-consistent points
 * @param commonBudget of the RPO against points that all members of the consistency group have;
 *     null for a machine in none
 * @param growth of the RPO
 * @param series the whole saw-tooth of the RPO, warm-up included, where it was kept
 * @param unprotectedSeconds without any recovery point, here or in the other direction
 */
public record PointMeasures(
    PointCounts counts,
    RpoBudget budget,
    @Nullable RpoBudget commonBudget,
    Growth growth,
    Alerts alerts,
    ShownRpo shown,
    @Nullable SawTooth series,
    double unprotectedSeconds) {}
