package org.drsim.output;

import java.util.List;
import java.util.stream.Stream;

/** Every table that is written. */
final class Tables {

  static final List<Table> ALL =
      Stream.concat(ofScenarios().stream(), ProfileColumns.ALL.stream()).toList();

  private Tables() {}

  private static List<Table> ofScenarios() {
    return List.of(
        RpoCsv.TABLE,
        RecoveryPointsCsv.TABLE,
        ResourcesCsv.TABLE,
        ReplicasCsv.TABLE,
        AssumptionsCsv.TABLE,
        AssumptionEffectsCsv.TABLE,
        OutageTables.OUTAGES,
        OutageTables.POINTS,
        RecoveryStepsCsv.TABLE,
        ReplicationsCsv.TABLE,
        WhatIfCsv.STEPS,
        WhatIfCsv.DISTRIBUTION,
        EventsCsv.TABLE,
        MachinesCsv.TABLE,
        DecisionDocument.TABLE,
        ReadinessDocument.TABLE);
  }
}
